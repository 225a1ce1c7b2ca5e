package co.territoria.tile;

import java.util.Objects;

/** An attribute that tiles carry. */
public record TileField(String name, TileFieldType type) {

    public TileField {
        Objects.requireNonNull(type, "type");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a tile field needs a name");
        }
    }
}
