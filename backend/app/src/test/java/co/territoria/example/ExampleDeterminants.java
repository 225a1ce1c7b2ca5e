package co.territoria.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * What ranks above the fictional plans. Coastal zone, corridor and ethnic territory have no layer on purpose: of them a screen has
 * to say that they were not evaluated.
 */
final class ExampleDeterminants {

    /** @param area in metres (EPSG:9377) */
    record Entry(
            String id,
            String kind,
            String nameEs,
            String nameEn,
            String act,
            String actDate,
            int accuracyMetres,
            @Nullable String noteEs,
            @Nullable String noteEn,
            Polygon area) {

        String file() {
            return id + ".geojson";
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    ExampleDeterminants(ExampleMap map, LandUseShapes shapes) {
        LandUseShapes own = new LandUseShapes(map, new java.util.Random(0));
        own.strip("high", shapes.prolonged(map.way(ExampleTerritories.RIVER), -3), 200);
        own.blob("basin", -38, -24, 4);
        own.blob("food", -14, -10.6, 3.6);
        own.blob("frontier", 27.4, -26.8, 4);
        own.blob("heritage", -22.8, -28, 1.2);
        own.strip("road", ExampleSoil.road(map, "EXV-01"), -33, 11, 6, 30);

        add(
                "pomca-ledo",
                "river_basin_plan",
                "Zona de conservación de la cuenca del Ledo",
                "Conservation zone of the Ledo basin",
                "Resolución 118 de 2018 (ficticia)",
                "2018-05-11",
                25,
                own.get("basin"));
        add(
                "parque-cerro-del-velo",
                "protected_area",
                "Parque regional Cerro del Velo",
                "Cerro del Velo regional park",
                "Acuerdo 07 de 2006 (ficticio)",
                "2006-10-02",
                10,
                inner(shapes.get("m2")));
        add(
                "reserva-sierra-brumosa",
                "forest_reserve",
                "Reserva forestal Sierra Brumosa",
                "Sierra Brumosa forest reserve",
                "Resolución 11 de 1998 (ficticia)",
                "1998-04-17",
                50,
                inner(shapes.get("m1")));
        add(
                "manglar-bahia-sur",
                "strategic_ecosystem",
                "Manglares de la Bahía Sur",
                "Mangroves of Bahía Sur",
                "Resolución 245 de 2012 (ficticia)",
                "2012-09-28",
                20,
                inner(shapes.get("e1")));
        add(
                "inundacion-alta-ledo",
                "hazard",
                "Amenaza alta por inundación del río Ledo",
                "High flood hazard of the Ledo river",
                "Estudio de amenaza del Ledo (ficticio)",
                "2017",
                15,
                own.get("high"));
        add(
                "appa-llano-de-cerroluna",
                "food_production_area",
                "Área de protección para la producción de alimentos Llano de Cerroluna",
                "Food production area Llano de Cerroluna",
                "Resolución 301 de 2024 (ficticia)",
                "2024-08-15",
                25,
                own.get("food"));
        add(
                "frontera-agricola-arenalba",
                "agricultural_frontier",
                "Frontera agrícola de Arenalba",
                "Agricultural frontier of Arenalba",
                "Resolución 88 de 2018 (ficticia)",
                "2018",
                50,
                own.get("frontier"));
        add(
                "camino-de-los-faros",
                "heritage",
                "Paisaje cultural Camino de los Faros",
                "Cultural landscape Camino de los Faros",
                "Resolución 54 de 2015 (ficticia)",
                "2015-07-30",
                10,
                own.get("heritage"));
        add(
                "faja-exv-01",
                "road_reserve",
                "Faja de retiro de la vía Puerto Brumal – Vegalinda",
                "Road reserve of the Puerto Brumal – Vegalinda road",
                "Ley de fajas (ficticia)",
                "2009",
                5,
                own.get("road"));
    }

    private void add(
            String id, String kind, String es, String en, String act, String date, int accuracyMetres, Polygon area) {
        entries.add(new Entry(id, kind, es, en, act, date, accuracyMetres, null, null, area));
    }

    /** A little inside, so that what follows the line of the plan is no conflict of a few centimetres. */
    private static Polygon inner(Polygon shape) {
        Geometry inner = shape.buffer(-150);
        return (Polygon) GeometryPrecisionReducer.reduce(inner, LandUseMosaic.MILLIMETRES)
                .norm();
    }

    List<Entry> list() {
        return entries;
    }

    void data(String folder, Map<String, String> files) {
        Rows rows = new Rows("id,kind,name_es,name_en,act,act_date,accuracy_m,source,file,severity,note_es,note_en");
        for (Entry entry : entries) {
            rows.add(
                    entry.id(),
                    entry.kind(),
                    entry.nameEs(),
                    entry.nameEn(),
                    entry.act(),
                    entry.actDate(),
                    entry.accuracyMetres(),
                    "Generador de ejemplo",
                    entry.file(),
                    null,
                    entry.noteEs(),
                    entry.noteEn());
            files.put(
                    folder + "determinants/" + entry.file(),
                    ExampleMap.collection(List.of(ExampleMap.feature(
                            entry.id(),
                            "{\"name\":\"%s\"}".formatted(entry.nameEs()),
                            ExampleCrs.from9377(entry.area(), 4326)))));
        }
        files.put(folder + "determinants.csv", rows.toString());
    }
}
