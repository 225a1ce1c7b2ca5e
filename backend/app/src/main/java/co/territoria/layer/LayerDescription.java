package co.territoria.layer;

import co.territoria.filter.FilterSchema;
import co.territoria.geo.BoundingBox;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a layer says of itself: enough to list it, to check a question against it and to draw it.
 *
 * @param pack     the pack that it belongs to
 * @param fields   in the order of the answers; closed: only these names resolve anywhere
 * @param extent   box of all features, absent when there are none
 * @param timeSpan first and last period or date, absent when the layer has no time
 * @param minZoom  lowest zoom at which tiles have content
 * @param style    how the screen draws it, empty when the screen knows by itself
 * @param example  fictional data
 * @param metadata for those who look for data
 */
public record LayerDescription(
        LayerId id,
        String pack,
        LocalText title,
        LocalText description,
        GeometryKind geometry,
        List<Field> fields,
        LayerSourceNote source,
        @Nullable BoundingBox extent,
        @Nullable TimeSpan timeSpan,
        int minZoom,
        int maxZoom,
        Map<String, Object> style,
        boolean example,
        LayerMetadata metadata) {

    public LayerDescription {
        // absent in what was stored before layers had metadata
        metadata = metadata == null ? LayerMetadata.unstated() : metadata;
        fields = List.copyOf(fields);
        style = Map.copyOf(style);
        if (!(0 <= minZoom && minZoom <= maxZoom && maxZoom <= 18)) {
            throw new IllegalArgumentException(
                    "zooms must satisfy 0 <= min <= max <= 18, were %d and %d".formatted(minZoom, maxZoom));
        }
    }

    /** With nothing stated for the catalogue. */
    public LayerDescription(
            LayerId id,
            String pack,
            LocalText title,
            LocalText description,
            GeometryKind geometry,
            List<Field> fields,
            LayerSourceNote source,
            @Nullable BoundingBox extent,
            @Nullable TimeSpan timeSpan,
            int minZoom,
            int maxZoom,
            Map<String, Object> style,
            boolean example) {
        this(
                id,
                pack,
                title,
                description,
                geometry,
                fields,
                source,
                extent,
                timeSpan,
                minZoom,
                maxZoom,
                style,
                example,
                LayerMetadata.unstated());
    }

    /** A table: no shapes, no box, no time. */
    public static LayerDescription ofTable(
            LayerId id,
            String pack,
            LocalText title,
            LocalText description,
            List<Field> fields,
            LayerSourceNote source,
            boolean example) {
        return new LayerDescription(
                id, pack, title, description, GeometryKind.NONE, fields, source, null, null, 0, 0, Map.of(), example);
    }

    /** The same with what it says to those who look for data. */
    public LayerDescription with(LayerMetadata stated) {
        return new LayerDescription(
                id,
                pack,
                title,
                description,
                geometry,
                fields,
                source,
                extent,
                timeSpan,
                minZoom,
                maxZoom,
                style,
                example,
                stated);
    }

    /** The properties that a filter on this layer may name: its fields, {@code geometry} where it has shapes, and the
     * days {@code time_start} and {@code time_end} where it has time. */
    public FilterSchema filterSchema() {
        return new LayerFilterSchema(this);
    }

    public Optional<Field> findField(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The years that a layer covers.
     *
     * @param first as in the data, for example {@code 2018}, {@code 2018-Q1} or a date
     */
    public record TimeSpan(String first, String last) {}
}
