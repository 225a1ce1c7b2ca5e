package co.territoria.territory;

import co.territoria.layer.LayerMetadata;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Where data comes from.
 *
 * @param key          that rows of the pack cite
 * @param organisation that issued the data
 * @param date         ISO date, month or year of the issue
 * @param method       how the issuer made it
 * @param access       how the copy was reached
 * @param licence      absent when the source declares none: never invented
 */
public record Source(
        String pack,
        String key,
        String organisation,
        LocalText title,
        @Nullable String date,
        @Nullable LocalText method,
        @Nullable LocalText access,
        @Nullable String licence,
        @Nullable LocalText notes) {

    private static final LocalText NOT_DECLARED =
            new LocalText("licencia no declarada por la fuente", "licence not declared by the source");

    /** The licence, or that the source declares none. */
    public String licenceNote(Language language) {
        return licence == null ? NOT_DECLARED.in(language) : licence;
    }

    /** As a layer names it among its sources. */
    public LayerMetadata.SourceStep step() {
        return new LayerMetadata.SourceStep(title, issuer(), date, method, access, licence, notes);
    }

    /** Who issued the data, as a layer names its publisher. */
    public LocalText issuer() {
        return new LocalText(organisation, null);
    }
}
