package co.territoria.catalog.metadata;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue itself, as it introduces itself.
 *
 * @param root      address of this installation, without a final slash
 * @param publisher of the catalogue, as the settings name it; absent when they name none
 * @param contact   a mail address, an address or a text; absent when the settings have none
 * @param homePage  of the publisher; absent when the settings have none
 */
public record CatalogueAbout(
        String root,
        LocalText title,
        LocalText description,
        @Nullable String publisher,
        @Nullable String contact,
        @Nullable String homePage) {

    /** Its identity: the same in every form and on every page. */
    public String uri() {
        return root + "/catalog";
    }
}
