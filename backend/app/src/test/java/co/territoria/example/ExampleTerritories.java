package co.territoria.example;

import static co.territoria.example.ExampleMap.collection;
import static co.territoria.example.ExampleMap.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** The pack itself, its sources, its territories and the layers of its base map. */
final class ExampleTerritories {

    /** Key of the one source. */
    static final String SOURCE = "GENERADOR_EJEMPLO";

    /** Course of the one river, in kilometres before borders are bent. */
    static final double[][] RIVER = {{24, 20}, {12, 14}, {2, 10}, {-10, 10}, {-20, 4}, {-27, -2}, {-44, -3}, {-80, -9}};

    private final ExampleMap map;

    ExampleTerritories(ExampleMap map) {
        this.map = map;
    }

    /** Files below {@code data/ejemplo}. */
    void data(Map<String, String> files) {
        files.put("pack.yaml", PACK);
        files.put("sources.csv", SOURCES);
        Rows territories = new Rows("code,name,short_name,level,parent,lon_seat,lat_seat,source")
                .add(ExamplePlace.ROOT, ExamplePlace.DEPARTMENT, "", "department", "", "", "", SOURCE);
        Rows regions = new Rows("code,region,region_code,status,source");
        List<String> shapes = new ArrayList<>();
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            Point seat = map.seat(place);
            territories.add(
                    place.code(),
                    place.name(),
                    "",
                    "municipality",
                    ExamplePlace.ROOT,
                    seat.getX(),
                    seat.getY(),
                    SOURCE);
            regions.add(place.code(), region(place.region()), place.region(), "sourced", SOURCE);
            shapes.add(feature(place.code(), "{\"name\":\"%s\"}".formatted(place.name()), map.shape(place.code())));
        }
        files.put("territories/territories.csv", territories.toString());
        files.put("territories/municipalities.geojson", collection(shapes));
        files.put("regionalisations/tres_subregiones.csv", regions.toString());
        files.put("regionalisations/tres_subregiones.yaml", REGIONALISATION);
    }

    private static String region(String code) {
        return ExamplePlace.REGIONS.stream()
                .filter(region -> region[0].equals(code))
                .findFirst()
                .orElseThrow()[1];
    }

    /** Files below {@code gis-layers/ejemplo}. */
    void layers(Map<String, String> files) {
        files.put("sea/layer.yaml", layer("sea", "Mar", "Sea", "polygon", 0));
        files.put("sea/style.json", """
                {"layers": [
                  {"type": "fill", "paint": {"fill-color": "#D6E4EA"}},
                  {"type": "symbol", "layout": {"text-field": "{name}", "text-font": ["EB Garamond"], "text-letter-spacing": 0.12}, "paint": {"text-color": "#3B6478"}}
                ]}
                """);
        files.put(
                "sea/data.geojson",
                collection(List.of(
                        feature("sea", properties("sea", "Mar de ejemplo", "Example sea", "sea"), map.sea(1.4, 1.1)))));

        files.put("rivers/layer.yaml", layer("rivers", "Ríos", "Rivers", "line", 5));
        files.put("rivers/style.json", """
                {"layers": [
                  {"type": "line", "paint": {"line-color": "#FFFFFF", "line-opacity": 0.75, "line-width": 3.6}},
                  {"type": "line", "paint": {"line-color": "#4E86A3", "line-width": 1.6}},
                  {"type": "symbol", "layout": {"text-field": "{name}", "symbol-placement": "line", "text-font": ["EB Garamond"]}, "paint": {"text-color": "#3B6478"}}
                ]}
                """);
        LineString river = map.way(RIVER);
        files.put(
                "rivers/data.geojson",
                collection(List.of(
                        feature("rio-ledo", properties("rio-ledo", "Río Ledo", "Ledo River", "river"), river))));

        files.put("roads/layer.yaml", layer("roads", "Vías (esquemáticas)", "Roads (schematic)", "line", 7));
        files.put("roads/style.json", """
                {"layers": [
                  {"type": "line", "paint": {"line-color": "#FFFFFF", "line-opacity": 0.75, "line-width": 2.6}},
                  {"type": "line", "paint": {"line-color": "#7E868C", "line-width": 1, "line-dasharray": [4, 2]}}
                ]}
                """);
        List<String> roads = new ArrayList<>();
        for (ExampleRoad road : ExampleRoad.NETWORK) {
            roads.add(feature(
                    road.route(), properties(road.route(), road.name(), road.name(), "road"), map.way(road.places())));
        }
        files.put("roads/data.geojson", collection(roads));
    }

    private static String properties(String code, String name, String nameEn, String kind) {
        return "{\"code\":\"%s\",\"name\":\"%s\",\"name_en\":\"%s\",\"kind\":\"%s\"}"
                .formatted(code, name, nameEn, kind);
    }

    private static String layer(String id, String es, String en, String geometry, int minZoom) {
        return """
                id: %s
                title: {es: '%s', en: '%s'}
                description:
                  es: Datos ficticios del paquete de ejemplo, hechos por un programa; no se parecen a ningún lugar real.
                  en: Fictional data of the example pack, made by a program; they resemble no real place.
                geometry: %s
                source: {es: Generador de ejemplo, en: Example generator}
                licence: CC0 1.0
                date: '2026'
                accuracy: {es: Ninguna. El lugar no existe., en: None. The place does not exist.}
                minZoom: %d
                maxZoom: 14
                idField: code
                fields:
                  - {name: code, type: string, title: {es: Código, en: Code}}
                  - {name: name, type: string, title: {es: Nombre, en: Name}}
                  - {name: name_en, type: string, title: {es: Nombre en inglés, en: Name in English}}
                  - {name: kind, type: string, title: {es: Clase, en: Kind}}
                """.formatted(id, es, en, geometry, minZoom);
    }

    private static final String PACK = """
            # Todo lo de esta carpeta es ficticio y lo escribe un programa (ExamplePackGenerator): no se edita a mano.
            id: ejemplo
            name: {es: Brumaria, en: Brumaria}
            title: {es: 'Territoria: Brumaria (ejemplo)', en: 'Territoria: Brumaria (example)'}
            sentence:
              es: Un departamento ficticio, para ver lo que el sistema hace con datos que el real todavía no tiene. Ninguna cifra es de un lugar real.
              en: A fictional department, to see what the system does with data that the real one does not have yet. No figure is of a real place.
            root: EX
            example: true
            currency: COP
            defaultIndicator: ej_pobreza
            defaultRegionalisation: tres_subregiones
            populationIndicator: ej_poblacion
            crs: {measure: EPSG:9377}
            levels:
              - {id: department, name: {es: departamento, en: department}, plural: {es: departamentos, en: departments}, order: 1}
              - {id: subregion, name: {es: subregión, en: subregion}, plural: {es: subregiones, en: subregions}, order: 2, derivedFrom: tres_subregiones}
              - {id: municipality, name: {es: municipio, en: municipality}, plural: {es: municipios, en: municipalities}, order: 3}
            territories:
              file: territories/territories.csv
              shapes: territories/municipalities.geojson
              shapesLevel: municipality
              source: GENERADOR_EJEMPLO
              date: '2026'
              credit: {es: 'Ejemplo: lugar y límites ficticios', en: 'Example: fictional place and limits'}
              accuracyMetres: 1
              accuracy: {es: Ninguna. El lugar no existe., en: None. The place does not exist.}
              seats:
                source: GENERADOR_EJEMPLO
                accuracy: {es: Ninguna. El lugar no existe., en: None. The place does not exist.}
            attribution:
              es: Datos ficticios, hechos por el generador de ejemplo de este sistema. Ningún nombre ni cifra es de un lugar real.
              en: Fictional data, made by this system’s example generator. No name or figure is of a real place.
            """;

    private static final String SOURCES = new Rows(
                    "key,organisation,title_es,title_en,date,method_es,method_en,access_es,access_en,licence,notes_es,notes_en")
            .add(
                    SOURCE,
                    "Generador de ejemplo",
                    "Datos ficticios del paquete de ejemplo",
                    "Fictional data of the example pack",
                    "2026",
                    "Los hace un programa a partir de una semilla; no miden nada.",
                    "Made by a program from a seed; they measure nothing.",
                    "Viene con el sistema: data/ejemplo.",
                    "Comes with the system: data/ejemplo.",
                    "CC0 1.0",
                    "Ningún nombre ni cifra es de un lugar real.",
                    "No name or figure is of a real place.")
            .toString();

    private static final String REGIONALISATION = """
            name: {es: Tres subregiones de ejemplo, en: Three example subregions}
            kind: planning
            source: {es: Generador de ejemplo, en: Example generator}
            date: '2026'
            partial: false
            level: subregion
            notes: {es: Subregiones ficticias., en: Fictional subregions.}
            """;
}
