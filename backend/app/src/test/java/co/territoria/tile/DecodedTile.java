package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * A tile as an independent decoder reads it.
 *
 * <p>That decoder drops outlines that it does not like without a word, so features and rings are counted in the raw
 * message as well, and the two must agree.
 */
record DecodedTile(String layer, int extent, List<Feature> features) {

    private static final String ID = "\u0000id";

    /** @param geometry pixels from the tile's corner, y downwards */
    record Feature(long id, Map<String, Object> attributes, Geometry geometry) {}

    static DecodedTile of(byte[] tile) {
        if (tile.length == 0) {
            return new DecodedTile("", 0, List.of());
        }
        try {
            VectorTile.Tile message = VectorTile.Tile.parseFrom(tile);
            assertThat(message.getLayersCount()).isEqualTo(1);
            VectorTile.Tile.Layer layer = message.getLayers(0);
            assertThat(layer.getVersion()).isEqualTo(2);
            JtsLayer decoded = MvtReader.loadMvt(
                            new ByteArrayInputStream(tile),
                            new GeometryFactory(),
                            new TagKeyValueMapConverter(true, ID),
                            MvtReader.RING_CLASSIFIER_V2_1)
                    .getLayer(layer.getName());
            List<Feature> features = new ArrayList<>();
            for (Geometry geometry : decoded.getGeometries()) {
                Map<?, ?> data = (Map<?, ?>) geometry.getUserData();
                features.add(new Feature((Long) data.get(ID), attributes(data), geometry));
            }
            assertThat(features).as("features that the decoder kept").hasSize(layer.getFeaturesCount());
            for (int i = 0; i < features.size(); i++) {
                VectorTile.Tile.Feature raw = layer.getFeatures(i);
                assertThat(features.get(i).id()).isEqualTo(raw.getId());
                if (raw.getType() == VectorTile.Tile.GeomType.POLYGON) {
                    assertThat(rings(features.get(i).geometry()))
                            .as("rings that the decoder kept of feature %d", raw.getId())
                            .isEqualTo(closedPaths(raw.getGeometryList()));
                }
            }
            return new DecodedTile(decoded.getName(), layer.getExtent(), features);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Feature only() {
        assertThat(features).hasSize(1);
        return features.get(0);
    }

    Map<Long, Feature> byId() {
        return features.stream().collect(Collectors.toMap(Feature::id, feature -> feature));
    }

    private static Map<String, Object> attributes(Map<?, ?> data) {
        return data.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ID))
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), Map.Entry::getValue));
    }

    private static int rings(Geometry geometry) {
        int rings = 0;
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            rings += 1 + ((Polygon) polygon).getNumInteriorRing();
        }
        return rings;
    }

    private static int closedPaths(List<Integer> commands) {
        int closed = 0;
        int at = 0;
        while (at < commands.size()) {
            int command = commands.get(at++);
            assertThat(command >>> 3).as("count of a command").isPositive();
            if ((command & 7) == 7) {
                closed++;
            } else {
                at += 2 * (command >>> 3);
            }
        }
        return closed;
    }
}
