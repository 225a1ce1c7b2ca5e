package co.territoria.ingest;

import co.territoria.ingest.source.MappedRow;
import co.territoria.ingest.source.MappedShape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of an import written as files of projects, as an operator would have put them into the pack, so that they are read
 * by the rules for those files; and for each line of them, the row that it came from.
 */
final class ImportedFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<DataFile> files = new ArrayList<>();
    private final Map<String, Map<Integer, Object>> origins = new HashMap<>();

    ImportedFiles(Collection<MappedRow> rows, Collection<MappedShape> shapes) {
        Map<String, List<MappedRow>> byFile = new LinkedHashMap<>();
        rows.forEach(row ->
                byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row));
        // projects.csv must be there, also when no row is left for it
        byFile.computeIfAbsent(ProjectColumns.PROJECTS, file -> new ArrayList<>());
        byFile.forEach(this::table);
        Map<String, List<MappedShape>> drawn = new LinkedHashMap<>();
        shapes.forEach(shape ->
                drawn.computeIfAbsent(shape.file(), file -> new ArrayList<>()).add(shape));
        drawn.forEach(this::collection);
    }

    List<DataFile> files() {
        return List.copyOf(files);
    }

    /** The {@link MappedRow} or {@link MappedShape} of a line; absent when the line is none of theirs. */
    @Nullable
    Object origin(String path, @Nullable Integer line) {
        return line == null ? null : origins.getOrDefault(path, Map.of()).get(line);
    }

    private void table(String file, List<MappedRow> rows) {
        String path = ProjectColumns.path(file);
        List<String> columns = new ArrayList<>(new TreeSet<>(ProjectColumns.BY_FILE.get(file)));
        if (!columns.contains("code")) {
            columns.add("code");
        }
        StringBuilder text = new StringBuilder(line(columns));
        int number = 2;
        Map<Integer, Object> lines = new HashMap<>();
        for (MappedRow row : rows) {
            String line = line(columns.stream()
                    .map(column -> row.cells().getOrDefault(column, ""))
                    .toList());
            text.append(line);
            lines.put(number, row);
            // a quoted cell may span lines
            number += (int) line.chars().filter(letter -> letter == '\n').count();
        }
        origins.put(path, lines);
        files.add(new DataFile(path, text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).replace("\r\n", "\n").replace('\r', '\n');
            text.append(i == 0 ? "" : ",");
            boolean plain = cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n');
            text.append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        return text.append('\n').toString();
    }

    private void collection(String file, List<MappedShape> shapes) {
        String path = "projects/" + file + ".geojson";
        ObjectNode collection = MAPPER.createObjectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        Map<Integer, Object> numbers = new HashMap<>();
        for (MappedShape shape : shapes) {
            ObjectNode feature = features.addObject();
            feature.put("type", "Feature");
            feature.put("id", shape.project());
            feature.set("properties", MAPPER.valueToTree(shape.properties()));
            feature.set("geometry", shape.geometry());
            numbers.put(features.size(), shape);
        }
        origins.put(path, numbers);
        files.add(new DataFile(path, MAPPER.writeValueAsBytes(collection)));
    }
}
