package co.territoria.landuse.validation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the catalogue {@code rules.csv}; docs/land-use-rules.md says how each is checked.
 *
 * @param id       the ministry's (T, TM, CL) or ours (TE)
 * @param severity of its faults, unless they are mere noise
 * @param fromDate of the act, from which on it binds; absent where it always does
 */
public record Rule(String id, Severity severity, @Nullable LocalDate fromDate, Source source, Text title) {

    /** Who made a rule. */
    public enum Source {
        MINISTRY(
                "Ministerio de Vivienda, validadores de LADM_COL POT 2.0.0, corregida",
                "Ministry of Housing, validators of LADM_COL POT 2.0.0, corrected"),
        TERRITORIA("Territoria", "Territoria");

        private final Text title;

        Source(String es, String en) {
            this.title = new Text(es, en);
        }

        public Text title() {
            return title;
        }
    }

    private static final Map<String, Rule> BOOK = read();

    /** All rules, in the order of a report. */
    public static List<Rule> all() {
        return List.copyOf(BOOK.values());
    }

    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(BOOK.get(id));
    }

    /** @throws IllegalArgumentException when there is no such rule */
    static Rule get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("rules.csv has no rule " + id));
    }

    private static Map<String, Rule> read() {
        Map<String, Rule> book = new LinkedHashMap<>();
        for (CSVRecord row : Resource.rows(Rule.class, "rules.csv")) {
            Rule rule = new Rule(
                    row.get("id"),
                    Severity.find(row.get("severity"))
                            .orElseThrow(() -> new IllegalStateException("rules.csv: severity of " + row.get("id"))),
                    row.get("from_date").isEmpty() ? null : LocalDate.parse(row.get("from_date")),
                    row.get("source").equals("ministry") ? Source.MINISTRY : Source.TERRITORIA,
                    new Text(row.get("title_es"), row.get("title_en")));
            if (book.put(rule.id(), rule) != null) {
                throw new IllegalStateException("rules.csv has twice the rule " + rule.id());
            }
        }
        return book;
    }
}
