package co.territoria.landuse.compare;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.SoilClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * How a code of the model becomes one of the five classes of Law 388. A rule of a code holds for the codes within it, unless
 * one of a narrower code does. Rules of rural categories hold inside rural soil, those of urban protection inside urban and
 * expansion soil.
 *
 * @param code   {@code *} for every code of the list
 */
public record ClassRule(String domain, String code, SoilClass soilClass, String ruleEs, String ruleEn, String source) {

    static final String ANY = "*";

    private static final String FILE = "soil-classes.csv";

    /** All rules, in the file's order. */
    public static List<ClassRule> shipped() {
        return Holder.RULES;
    }

    /** Read once, when first asked for. */
    private static final class Holder {
        static final List<ClassRule> RULES =
                Csv.resource(FILE).stream().map(ClassRule::read).toList();
    }

    private static ClassRule read(CSVRecord row) {
        SoilClass soilClass = SoilClass.find(row.get("class"))
                .orElseThrow(() -> new IllegalStateException(
                        "%s, row %d: no class %s".formatted(FILE, row.getRecordNumber(), row.get("class"))));
        return new ClassRule(
                row.get("domain"),
                row.get("code"),
                soilClass,
                row.get("rule_es"),
                row.get("rule_en"),
                row.get("source"));
    }

    /** The rule of the narrowest code that holds the given one; empty where no rule names it. */
    public static Optional<ClassRule> of(String domain, String code) {
        CodeLists codes = CodeLists.ladmColPot();
        if (codes.find(domain, code).isEmpty()) {
            return Optional.empty();
        }
        return shipped().stream()
                .filter(rule -> rule.domain.equals(domain))
                .filter(rule -> rule.code.equals(ANY) || codes.isWithin(domain, code, rule.code))
                .max(Comparator.comparingInt(rule -> depth(codes, rule)));
    }

    private static int depth(CodeLists codes, ClassRule rule) {
        return rule.code.equals(ANY)
                ? 0
                : codes.list(rule.domain).stream()
                        .filter(wider -> codes.isWithin(rule.domain, rule.code, wider.code()))
                        .collect(Collectors.toSet())
                        .size();
    }
}
