package co.territoria.landuse.validation;

import java.util.Locale;

/** What is said of the whole plan. */
public enum Verdict {
    /** At least one rule whose faults are errors is broken. */
    FAILED("no cumple", "failed"),
    /** No error, and nothing that could not be verified. */
    PASSED("cumple", "passed"),
    /** No error found, but some rule could not be verified. */
    INCOMPLETE("sin errores, con reglas no verificables", "no errors, some rules not verifiable");

    private final Text title;

    Verdict(String es, String en) {
        this.title = new Text(es, en);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }
}
