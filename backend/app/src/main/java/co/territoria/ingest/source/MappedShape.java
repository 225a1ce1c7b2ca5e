package co.territoria.ingest.source;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is drawn of a project, for one of our own GeoJSON files.
 *
 * @param file       {@code lines} or {@code areas}
 * @param project    code
 * @param row        of the file of others
 * @param from       where it was taken from
 * @param geometry   GeoJSON
 * @param properties of the feature, as our files name them
 */
public record MappedShape(
        String file, String project, int row, String from, JsonNode geometry, Map<String, Object> properties) {

    public MappedShape {
        properties = Map.copyOf(properties);
    }
}
