package co.territoria.ingest.landuse;

/**
 * How much of a delivered file is read.
 *
 * @param bytes         of the file
 * @param expandedBytes of what is packed in it, counted while it is unpacked
 * @param entries       files packed in it, or layers of one
 * @param features      of all layers
 * @param vertices      of all layers
 * @param columns       of one layer
 * @param cellCharacters of one value
 */
public record FileLimits(
        long bytes, long expandedBytes, int entries, int features, long vertices, int columns, int cellCharacters) {

    /** A plan of a large city has some 100,000 zones and 5 million vertices. */
    public static final FileLimits DEFAULT =
            new FileLimits(256L << 20, 768L << 20, 2_000, 400_000, 20_000_000, 250, 20_000);

    void checkBytes(long found) throws DeliveryFault {
        if (found > bytes) {
            throw new DeliveryFault(
                    "file-too-large",
                    "el archivo tiene %d bytes; se leen hasta %d. Entregue cada tema en un archivo"
                            .formatted(found, bytes),
                    "the file has %d bytes; up to %d are read. Deliver each theme in a file".formatted(found, bytes));
        }
    }

    void checkLayers(int found) throws DeliveryFault {
        if (found > entries) {
            throw new DeliveryFault(
                    "too-many-layers",
                    "hay más de %d capas".formatted(entries),
                    "there are more than %d layers".formatted(entries));
        }
    }

    void checkColumns(int found, String layer) throws DeliveryFault {
        if (found > columns) {
            throw new DeliveryFault(
                    "too-many-columns",
                    layer,
                    null,
                    "la tabla tiene más de %d columnas".formatted(columns),
                    "the table has more than %d columns".formatted(columns));
        }
    }

    void checkFeatures(long found, String layer) throws DeliveryFault {
        if (found > features) {
            throw new DeliveryFault(
                    "too-many-features",
                    layer,
                    null,
                    "hay más de %d elementos".formatted(features),
                    "there are more than %d features".formatted(features));
        }
    }

    void checkVertices(long found, String layer) throws DeliveryFault {
        if (found > vertices) {
            throw new DeliveryFault(
                    "too-many-vertices",
                    layer,
                    null,
                    "hay más de %d vértices".formatted(vertices),
                    "there are more than %d vertices".formatted(vertices));
        }
    }
}
