package co.territoria.ingest;

import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The rows of one file of details, by the project that they are about; each remembers its line, so that what shows only
 * when rows are compared is told where it stands.
 */
final class ProjectDetailRows<T> {

    private static final String CODE = "code";

    private final String path;
    private final Notices notices;
    private final Map<String, List<Numbered<T>>> byProject = new HashMap<>();

    private ProjectDetailRows(String path, Notices notices) {
        this.path = path;
        this.notices = notices;
    }

    record Numbered<T>(int line, T value) {}

    /** What a file of details is read with. */
    record Source(PackFiles pack, Set<String> projects, Notices notices, Map<String, List<String>> nearest) {

        Source(PackFiles pack, Set<String> projects, Notices notices) {
            this(pack, projects, notices, new HashMap<>());
        }

        /** Proposals cost a look at every project, so they are made for some codes only. */
        private static final int PROPOSALS = 100;

        boolean knows(Table.Row row) {
            String code = row.required(CODE);
            if (code.isEmpty() || projects.contains(code)) {
                return !code.isEmpty();
            }
            if (nearest.size() < PROPOSALS) {
                nearest.computeIfAbsent(code, wanted -> Nearest.to(wanted, projects));
            }
            List<String> near = nearest.getOrDefault(code, List.of());
            row.error(
                    "unknown-project",
                    CODE,
                    "ningún proyecto de projects.csv tiene el código «%s»%s"
                            .formatted(code, near.isEmpty() ? "" : "; cerca: " + near),
                    "no project of projects.csv has the code “%s”%s"
                            .formatted(code, near.isEmpty() ? "" : "; near: " + near));
            return false;
        }
    }

    /**
     * Reads a file; one that is not there has no rows.
     *
     * @param name     of the file inside {@code projects/}
     * @param required columns besides the code
     * @param one      reads a row, absent with a notice when it is wrong
     */
    static <T> ProjectDetailRows<T> read(
            Source source,
            String name,
            Set<String> required,
            Set<String> optional,
            Function<Table.Row, Optional<T>> one) {
        String path = "projects/" + name;
        ProjectDetailRows<T> rows = new ProjectDetailRows<>(path, source.notices());
        Set<String> columns = new HashSet<>(required);
        columns.add(CODE);
        source.pack()
                .find(path)
                .ifPresent(file -> Table.stream(file, columns, optional, source.notices(), row -> {
                    boolean known = source.knows(row);
                    one.apply(row).filter(value -> known).ifPresent(value -> rows.byProject
                            .computeIfAbsent(row.required(CODE), code -> new ArrayList<>())
                            .add(new Numbered<>(row.line(), value)));
                }));
        return rows;
    }

    /** The rows of one project, in the order of the file or as {@link #sortedBy} left them. */
    List<T> of(String project) {
        return numbered(project).stream().map(Numbered::value).toList();
    }

    List<Numbered<T>> numbered(String project) {
        return byProject.getOrDefault(project, List.of());
    }

    void forEachProject(Consumer<String> consumer) {
        byProject.keySet().stream().sorted().forEach(consumer);
    }

    <K extends Comparable<? super K>> ProjectDetailRows<T> sortedBy(Function<T, K> key) {
        byProject.values().forEach(rows -> rows.sort(Comparator.comparing(row -> key.apply(row.value()))));
        return this;
    }

    /** A project has one row for each key; a second one is an error. */
    ProjectDetailRows<T> unique(String column, Function<T, Object> key) {
        forEachProject(project -> {
            Map<Object, Integer> lines = new HashMap<>();
            for (Numbered<T> row : numbered(project)) {
                Integer first = lines.putIfAbsent(key.apply(row.value()), row.line());
                if (first != null) {
                    error(
                            "duplicate-key",
                            row.line(),
                            column,
                            "el proyecto %s ya tiene «%s» en la fila %d"
                                    .formatted(project, key.apply(row.value()), first),
                            "the project %s already has “%s” in row %d"
                                    .formatted(project, key.apply(row.value()), first));
                }
            }
        });
        return this;
    }

    void error(String rule, int line, String column, String es, String en) {
        notices.error(rule, path, line, column, es, en);
    }

    void warning(String rule, int line, String column, String es, String en) {
        notices.warning(rule, path, line, column, es, en);
    }
}
