package co.territoria.store;

import java.util.List;
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
 * @param about     the values that it is about; absent when it is about anything else
 */
public record Notice(
        Severity severity,
        String rule,
        String file,
        @Nullable Integer row,
        @Nullable String field,
        String messageEs,
        String messageEn,
        @Nullable About about) {

    /** Notices repeat what files say, and PostgreSQL keeps no text with a zero in it. */
    public Notice {
        file = file.replace("\0", "");
        field = field == null ? null : field.replace("\0", "");
        messageEs = messageEs.replace("\0", "");
        messageEn = messageEn.replace("\0", "");
    }

    public Notice(
            Severity severity,
            String rule,
            String file,
            @Nullable Integer row,
            @Nullable String field,
            String messageEs,
            String messageEn) {
        this(severity, rule, file, row, field, messageEs, messageEn, null);
    }

    /**
     * Values of an indicator.
     *
     * @param cells the oddest first; may be cut where there are many
     */
    public record About(String indicator, List<Cell> cells) {

        /** So many are kept: a reader needs no more, and a map has no more places in one period. */
        public static final int MOST_CELLS = 2_000;

        public About {
            cells = List.copyOf(cells.subList(0, Math.min(cells.size(), MOST_CELLS)));
        }
    }

    /** @param value absent where it is missing */
    public record Cell(
            String territory,
            String period,
            String breakdown,
            @Nullable Double value) {}

    /** An error refuses the delivery whole; a warning is published with it; information only tells. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION
    }
}
