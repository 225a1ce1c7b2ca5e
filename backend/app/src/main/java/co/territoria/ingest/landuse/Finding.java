package co.territoria.ingest.landuse;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or worth knowing, in a delivered file.
 *
 * @param rule    stable id
 * @param layer   name of the layer; absent when it is about the file
 * @param feature number of the feature in its layer; absent when it is about the layer
 * @param field   column
 * @param es      what was found, what was expected and what to do, in Spanish
 * @param en      the same in English
 */
public record Finding(
        Severity severity,
        String rule,
        @Nullable String layer,
        @Nullable Integer feature,
        @Nullable String field,
        String es,
        String en) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_MESSAGE = 4_000;

    /** Names and words of others are in them: nothing that steers a terminal or that a store refuses, and no megabytes. */
    public Finding {
        layer = layer == null ? null : Layers.shown(layer, LONGEST_NAME);
        field = field == null ? null : Layers.shown(field, LONGEST_NAME);
        es = Layers.shown(es, LONGEST_MESSAGE);
        en = Layers.shown(en, LONGEST_MESSAGE);
    }

    /** An error refuses the delivery whole. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION
    }
}
