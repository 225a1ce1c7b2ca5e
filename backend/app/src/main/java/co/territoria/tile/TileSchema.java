package co.territoria.tile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the tiles of a layer carry: the name of the layer and its attributes, in order.
 *
 * @param fields may be empty; no name twice
 */
public record TileSchema(String layerName, List<TileField> fields) {

    public TileSchema {
        if (layerName.isBlank()) {
            throw new IllegalArgumentException("a tile layer needs a name");
        }
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (TileField field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("field '%s' appears twice".formatted(field.name()));
            }
        }
    }
}
