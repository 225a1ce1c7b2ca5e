package co.territoria.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or worth knowing, in delivered data.
 *
 * @param rule      stable id of the data rule, for example {@code unknown-territory}
 * @param file      path inside the pack
 * @param row       line of the file, from 1 with the header as line 1; absent when the notice is about the file
 * @param field     column, key or property
 * @param messageEs what was found, what was expected and what to do, in Spanish
 * @param messageEn the same in English
 */
public record Notice(
        Severity severity,
        String rule,
        String file,
        @Nullable Integer row,
        @Nullable String field,
        String messageEs,
        String messageEn) {

    /** An error refuses the delivery whole; a warning is published with it; information only tells. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION
    }
}
