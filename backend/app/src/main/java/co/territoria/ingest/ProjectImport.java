package co.territoria.ingest;

import co.territoria.ingest.source.CellFault;
import co.territoria.ingest.source.MappedRow;
import co.territoria.ingest.source.MappedShape;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDelivery;
import co.territoria.store.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an import by the rules of the pack's own files. An error refuses the import whole; or, when that is
 * asked for, the row with the error is left out and named. A row of a project takes its details with it; a row of a
 * detail, such as one report of progress, leaves its project in place.
 */
final class ProjectImport {

    private static final int MOST_NOTICES = 20_000;

    private static final String THEMES = "projects/themes.csv";

    /** Our readers tell rows by the line of the file that they read, which nobody has seen. */
    private static final Pattern ROW_ES = Pattern.compile("\\bfila (\\d+)");

    private static final Pattern ROW_EN = Pattern.compile("\\brow (\\d+)");

    private final PackFiles pack;
    private final Places places;
    private final Set<String> indicators;
    private final String source;
    private final Map<ProjectCode, String> taken;

    /**
     * @param pack       files of the pack that the projects go into
     * @param indicators codes that an effect may name
     * @param source     name of the file of others
     * @param taken      codes that other datasets of the pack have, with the dataset
     */
    ProjectImport(
            PackFiles pack, Places places, Set<String> indicators, String source, Map<ProjectCode, String> taken) {
        this.pack = pack;
        this.places = places;
        this.indicators = indicators;
        this.source = source;
        this.taken = taken;
    }

    /** Rows, shapes and faults as the reader of the file of others gave them. */
    record Rows(List<MappedRow> rows, List<MappedShape> shapes, List<CellFault> faults) {}

    /**
     * @param delivery absent when the import is refused
     * @param notices  by row
     * @param leftOut  rows of each of our files that were left out
     * @param counts   rows of each of our files that were read
     */
    record Outcome(
            Optional<ProjectDelivery> delivery,
            List<Notice> notices,
            int errors,
            Map<String, Integer> leftOut,
            Map<String, Integer> counts) {}

    /** @param skipBadRows leave out what has an error in place of refusing all */
    Outcome read(Rows given, boolean skipBadRows) {
        Set<Object> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Notice> told = new ArrayList<>();
        int errors = check(given, skipBadRows, dropped, told);
        if (errors > 0 && !skipBadRows) {
            // the rows are read all the same, so that everything that is wrong is told at once
            return refusedAfterReading(given, told, errors);
        }
        while (true) {
            List<MappedRow> rows =
                    given.rows().stream().filter(row -> !dropped.contains(row)).toList();
            List<MappedShape> shapes = given.shapes().stream()
                    .filter(shape -> !dropped.contains(shape))
                    .toList();
            ImportedFiles files = new ImportedFiles(rows, shapes);
            Notices notices = new Notices(MOST_NOTICES);
            Optional<ProjectDelivery> read = readAsPack(files, notices);
            if (!notices.hasErrors()
                    && read.isPresent()
                    && !read.get().projects().isEmpty()) {
                notices.list().forEach(notice -> told.add(translated(notice, files)));
                // themes are the pack's: an import brings projects only
                ProjectDelivery delivery = new ProjectDelivery(
                        List.of(), read.get().projects(), read.get().details());
                return new Outcome(Optional.of(delivery), sorted(told), 0, counted(dropped), counted(rows));
            }
            boolean fewer = skipBadRows && leaveOut(given, notices, files, dropped, told);
            if (!fewer) {
                notices.list().forEach(notice -> told.add(translated(notice, files)));
                if (rows.stream().noneMatch(row -> row.file().equals(ProjectColumns.PROJECTS))) {
                    told.add(nothingLeft());
                }
                return new Outcome(
                        Optional.empty(), sorted(told), Math.max(1, notices.errors()), counted(dropped), Map.of());
            }
        }
    }

    private Outcome refusedAfterReading(Rows given, List<Notice> told, int errors) {
        ImportedFiles files = new ImportedFiles(given.rows(), given.shapes());
        Notices notices = new Notices(MOST_NOTICES);
        readAsPack(files, notices);
        notices.list().forEach(notice -> told.add(translated(notice, files)));
        return new Outcome(Optional.empty(), sorted(told), errors + notices.errors(), Map.of(), Map.of());
    }

    private Optional<ProjectDelivery> readAsPack(ImportedFiles files, Notices notices) {
        PackFiles with = pack.withFolder("projects/", files.files(), Set.of(THEMES));
        return new ProjectFiles(with, places, indicators, notices).read();
    }

    /** Faults of single cells, and codes that another dataset has. */
    private int check(Rows given, boolean skipBadRows, Set<Object> dropped, List<Notice> told) {
        int errors = 0;
        for (CellFault fault : given.faults()) {
            MappedRow row = fault.at() == null ? projectOf(given, fault.row()) : fault.at();
            errors++;
            if (skipBadRows && row != null) {
                told.add(leftOut(
                        given, row, fault.rule(), fault.row(), fault.column(), fault.es(), fault.en(), dropped));
            } else {
                told.add(new Notice(
                        Notice.Severity.ERROR,
                        fault.rule(),
                        source,
                        fault.row(),
                        fault.column(),
                        fault.es(),
                        fault.en()));
            }
        }
        for (MappedRow row : given.rows()) {
            String other = row.file().equals(ProjectColumns.PROJECTS) && ProjectCode.isValid(row.project())
                    ? taken.get(new ProjectCode(row.project()))
                    : null;
            if (other == null) {
                continue;
            }
            errors++;
            String es = "el código %s ya es de un proyecto de «%s»; un código es único en el paquete"
                    .formatted(row.project(), other);
            String en = "the code %s already is that of a project of “%s”; a code is unique in the pack"
                    .formatted(row.project(), other);
            String field = row.from().getOrDefault("code", "code");
            if (skipBadRows) {
                told.add(leftOut(given, row, "code-in-other-dataset", row.row(), field, es, en, dropped));
            } else {
                told.add(new Notice(Notice.Severity.ERROR, "code-in-other-dataset", source, row.row(), field, es, en));
            }
        }
        return errors;
    }

    private static @Nullable MappedRow projectOf(Rows given, int row) {
        return given.rows().stream()
                .filter(one -> one.row() == row && one.file().equals(ProjectColumns.PROJECTS))
                .findFirst()
                .orElse(null);
    }

    /**
     * Projects first: what belongs to one that goes need not be told as well.
     *
     * @return whether some row went, so that reading again may end otherwise
     */
    private boolean leaveOut(Rows given, Notices notices, ImportedFiles files, Set<Object> dropped, List<Notice> told) {
        int before = dropped.size();
        List<Notice> ofDetails = new ArrayList<>();
        boolean stuck = false;
        for (Notice notice : notices.list()) {
            if (notice.severity() != Notice.Severity.ERROR) {
                continue;
            }
            Object origin = files.origin(notice.file(), notice.row());
            if (origin instanceof MappedRow row && row.file().equals(ProjectColumns.PROJECTS)) {
                told.add(leftOut(given, row, translated(notice, files), dropped));
            } else if (origin == null) {
                stuck = true;
            } else {
                ofDetails.add(notice);
            }
        }
        Set<Object> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(dropped);
        for (Notice notice : ofDetails) {
            Object origin = files.origin(notice.file(), notice.row());
            if (gone.contains(origin)) {
                continue;
            }
            if (origin instanceof MappedRow row) {
                told.add(leftOut(given, row, translated(notice, files), dropped));
            } else if (origin instanceof MappedShape shape) {
                told.add(leftOut(shape, translated(notice, files), dropped));
            }
        }
        return !stuck && dropped.size() > before;
    }

    private Notice leftOut(MappedShape shape, Notice why, Set<Object> dropped) {
        dropped.add(shape);
        return new Notice(
                Notice.Severity.WARNING,
                why.rule(),
                source,
                shape.row(),
                why.field(),
                "la forma queda fuera y el proyecto %s sigue: %s".formatted(shape.project(), why.messageEs()),
                "the shape is left out and the project %s stays: %s".formatted(shape.project(), why.messageEn()));
    }

    private Notice leftOut(Rows given, MappedRow row, Notice why, Set<Object> dropped) {
        return leftOut(given, row, why.rule(), row.row(), why.field(), why.messageEs(), why.messageEn(), dropped);
    }

    private Notice leftOut(
            Rows given,
            MappedRow row,
            String rule,
            int number,
            @Nullable String field,
            String es,
            String en,
            Set<Object> dropped) {
        String whatEs = "esta fila de %s queda fuera y el proyecto %s sigue".formatted(row.file(), row.project());
        String whatEn = "this row of %s is left out and the project %s stays".formatted(row.file(), row.project());
        dropped.add(row);
        if (row.file().equals(ProjectColumns.PROJECTS)) {
            whatEs = "el proyecto %s queda fuera con todo lo suyo".formatted(row.project());
            whatEn = "the project %s is left out with all that belongs to it".formatted(row.project());
            given.rows().stream().filter(other -> other.row() == row.row()).forEach(dropped::add);
            given.shapes().stream().filter(other -> other.row() == row.row()).forEach(dropped::add);
        }
        return new Notice(Notice.Severity.WARNING, rule, source, number, field, whatEs + ": " + es, whatEn + ": " + en);
    }

    /** The notice as it is told to whoever has the file of others before them. */
    private Notice translated(Notice notice, ImportedFiles files) {
        Object origin = files.origin(notice.file(), notice.row());
        String es = rows(notice.messageEs(), ROW_ES, "fila ", notice.file(), files);
        String en = rows(notice.messageEn(), ROW_EN, "row ", notice.file(), files);
        if (origin instanceof MappedRow row) {
            String field = notice.field() == null
                    ? null
                    : row.from().getOrDefault(notice.field(), row.file() + "." + notice.field());
            return new Notice(notice.severity(), notice.rule(), source, row.row(), field, es, en);
        }
        if (origin instanceof MappedShape shape) {
            return new Notice(notice.severity(), notice.rule(), source, shape.row(), shape.from(), es, en);
        }
        return notice;
    }

    private static String rows(String message, Pattern pattern, String word, String file, ImportedFiles files) {
        return pattern.matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(
                        files.origin(file, line(found.group(1))) instanceof MappedRow row
                                ? word + row.row()
                                : found.group()));
    }

    private static @Nullable Integer line(String digits) {
        return digits.length() > 9 ? null : Integer.valueOf(digits);
    }

    private Notice nothingLeft() {
        return new Notice(
                Notice.Severity.ERROR,
                "nothing-left",
                source,
                null,
                null,
                "no queda ningún proyecto que importar",
                "there is no project left to import");
    }

    private static List<Notice> sorted(List<Notice> notices) {
        return notices.stream()
                .sorted(Comparator.comparing((Notice notice) -> notice.row() == null ? 0 : notice.row()))
                .toList();
    }

    private static Map<String, Integer> counted(Set<Object> dropped) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Object one : dropped) {
            counts.merge(one instanceof MappedRow row ? row.file() : ((MappedShape) one).file(), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Integer> counted(List<MappedRow> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.file(), 1, Integer::sum));
        return counts;
    }
}
