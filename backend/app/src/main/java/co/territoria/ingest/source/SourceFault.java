package co.territoria.ingest.source;

import org.jspecify.annotations.Nullable;

/** A file that cannot be used at all; what is wrong with single cells is not told here. */
public final class SourceFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final @Nullable Integer row;
    private final String es;
    private final String en;

    public SourceFault(String rule, @Nullable Integer row, String es, String en) {
        super(rule + ": " + en);
        this.rule = rule;
        this.row = row;
        this.es = es;
        this.en = en;
    }

    /** Stable id, for example {@code too-many-rows}. */
    public String rule() {
        return rule;
    }

    /** Row of the file, from 1; absent when it is about the file. */
    public @Nullable Integer row() {
        return row;
    }

    public String es() {
        return es;
    }

    public String en() {
        return en;
    }
}
