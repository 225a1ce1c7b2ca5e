package co.territoria.ingest.landuse;

import co.territoria.ingest.landuse.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects findings. Of one rule in one layer so many are kept; how many more there are is told at the end. */
public final class Findings {

    private static final int KEPT_OF_A_RULE = 40;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Finding> last = new LinkedHashMap<>();
    private boolean errors;

    public void error(
            String rule,
            @Nullable String layer,
            @Nullable Integer feature,
            @Nullable String field,
            String es,
            String en) {
        add(new Finding(Severity.ERROR, rule, layer, feature, field, es, en));
    }

    public void warning(
            String rule,
            @Nullable String layer,
            @Nullable Integer feature,
            @Nullable String field,
            String es,
            String en) {
        add(new Finding(Severity.WARNING, rule, layer, feature, field, es, en));
    }

    public void information(
            String rule,
            @Nullable String layer,
            @Nullable Integer feature,
            @Nullable String field,
            String es,
            String en) {
        add(new Finding(Severity.INFORMATION, rule, layer, feature, field, es, en));
    }

    /** The same, in a place that a reader cannot go on from. */
    public void add(DeliveryFault fault) {
        add(fault.finding());
    }

    private void add(Finding finding) {
        errors |= finding.severity() == Severity.ERROR;
        String key = finding.severity() + "/" + finding.rule() + "/" + finding.layer();
        if (counts.merge(key, 1, Integer::sum) <= KEPT_OF_A_RULE) {
            kept.add(finding);
        }
        last.put(key, finding);
    }

    public boolean hasErrors() {
        return errors;
    }

    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((key, count) -> {
            if (count > KEPT_OF_A_RULE) {
                Finding one = last.get(key);
                all.add(new Finding(
                        one.severity(),
                        one.rule(),
                        one.layer(),
                        null,
                        one.field(),
                        "y %d hallazgos más como los anteriores".formatted(count - KEPT_OF_A_RULE),
                        "and %d more findings like those above".formatted(count - KEPT_OF_A_RULE)));
            }
        });
        return all;
    }
}
