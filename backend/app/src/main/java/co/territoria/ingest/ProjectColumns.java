package co.territoria.ingest;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The columns of the files of projects, by name of the file: what a mapping may fill. */
final class ProjectColumns {

    static final String PROJECTS = "projects";

    /** Without {@code code} for details, which an import knows. */
    static final Map<String, Set<String>> BY_FILE = byFile();

    private ProjectColumns() {}

    private static Map<String, Set<String>> byFile() {
        Map<String, Set<String>> files = new TreeMap<>();
        Set<String> record = new TreeSet<>(ProjectRecords.REQUIRED);
        record.addAll(ProjectRecords.OPTIONAL);
        files.put(PROJECTS, record);
        files.put("stages", Set.of("date", "stage", "note", "source"));
        files.put("viabilities", Set.of("kind", "state", "date", "note"));
        files.put("funding", Set.of("source", "year", "amount"));
        files.put("beneficiaries", Set.of("group", "count"));
        files.put("effects", Set.of("indicator", "expected", "year", "note"));
        files.put("documents", Set.of("title", "kind", "date", "url"));
        files.put("origins", Set.of("meeting", "date", "priority", "budget_year"));
        files.put("announcements", Set.of("date", "text", "value", "end", "source"));
        files.put("milestones", Set.of("name", "planned", "actual"));
        files.put("planned", Set.of("date", "physical", "financial"));
        files.put("progress", Set.of("date", "physical", "financial", "paid", "note", "source"));
        files.put("contracts", Set.of("contract", "object", "supplier", "value", "paid", "signed", "start", "end"));
        files.put("value_changes", Set.of("date", "before", "after", "reason"));
        files.put("roads", Set.of("route", "from", "to", "length_km", "order", "state"));
        return Map.copyOf(files);
    }

    static String path(String file) {
        return "projects/" + file + ".csv";
    }
}
