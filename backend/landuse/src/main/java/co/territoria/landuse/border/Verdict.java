package co.territoria.landuse.border;

/** What can be said about a stretch of border. Nothing said is not the same as no conflict. */
public enum Verdict {
    COMPATIBLE("compatible"),
    CONFLICT("conflict"),
    NOT_EVALUATED("not_evaluated");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
