package co.territoria.landuse.compare;

import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Plans of cells that fit each other, in a limit with a bay and an island cut out. Metres, 10 km wide, where EPSG:9377 is. */
final class RandomPlan {

    static final double WEST = 4_600_000;
    static final double SOUTH = 1_950_000;
    static final double SIDE = 10_000;

    static final Geometry LIMIT = Plans.box(WEST, SOUTH, WEST + SIDE, SOUTH + SIDE)
            .difference(Plans.box(WEST + 3_000, SOUTH + 3_000, WEST + 4_000, SOUTH + 4_000))
            .difference(Plans.box(WEST, SOUTH + 6_000, WEST + 900, SOUTH + 7_000));

    private static final String[] SOIL = {"Urbano", "Expansion_Urbana", "Rural", "Rural", "Rural"};
    private static final String[] CATEGORIES = {
        "Agropecuario", "Suburbano", "Areas_SINAP", "Vivienda_Campestre", "Mineria_Hidrocarburos", "Forestal"
    };

    private RandomPlan() {}

    /** Soil classes in few cells, rural categories and urban protection in more that do not follow them. */
    static PlanZones of(long seed) {
        Random random = new Random(seed);
        List<Zone> zones = new ArrayList<>();
        add(zones, random, 12, Theme.SOIL_CLASS, SOIL, 1);
        add(zones, random, 60, Theme.RURAL_CATEGORY, CATEGORIES, 0.9);
        add(zones, random, 40, Theme.URBAN_PROTECTION, new String[] {"Ambiental"}, 0.2);
        return Plans.plan(zones);
    }

    private static void add(List<Zone> zones, Random random, int cells, Theme theme, String[] codes, double share) {
        List<Geometry> polygons = cells(random, cells);
        for (int i = 0; i < polygons.size(); i++) {
            String code = codes[random.nextInt(codes.length)];
            if (random.nextDouble() < share) {
                zones.add(new Zone(theme.id() + "-" + i, theme, code, code, Map.of(), polygons.get(i)));
            }
        }
    }

    static List<Geometry> cells(Random random, int count) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(new Coordinate(WEST + random.nextDouble() * SIDE, SOUTH + random.nextDouble() * SIDE));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(LIMIT.getEnvelopeInternal());
        Geometry diagram = voronoi.getDiagram(new GeometryFactory());
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = co.territoria.landuse.overlay.Polygons.intersection(diagram.getGeometryN(i), LIMIT);
            if (!cell.isEmpty()) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
