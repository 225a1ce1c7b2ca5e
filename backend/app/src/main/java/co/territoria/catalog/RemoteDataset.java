package co.territoria.catalog;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of another installation, as its catalogue tells of it. What it does not tell is absent.
 *
 * @param id        in our catalogue: begins with the id of its source and a tilde, which no layer's id has
 * @param source    id of the {@link RemoteSource}
 * @param uri       its identity where it comes from
 * @param theme     of our list, where its catalogue names one that corresponds
 * @param place     name of the place that it covers
 * @param formats   ids of our forms where they correspond, else the media type
 * @param firstYear of the time that it covers
 * @param modified  ISO date of its last change
 * @param page      where people read about it
 */
public record RemoteDataset(
        String id,
        String source,
        String uri,
        LocalText title,
        @Nullable LocalText description,
        @Nullable LocalText publisher,
        @Nullable String licence,
        LayerMetadata.@Nullable Theme theme,
        @Nullable LocalText place,
        List<LocalText> keywords,
        List<String> formats,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable BoundingBox bbox,
        @Nullable String modified,
        @Nullable String page,
        List<Download> downloads) {

    public RemoteDataset {
        keywords = List.copyOf(keywords);
        formats = List.copyOf(formats);
        downloads = List.copyOf(downloads);
    }

    /**
     * A file there.
     *
     * @param format as in {@link RemoteDataset#formats}
     * @param bytes  as its catalogue states it
     */
    public record Download(
            String format,
            @Nullable LocalText title,
            @Nullable String mediaType,
            String address,
            @Nullable Long bytes) {}
}
