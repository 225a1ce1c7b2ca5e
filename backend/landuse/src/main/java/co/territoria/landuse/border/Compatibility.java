package co.territoria.landuse.border;

import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.SoilClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of soil go together on the two sides of a border, and how badly they do not. Data, not law: the law says
 * what each class is for, the judgement is of whoever wrote the rows, with reason and source.
 *
 * <p>Symmetric: a row speaks for both orders. A pair without row is {@linkplain Verdict#NOT_EVALUATED not evaluated},
 * except a class beside itself, which is compatible unless a row says otherwise. What has no class ({@link #NONE},
 * {@link #UNCOVERED}) is never evaluated.
 */
public final class Compatibility {

    /** Stands for the class of a territory without a plan that has polygons. */
    public static final String NONE = "none";

    /** Stands for the class of land that a plan leaves out. */
    public static final String UNCOVERED = "uncovered";

    /** What a row says in place of a severity where nothing can be said. */
    public static final String NOT_EVALUATED = "not_evaluated";

    /** Columns of the file, in order. */
    public static final List<String> COLUMNS =
            List.of("version", "first", "second", "severity", "reason_es", "reason_en", "source");

    private final String version;
    private final Map<String, Rule> rules;

    /**
     * A row as it is written.
     *
     * @param severity id of a {@link Severity}, empty for compatible, or {@link #NOT_EVALUATED}
     */
    public record Row(
            String version,
            String first,
            String second,
            String severity,
            String reasonEs,
            String reasonEn,
            String source) {}

    /**
     * What a matrix says about a pair.
     *
     * @param severity of a conflict; absent otherwise
     */
    public record Rule(
            String first,
            String second,
            Verdict verdict,
            @Nullable Severity severity,
            String reasonEs,
            String reasonEn,
            String source) {}

    /**
     * What is wrong with rows.
     *
     * @param row  position in the list given, from 0
     * @param kind {@code class}, {@code severity}, {@code reason}, {@code version}, {@code duplicate} or {@code missing};
     *             {@code missing} belongs to no row and has -1
     * @param what the value at fault, or the pair
     */
    public record Fault(int row, String kind, String what) {}

    private Compatibility(String version, Map<String, Rule> rules) {
        this.version = version;
        this.rules = rules;
    }

    /** The default for the five classes of Law 388 of 1997. */
    public static Compatibility standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final Compatibility STANDARD = of(standardRows());
    }

    private static List<Row> standardRows() {
        try (InputStream stream = Compatibility.class.getResourceAsStream("compatibility.csv")) {
            if (stream == null) {
                throw new IllegalStateException("compatibility.csv is missing beside " + Compatibility.class);
            }
            return rows(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The rows of a file.
     *
     * @param csv with a header that has {@link #COLUMNS}, in any order
     * @throws IllegalArgumentException where one of the columns is missing
     */
    public static List<Row> rows(Reader csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = format.parse(csv)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw new IllegalArgumentException(
                        "the columns are %s, were %s".formatted(COLUMNS, parser.getHeaderNames()));
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(new Row(
                        row.get("version"),
                        row.get("first"),
                        row.get("second"),
                        row.get("severity"),
                        row.get("reason_es"),
                        row.get("reason_en"),
                        row.get("source")));
            }
            return rows;
        }
    }

    /**
     * The matrix that rows describe.
     *
     * @throws IllegalArgumentException if {@link #faults} finds anything but missing pairs
     */
    public static Compatibility of(List<Row> rows) {
        for (Fault fault : faults(rows)) {
            if (fault.row() >= 0) {
                throw new IllegalArgumentException(
                        "row %d of the matrix: %s, found %s".formatted(fault.row() + 1, fault.kind(), fault.what()));
            }
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        String version = rows.isEmpty() ? "" : rows.get(0).version();
        for (Row row : rows) {
            Severity severity = Severity.find(row.severity()).orElse(null);
            Verdict verdict = severity != null
                    ? Verdict.CONFLICT
                    : row.severity().isEmpty() ? Verdict.COMPATIBLE : Verdict.NOT_EVALUATED;
            rules.put(
                    key(row.first(), row.second()),
                    new Rule(
                            row.first(),
                            row.second(),
                            verdict,
                            severity,
                            row.reasonEs(),
                            row.reasonEn(),
                            row.source()));
        }
        return new Compatibility(version, rules);
    }

    /** Everything that is wrong with rows, in their order; pairs of different classes without a row come last. */
    public static List<Fault> faults(List<Row> rows) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            boolean pseudo = false;
            for (String id : List.of(row.first(), row.second())) {
                boolean placeholder = id.equals(NONE) || id.equals(UNCOVERED);
                pseudo |= placeholder;
                if (!placeholder && SoilClass.find(id).isEmpty()) {
                    faults.add(new Fault(at, "class", id));
                }
            }
            boolean notEvaluated = row.severity().equals(NOT_EVALUATED);
            boolean known = row.severity().isEmpty()
                    || notEvaluated
                    || Severity.find(row.severity()).isPresent();
            // where there is no class, "compatible" would be a claim about nothing
            if (!known || (pseudo && !notEvaluated)) {
                faults.add(new Fault(at, "severity", row.severity()));
            }
            if (row.reasonEs().isBlank() || row.reasonEn().isBlank()) {
                faults.add(new Fault(at, "reason", row.first() + "/" + row.second()));
            }
            if (row.version().isBlank() || !row.version().equals(rows.get(0).version())) {
                faults.add(new Fault(at, "version", row.version()));
            }
            if (!seen.add(key(row.first(), row.second()))) {
                faults.add(new Fault(at, "duplicate", row.first() + "/" + row.second()));
            }
        }
        SoilClass[] classes = SoilClass.values();
        for (int a = 0; a < classes.length; a++) {
            for (int b = a + 1; b < classes.length; b++) {
                if (!seen.contains(key(classes[a].id(), classes[b].id()))) {
                    faults.add(new Fault(-1, "missing", classes[a].id() + "/" + classes[b].id()));
                }
            }
        }
        return faults;
    }

    /** Of the rows; empty where there are none. */
    public String version() {
        return version;
    }

    /** What the matrix says, whatever the order of the two; the answer names them in the order asked. */
    public Rule rule(String first, String second) {
        Rule rule = rules.get(key(first, second));
        if (rule != null) {
            return new Rule(
                    first, second, rule.verdict(), rule.severity(), rule.reasonEs(), rule.reasonEn(), rule.source());
        }
        boolean placeholder = Arrays.asList(NONE, UNCOVERED).contains(first)
                || Arrays.asList(NONE, UNCOVERED).contains(second);
        if (!placeholder && first.equals(second)) {
            return new Rule(
                    first,
                    second,
                    Verdict.COMPATIBLE,
                    null,
                    "La misma clase de suelo a ambos lados.",
                    "The same class of soil on both sides.",
                    "");
        }
        return placeholder
                ? new Rule(
                        first,
                        second,
                        Verdict.NOT_EVALUATED,
                        null,
                        "Falta la clase de suelo en al menos un lado.",
                        "The class of soil is missing on at least one side.",
                        "")
                : new Rule(
                        first,
                        second,
                        Verdict.NOT_EVALUATED,
                        null,
                        "La matriz no tiene una fila para este par de clases.",
                        "The matrix has no row for this pair of classes.",
                        "");
    }

    /** Every pair of the five classes and the two placeholders, each once, in the order of the classes. */
    public List<Rule> rules() {
        List<String> ids = new ArrayList<>();
        for (SoilClass each : SoilClass.values()) {
            ids.add(each.id());
        }
        ids.add(UNCOVERED);
        ids.add(NONE);
        List<Rule> all = new ArrayList<>();
        for (int a = 0; a < ids.size(); a++) {
            for (int b = a; b < ids.size(); b++) {
                all.add(rule(ids.get(a), ids.get(b)));
            }
        }
        return all;
    }

    private static String key(String first, String second) {
        return first.compareTo(second) <= 0 ? first + '/' + second : second + '/' + first;
    }
}
