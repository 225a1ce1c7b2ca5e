package co.territoria.landuse.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The validation of one plan.
 *
 * @param plan                id
 * @param limitAccuracyMetres of the reference limit; absent where there was none
 * @param zones               that were delivered
 * @param leftOut             zones that the rules on shape could not take, each told by a finding
 * @param rules               every rule of the catalogue, in its order
 * @param findings            in the order of the rules, the heaviest and largest first
 */
public record Report(
        String plan,
        Verdict verdict,
        @Nullable Double limitAccuracyMetres,
        int zones,
        int leftOut,
        List<RuleResult> rules,
        List<Finding> findings) {

    public Report {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    /** @throws IllegalArgumentException when there is no such rule */
    public RuleResult rule(String id) {
        return rules.stream()
                .filter(result -> result.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }
}
