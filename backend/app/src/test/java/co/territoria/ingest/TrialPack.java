package co.territoria.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The trial tables in the form of a pack: the territories that ship, and in place of their indicators those of the
 * trial. Only names of columns change; every value goes in as it stands.
 *
 * <ul>
 *   <li>{@code indicator_code}, {@code divipola}, {@code disaggregation}, {@code source_key} are {@code indicator},
 *       {@code code}, {@code breakdown}, {@code source}; the dimensions have the ids of packs.
 *   <li>A family for each dimension. What counts or pays adds up; nothing else does, since the tables do not say how.
 *   <li>A series with values of the department alone declares that level.
 *   <li>The series told by months ({@code 2016-03}: the last of a quarter) goes in by quarters.
 * </ul>
 */
final class TrialPack {

    /** Units of which parts add up to the whole. */
    private static final Set<String> ADD_UP = Set.of(
            "personas",
            "hogares",
            "viviendas",
            "casos",
            "accesos",
            "pesos",
            "pesos (unidad según TerriData)",
            "miles de millones de pesos",
            "proyectos",
            "km2");

    private static final Map<String, String> DIMENSIONS = Map.of(
            "economico", "economica",
            "social", "social",
            "territorial", "territorial",
            "politico", "politica",
            "institucional", "institucional",
            "ambiental", "ambiental_cultural");

    /** What the sources of the trial say of its values, as in SOURCES.md beside them. */
    private static final Map<String, String> DECLARATIONS = Map.of("territorial", """
            parts:
              - {whole: deficit_hab, parts: [deficit_hab_cuantitativo, deficit_hab_cualitativo]}
            areas:
              - {indicator: extension_km2, tolerance: 0.05}
            """, "economica", """
            parts:
              - {whole: valor_agregado, parts: [va_primario, va_secundario, va_terciario], tolerance: 0.2}
            sums:
              - {indicator: va_peso_dptal, total: 100, tolerance: 0.5}
            """);

    private final Path folder;
    private final List<CSVRecord> observations;
    private final List<CSVRecord> indicators;

    TrialPack(Path folder) {
        this.folder = folder;
        this.observations = read("observations.csv");
        this.indicators = read("indicators.csv");
    }

    private List<CSVRecord> read(String name) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(folder.resolve(name)), format)) {
            return parser.getRecords();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    List<CSVRecord> observations() {
        return observations;
    }

    List<CSVRecord> indicators() {
        return indicators;
    }

    /** @param shipped the pack whose territories these values are of */
    PackFiles in(PackFiles shipped) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String path : List.of(
                "pack.yaml",
                "territories/territories.csv",
                "territories/municipalities.geojson",
                "regionalisations/cinco_subregiones.csv",
                "regionalisations/cinco_subregiones.yaml")) {
            files.put(path, shipped.find(path).orElseThrow().text());
        }
        files.put(
                "sources.csv",
                shipped.find("sources.csv").orElseThrow().text().stripTrailing() + "\n" + sources(shipped));
        Map<String, List<CSVRecord>> byDimension = new TreeMap<>();
        indicators.forEach(indicator -> byDimension
                .computeIfAbsent(DIMENSIONS.get(indicator.get("dimension")), dimension -> new ArrayList<>())
                .add(indicator));
        byDimension.forEach((dimension, its) -> {
            String at = "indicators/prueba_" + dimension + "/";
            files.put(
                    at + "family.yaml",
                    "name: {es: Prueba %1$s, en: Trial %1$s}\ndimension: %1$s\n".formatted(dimension));
            files.put(at + "indicators.csv", definitions(dimension, its));
            files.put(at + "values.csv", values(its));
            if (DECLARATIONS.containsKey(dimension)) {
                files.put(at + "quality.yaml", DECLARATIONS.get(dimension));
            }
        });
        return PackFiles.of(shipped.pack(), files);
    }

    /** Rows for the keys that the pack does not have; organisation and title are those of the first indicator. */
    private String sources(PackFiles shipped) {
        String known = shipped.find("sources.csv").orElseThrow().text();
        Map<String, CSVRecord> definitions = new TreeMap<>();
        indicators.forEach(indicator -> definitions.put(indicator.get("indicator_code"), indicator));
        Map<String, String> rows = new TreeMap<>();
        observations.forEach(observation -> {
            String key = observation.get("source_key");
            CSVRecord definition = definitions.get(observation.get("indicator_code"));
            if (!known.contains("\n" + key + ",")) {
                rows.putIfAbsent(
                        key,
                        line(List.of(
                                key,
                                definition.get("source_org"),
                                definition.get("source_dataset"),
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "")));
            }
        });
        return String.join("", rows.values());
    }

    private String definitions(String dimension, List<CSVRecord> its) {
        StringBuilder text =
                new StringBuilder("code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,"
                        + "aggregation_note_es,aggregation_note_en,level,definition_es,source\n");
        its.forEach(indicator -> {
            String code = indicator.get("indicator_code");
            boolean adds = ADD_UP.contains(indicator.get("unit"));
            text.append(line(List.of(
                    code,
                    indicator.get("name_es"),
                    indicator.get("name_en"),
                    indicator.get("unit"),
                    "",
                    adds ? "0" : "1",
                    dimension,
                    indicator.get("direction"),
                    adds ? "sum" : "none",
                    adds ? "" : "la tabla no dice cómo se agrega",
                    adds ? "" : "the table does not say how it adds up",
                    isOfTheDepartment(code) ? "department" : "",
                    indicator.get("definition"),
                    observations.stream()
                            .filter(row -> row.get("indicator_code").equals(code))
                            .findFirst()
                            .orElseThrow()
                            .get("source_key"))));
        });
        return text.toString();
    }

    private boolean isOfTheDepartment(String code) {
        return observations.stream()
                .filter(row -> row.get("indicator_code").equals(code))
                .allMatch(row -> row.get("divipola").equals("76"));
    }

    private String values(List<CSVRecord> its) {
        Set<String> codes = new TreeSet<>();
        its.forEach(indicator -> codes.add(indicator.get("indicator_code")));
        StringBuilder text = new StringBuilder("indicator,code,period,breakdown,value,source\n");
        observations.stream()
                .filter(row -> codes.contains(row.get("indicator_code")))
                .forEach(row -> text.append(line(List.of(
                        row.get("indicator_code"),
                        row.get("divipola"),
                        period(row.get("period")),
                        row.get("disaggregation"),
                        row.get("value"),
                        row.get("source_key")))));
        return text.toString();
    }

    /** A month that ends a quarter is that quarter; all else stays. */
    private static String period(String text) {
        return text.matches("\\d{4}-(03|06|09|12)")
                ? text.substring(0, 5) + "Q" + Integer.parseInt(text.substring(5)) / 3
                : text;
    }

    private static String line(List<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(
                cell -> quoted.add(cell.matches("(?s).*[\",\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell));
        return String.join(",", quoted) + "\n";
    }
}
