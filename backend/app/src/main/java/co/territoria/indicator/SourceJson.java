package co.territoria.indicator;

import co.territoria.territory.Source;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/** A source in full, as it stands under a figure. */
public record SourceJson(
        String key,
        String organisation,
        String title,
        @Nullable String date,
        @Nullable String method,
        @Nullable String access,
        @Nullable String licence,
        String licenceNote,
        @Nullable String notes) {

    static SourceJson of(Source source, Language language) {
        return new SourceJson(
                source.key(),
                source.organisation(),
                source.title().in(language),
                source.date(),
                text(source.method(), language),
                text(source.access(), language),
                source.licence(),
                source.licenceNote(language),
                text(source.notes(), language));
    }

    static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}
