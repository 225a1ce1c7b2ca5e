package co.territoria.ingest;

import co.territoria.geo.Projection;
import co.territoria.landuse.DeliveredDeterminant;
import co.territoria.landuse.DeliveredZone;
import co.territoria.landuse.DeliveryRecord;
import co.territoria.landuse.Determinant;
import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.PlaneShape;
import co.territoria.landuse.zone.Theme;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/**
 * Plans of the four squares, whose zones are strips from west to east, in tenths of the square's width:
 *
 * <pre>
 *   EX001-2004  urban 0–2, rural 2–10, older than the categories of rural soil
 *   EX001-2016  urban 0–3 with protection 2–3, expansion 3–4, rural 4–10: agricultural 4–9, suburban 9–10
 *   EX002-2009  urban 0–2, expansion 2–3, rural 3–10: agricultural 3–8, protected 8–10
 *   EX002-2021  urban 0–2.5, expansion 2.5–4, rural 4–10: suburban 4–5, agricultural 5–8 and 9.5–10, protected 8–9.5
 *   EX003       in the register, without polygons
 *   EX004       not in the register
 * </pre>
 *
 * <p>A protected area lies over EX002 from 3.5 to 4.5.
 */
public final class LandUseSquares {

    public static final String PLANS = "land-use/plans.csv";

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int PLANE = 9377;

    private LandUseSquares() {}

    /** The pack without polygons, which {@link #deliver} brings. */
    static SquaresPack pack() {
        return IndicatorSquares.pack()
                .edit(
                        "pack.yaml",
                        "defaultRegionalisation: franjas\n",
                        "defaultRegionalisation: franjas\npopulationIndicator: pob\n")
                .with(PLANS, """
                        id,territory,kind,act_kind,act_number,act_date,act_confirmed,act_text,supersedes,in_force,source_es
                        EX001-2004,EX001,POT,Acuerdo,1,2004-06-30,true,Acuerdo 1 de 2004,,false,Prueba
                        EX001-2016,EX001,POT,Acuerdo,2,2016,true,Acuerdo 2 de 2016,EX001-2004,true,Prueba
                        EX002-2009,EX002,EOT,Acuerdo,3,2009-03,true,Acuerdo 3 de 2009,,false,Prueba
                        EX002-2021,EX002,EOT,Acuerdo,4,2021-05-27,true,Acuerdo 4 de 2021,EX002-2009,true,Prueba
                        EX003,EX003,EOT,,,,false,,,true,Prueba
                        """);
    }

    /** Publishes the zones of the four plans and the protected area. */
    static void deliver(StoreUnderTest store, LandUseRoom room, TerritoryRoom territory) {
        deliver(
                store,
                room,
                territory,
                "EX001-2004",
                List.of(
                        zone("EX001", "s1", Theme.SOIL_CLASS, "Urbano", 0, 2, territory),
                        zone("EX001", "s2", Theme.SOIL_CLASS, "Rural", 2, 10, territory)));
        deliver(
                store,
                room,
                territory,
                "EX001-2016",
                List.of(
                        zone("EX001", "s1", Theme.SOIL_CLASS, "Urbano", 0, 3, territory),
                        zone("EX001", "s2", Theme.SOIL_CLASS, "Expansion_Urbana", 3, 4, territory),
                        zone("EX001", "s3", Theme.SOIL_CLASS, "Rural", 4, 10, territory),
                        zone("EX001", "p1", Theme.URBAN_PROTECTION, "Ambiental", 2, 3, territory),
                        zone("EX001", "r1", Theme.RURAL_CATEGORY, "Agropecuario", 4, 9, territory),
                        zone("EX001", "r2", Theme.RURAL_CATEGORY, "Suburbano", 9, 10, territory)));
        deliver(
                store,
                room,
                territory,
                "EX002-2009",
                List.of(
                        zone("EX002", "s1", Theme.SOIL_CLASS, "Urbano", 0, 2, territory),
                        zone("EX002", "s2", Theme.SOIL_CLASS, "Expansion_Urbana", 2, 3, territory),
                        zone("EX002", "s3", Theme.SOIL_CLASS, "Rural", 3, 10, territory),
                        zone("EX002", "r1", Theme.RURAL_CATEGORY, "Agropecuario", 3, 8, territory),
                        zone("EX002", "r2", Theme.RURAL_CATEGORY, "Areas_SINAP", 8, 10, territory)));
        deliver(
                store,
                room,
                territory,
                "EX002-2021",
                List.of(
                        zone("EX002", "s1", Theme.SOIL_CLASS, "Urbano", 0, 2.5, territory),
                        zone("EX002", "s2", Theme.SOIL_CLASS, "Expansion_Urbana", 2.5, 4, territory),
                        zone("EX002", "s3", Theme.SOIL_CLASS, "Rural", 4, 10, territory),
                        zone("EX002", "r1", Theme.RURAL_CATEGORY, "Suburbano", 4, 5, territory),
                        zone("EX002", "r2", Theme.RURAL_CATEGORY, "Agropecuario", 5, 8, territory),
                        zone("EX002", "r3", Theme.RURAL_CATEGORY, "Areas_SINAP", 8, 9.5, territory),
                        zone("EX002", "r4", Theme.RURAL_CATEGORY, "Agropecuario", 9.5, 10, territory)));
        Geometry area = strip("EX002", 3.5, 4.5, territory);
        Determinant determinant = new Determinant(
                "bosque",
                "squares",
                "protected_area",
                new LocalText("Bosque de prueba", "Test forest"),
                "Resolución 1",
                "2001",
                null,
                "Prueba",
                null,
                null,
                area);
        store.datasets()
                .publish(
                        "squares",
                        "land-use/determinants",
                        "land-use-determinants",
                        "d",
                        List.of(),
                        (dataset, version) -> room.plans()
                                .writeDeterminants(
                                        dataset,
                                        version,
                                        List.of(new DeliveredDeterminant(
                                                determinant,
                                                PLANE,
                                                0,
                                                new WKBWriter().write(area),
                                                PlaneShape.toLonLat(area)))));
        room.forget();
    }

    private static void deliver(
            StoreUnderTest store, LandUseRoom room, TerritoryRoom territory, String plan, List<DeliveredZone> zones) {
        DeliveryRecord record = new DeliveryRecord(
                plan,
                "mapped",
                List.of(),
                PLANE,
                "MAGNA-SIRGAS 2018 / Origen-Nacional",
                new DeliveryRecord.Operation("EPSG:9377", 0, 0),
                // of the older plan nobody declared how accurate its lines are
                plan.equals("EX002-2009") ? null : 1.0,
                "2022",
                Map.of(),
                null);
        store.datasets()
                .publish(
                        "squares",
                        "land-use/" + plan,
                        "land-use-delivery",
                        plan,
                        List.of(),
                        (dataset, version) -> room.plans().writeDelivery(dataset, version, record, zones));
    }

    private static DeliveredZone zone(
            String place,
            String id,
            Theme theme,
            @Nullable String code,
            double from,
            double to,
            TerritoryRoom territory) {
        Geometry strip = strip(place, from, to, territory);
        return new DeliveredZone(
                id, theme, code, code, Map.of(), PLANE, new WKBWriter().write(strip), PlaneShape.toLonLat(strip));
    }

    /** Between two tenths of a square's width, in EPSG:9377. Strips of one square share the corners that they have in common. */
    static Polygon strip(String place, double from, double to, TerritoryRoom territory) {
        Geometry square = Projection.of(PLANE)
                .toMetres(territory
                        .territories()
                        .geometry(territory.territories().get(place).code()));
        List<Coordinate> corners =
                new ArrayList<>(List.of(square.getCoordinates()).subList(0, 4));
        corners.sort(java.util.Comparator.comparingDouble(corner -> corner.y));
        Coordinate[] south = sortedByX(corners.subList(0, 2));
        Coordinate[] north = sortedByX(corners.subList(2, 4));
        Coordinate start = between(south, from);
        return FACTORY.createPolygon(
                new Coordinate[] {start, between(south, to), between(north, to), between(north, from), start.copy()});
    }

    private static Coordinate[] sortedByX(List<Coordinate> two) {
        return two.stream()
                .sorted(java.util.Comparator.comparingDouble(corner -> corner.x))
                .toArray(Coordinate[]::new);
    }

    private static Coordinate between(Coordinate[] ends, double tenths) {
        double share = tenths / 10;
        return new Coordinate(ends[0].x + share * (ends[1].x - ends[0].x), ends[0].y + share * (ends[1].y - ends[0].y));
    }
}
