package co.territoria.landuse.validation;

import java.util.Locale;

/** What became of a rule. */
public enum Outcome {
    PASSED("cumple", "passed"),
    FAILED("no cumple", "failed"),
    NOT_APPLICABLE("no aplica", "not applicable"),
    NOT_VERIFIABLE("no verificable", "not verifiable");

    private final Text title;

    Outcome(String es, String en) {
        this.title = new Text(es, en);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }
}
