package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.LayerDescription;
import co.territoria.web.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written.
 *
 * @param layer    what it is
 * @param fields   the fields wanted, in their order
 * @param features may be read more than once and says the same each time
 * @param epsg     coordinate system of the shapes: 4326 stands for CRS84, x is longitude; else x is easting
 * @param version  number of the version in the catalogue; absent where the layer is in none
 * @param date     when that version was published
 * @param language of titles and notes in the file
 * @param address  where this comes from, as people can open it
 * @param citation how to cite it, with source, date and licence
 */
public record LayerExport(
        LayerDescription layer,
        List<Field> fields,
        Features features,
        int epsg,
        @Nullable Integer version,
        Instant date,
        Language language,
        String address,
        String citation) {

    public LayerExport {
        fields = List.copyOf(fields);
    }

    /** A pass over features. */
    @FunctionalInterface
    public interface Features {

        /** Hands over each feature in the order of the query. */
        void forEach(Receiver receiver) throws IOException;
    }

    /** Takes one feature after the other. */
    @FunctionalInterface
    public interface Receiver {

        void take(Feature feature) throws IOException;
    }
}
