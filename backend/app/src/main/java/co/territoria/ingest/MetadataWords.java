package co.territoria.ingest;

import co.territoria.layer.LayerMetadata;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words of closed lists by which data is found in the catalogue. */
record MetadataWords(DataFile file, Notices notices) {

    /** Absent when it is not given, or after a notice. */
    LayerMetadata.@Nullable Theme theme(@Nullable String id) {
        if (id == null) {
            return null;
        }
        LayerMetadata.Theme theme = LayerMetadata.Theme.find(id).orElse(null);
        if (theme == null) {
            notInList(
                    "theme",
                    id,
                    Arrays.stream(LayerMetadata.Theme.values())
                            .map(LayerMetadata.Theme::id)
                            .toList());
        }
        return theme;
    }

    /** Absent when it is not given, or after a notice. */
    LayerMetadata.@Nullable Frequency frequency(@Nullable String id) {
        if (id == null) {
            return null;
        }
        LayerMetadata.Frequency frequency = LayerMetadata.Frequency.find(id).orElse(null);
        if (frequency == null) {
            notInList(
                    "frequency",
                    id,
                    Arrays.stream(LayerMetadata.Frequency.values())
                            .map(LayerMetadata.Frequency::id)
                            .toList());
        }
        return frequency;
    }

    private void notInList(String field, String value, List<String> allowed) {
        notices.error(
                "value-not-in-list",
                file.path(),
                null,
                field,
                "«%s» no es uno de %s".formatted(value, allowed),
                "“%s” is none of %s".formatted(value, allowed));
    }
}
