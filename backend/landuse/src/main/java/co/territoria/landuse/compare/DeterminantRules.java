package co.territoria.landuse.compare;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.SoilClass;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which soil contradicts which kind of determinant, as a table: {@code version,kind,class,severity,reason_es,reason_en,source}.
 *
 * <p>{@code class} is one of the five classes, or a code of the rural categories or the urban protection; the narrowest that
 * holds a place decides. An empty severity says that both go together. Without a rule there is no conflict.
 */
public final class DeterminantRules {

    private static final Set<String> DOMAINS = Set.of("POT_CategoriaRuralTipo", "POT_SueloProteccionUrbanoTipo");

    private final String version;
    private final List<Rule> rules;

    /**
     * One row.
     *
     * @param soil     a class id or a code
     * @param severity absent where both go together
     */
    public record Rule(
            String kind, String soil, @Nullable Severity severity, String reasonEs, String reasonEn, String source) {}

    private DeterminantRules(String version, List<Rule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    /** The table that ships with the system. */
    public static DeterminantRules shipped() {
        return Holder.SHIPPED;
    }

    /** Read once, when first asked for. */
    private static final class Holder {
        static final DeterminantRules SHIPPED = read(Csv.resource("determinant-rules.csv"));
    }

    /**
     * Another table of the same form.
     *
     * @throws IllegalArgumentException with the row, when a class, code or severity does not exist, a row stands twice, or
     *     rows have different versions
     */
    public static DeterminantRules read(Reader csv) throws IOException {
        return read(Csv.rows(csv));
    }

    private static DeterminantRules read(List<CSVRecord> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table of determinant rules has at least one row");
        }
        String version = rows.get(0).get("version");
        List<Rule> rules = new ArrayList<>();
        for (CSVRecord row : rows) {
            Rule rule = rule(row);
            if (!row.get("version").equals(version)) {
                throw fault(row, "the version %s, the first row has %s".formatted(row.get("version"), version));
            }
            if (rules.stream().anyMatch(other -> other.kind.equals(rule.kind) && other.soil.equals(rule.soil))) {
                throw fault(row, "a second rule for %s and %s".formatted(rule.kind, rule.soil));
            }
            rules.add(rule);
        }
        return new DeterminantRules(version, rules);
    }

    private static Rule rule(CSVRecord row) {
        String soil = row.get("class");
        if (SoilClass.find(soil).isEmpty() && domain(soil).isEmpty()) {
            throw fault(row, "the class %s: neither a soil class nor a code of a category".formatted(soil));
        }
        String severity = row.get("severity");
        if (!severity.isEmpty() && Severity.find(severity).isEmpty()) {
            throw fault(row, "the severity %s: expected severe, medium, slight or nothing".formatted(severity));
        }
        return new Rule(
                row.get("kind"),
                soil,
                Severity.find(severity).orElse(null),
                row.get("reason_es"),
                row.get("reason_en"),
                row.get("source"));
    }

    private static IllegalArgumentException fault(CSVRecord row, String found) {
        return new IllegalArgumentException("determinant rules, row %d has %s".formatted(row.getRecordNumber(), found));
    }

    private static Optional<String> domain(String code) {
        return DOMAINS.stream()
                .filter(domain -> CodeLists.ladmColPot().find(domain, code).isPresent())
                .findFirst();
    }

    public String version() {
        return version;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rule for a kind of determinant over a piece of soil; empty where none speaks of it. */
    public Optional<Rule> find(String kind, ClassZone zone) {
        CodeLists codes = CodeLists.ladmColPot();
        Stream<Rule> fitting = rules.stream()
                .filter(rule -> rule.kind.equals(kind))
                .filter(rule -> rule.soil.equals(zone.soilClass().id())
                        || codes.isWithin(zone.rule().domain(), zone.code(), rule.soil));
        return fitting.max(Comparator.comparingInt(rule -> depth(codes, rule.soil)));
    }

    /** Nought for a class, one for the widest code of a list, more for codes within it. */
    private static int depth(CodeLists codes, String soil) {
        return domain(soil)
                .map(domain -> (int) codes.list(domain).stream()
                        .filter(wider -> codes.isWithin(domain, soil, wider.code()))
                        .count())
                .orElse(0);
    }
}
