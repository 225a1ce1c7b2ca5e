package co.territoria.ingest.source;

/** A mapping that cannot be used: what is wrong with it, and where. */
public final class MappingFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String es;
    private final String en;

    MappingFault(String key, String es, String en) {
        super(key + ": " + en);
        this.key = key;
        this.es = es;
        this.en = en;
    }

    /** Path of the key inside the mapping, for example {@code projects.value.scale}. */
    public String key() {
        return key;
    }

    public String es() {
        return es;
    }

    public String en() {
        return en;
    }
}
