package co.territoria.project;

import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a project, or of what is recorded of it.
 *
 * @param date   when it happened; of a change of the record, when it was published here
 * @param before what was there, absent where nothing was known or nothing is replaced
 * @param after  what is there since, absent where nothing is any more
 * @param source who says it, absent where nobody is named
 */
public record ProjectChange(
        LocalDate date,
        Kind kind,
        LocalText title,
        @Nullable LocalText before,
        @Nullable LocalText after,
        @Nullable LocalText source) {

    /** What a change is about; those of the record are told by comparing published versions. */
    public enum Kind {
        STAGE,
        VALUE,
        RECORD,
        REPORT,
        ANNOUNCEMENT;

        /** As in answers, for example {@code stage}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
