package co.territoria.tile;

import co.territoria.format.LayerExport;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Field;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Brings the features of a layer into a snapshot. */
final class LayerPacker {

    /** What a row takes besides its geometry and attributes: id, box, its share of the tree, offsets of the zooms. */
    private static final int BYTES_PER_ROW = 90;

    private static final int BYTES_PER_ATTRIBUTE = 8;

    /** A vertex takes about two bytes at each zoom at which it is kept. */
    private static final double BYTES_PER_VERTEX_AND_ZOOM = 2.2;

    /** Ids up to here are exact in every client. */
    private static final long LARGEST_ID = (1L << 53) - 1;

    private final List<Field> fields;
    private final LayerSnapshotBuilder builder;
    private final int zooms;
    private double estimatedBytes;
    private int features;

    private LayerPacker(LayerDescription layer, TileMatrixSet set) {
        this(layer, layer.fields(), set);
    }

    private LayerPacker(LayerDescription layer, List<Field> fields, TileMatrixSet set) {
        this.fields = fields;
        int minZoom = set.pyramidZoom(set.zoomLike(layer.minZoom()));
        int maxZoom = set.pyramidZoom(set.zoomLike(layer.maxZoom()));
        this.builder = LayerSnapshot.builder(schema(layer, fields), set, minZoom, maxZoom);
        this.zooms = Math.max(0, Math.min(maxZoom, TileGrid.DETAIL_FROM_ZOOM - 1) - minZoom + 1) + 1;
    }

    /** @return the whole layer, absent when it would take more than this */
    static Optional<LayerSnapshot> pack(Layer layer, TileMatrixSet set, long mostBytes) {
        LayerPacker packer = new LayerPacker(layer.description(), set);
        try {
            layer.stream(FeatureQuery.all(), feature -> {
                packer.add(feature);
                if (packer.estimatedBytes > mostBytes) {
                    throw new TooLarge();
                }
            });
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
        return Optional.of(packer.builder.build());
    }

    /** @return what one tile shows of the layer, absent when that is more than so many features */
    static Optional<LayerSnapshot> pack(Layer layer, TileAddress tile, int mostFeatures) {
        LayerPacker packer = new LayerPacker(layer.description(), tile.set());
        layer.stream(new FeatureQuery(tile.box(), null, Map.of(), null, mostFeatures + 1), packer::add);
        return packer.features > mostFeatures ? Optional.empty() : Optional.of(packer.builder.build());
    }

    /**
     * What an export shows in a tile of Web Mercator and its buffer.
     *
     * @param seen is made to hold the boxes of all that was looked at
     * @return absent when it would take more than this
     */
    static Optional<LayerSnapshot> pack(LayerExport export, TileAddress tile, long mostBytes, Envelope seen)
            throws IOException {
        LayerPacker packer = new LayerPacker(export.layer(), export.fields(), tile.set());
        BoundingBox box = tile.box();
        Envelope window = new Envelope(box.west(), box.east(), box.south(), box.north());
        // what lies beyond the cut of Web Mercator is drawn at its edge
        window.expandToInclude(window.getMinX(), tile.row() == 0 ? 90 : window.getMaxY());
        window.expandToInclude(
                window.getMinX(), tile.row() == tile.set().rows(tile.zoom()) - 1 ? -90 : window.getMinY());
        try {
            export.features().forEach(feature -> {
                Envelope its = feature.geometry() == null
                        ? new Envelope()
                        : feature.geometry().getEnvelopeInternal();
                seen.expandToInclude(its);
                if (window.intersects(its)) {
                    packer.add(feature);
                    if (packer.estimatedBytes > mostBytes) {
                        throw new TooLarge();
                    }
                }
            });
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
        return Optional.of(packer.builder.build());
    }

    private void add(Feature feature) {
        @Nullable Object[] attributes = new Object[fields.size()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] =
                    value(fields.get(i), feature.properties().get(fields.get(i).name()));
        }
        builder.add(idOf(feature.id()), feature.geometry(), attributes);
        features++;
        int vertices = feature.geometry() == null ? 0 : feature.geometry().getNumPoints();
        estimatedBytes += BYTES_PER_ROW
                + (double) BYTES_PER_ATTRIBUTE * attributes.length
                + BYTES_PER_VERTEX_AND_ZOOM * vertices * zooms;
    }

    private static TileSchema schema(LayerDescription layer, List<Field> fields) {
        return new TileSchema(
                layer.id().value(),
                fields.stream()
                        .map(field -> new TileField(field.name(), type(field)))
                        .toList());
    }

    private static TileFieldType type(Field field) {
        return switch (field.type()) {
            case TEXT -> TileFieldType.TEXT;
            case INTEGER -> TileFieldType.INTEGER;
            case NUMBER -> TileFieldType.DECIMAL;
            case BOOLEAN -> TileFieldType.BOOLEAN;
            case DATE, LIST -> TileFieldType.TEXT;
        };
    }

    private static @Nullable Object value(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, DATE -> value.toString();
            case LIST ->
                String.join(
                        ";",
                        ((java.util.List<?>) value)
                                .stream().map(String::valueOf).toList());
            case INTEGER -> ((Number) value).longValue();
            case NUMBER -> ((Number) value).doubleValue();
            case BOOLEAN -> value;
        };
    }

    /** The number that an id is, as the codes of territories are; else a number made of it (FNV-1a). */
    static long idOf(String id) {
        if (id.length() <= 15 && !id.isEmpty() && id.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return Long.parseLong(id);
        }
        long hash = 0xcbf29ce484222325L;
        for (byte letter : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xff)) * 0x100000001b3L;
        }
        return hash & LARGEST_ID;
    }

    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }
}
