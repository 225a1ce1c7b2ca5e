package co.territoria.catalog;

import co.territoria.layer.LayerDescription;
import co.territoria.web.PublicAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer or table as people look for it.
 *
 * @param layer   what it says of itself now
 * @param edition the newest, absent where none was taken yet
 * @param formats ids of the forms that it can be downloaded in, the most useful first
 */
public record Dataset(LayerDescription layer, @Nullable Edition edition, List<String> formats) {

    public Dataset {
        formats = List.copyOf(formats);
    }

    /** The same in every catalogue: the id of its layer. */
    public String id() {
        return layer.id().value();
    }

    /** Its identity, equal in all that is said of it. */
    public String uri(PublicAddress address) {
        return address.of("/api/v1/datasets/" + id());
    }
}
