package co.territoria.tile;

import org.jspecify.annotations.Nullable;

/**
 * Boxes and geometry types of all rows.
 *
 * @param commonType the type of every row, unless {@code types} tells them apart
 */
record RowGeometry(BoxTree boxes, byte commonType, byte @Nullable [] types) {

    static RowGeometry of(BoxTree boxes, byte[] types) {
        for (byte type : types) {
            if (type != types[0]) {
                return new RowGeometry(boxes, (byte) 0, types);
            }
        }
        return new RowGeometry(boxes, types.length == 0 ? Mvt.POINT : types[0], null);
    }

    byte type(int row) {
        return types == null ? commonType : types[row];
    }

    long bytes() {
        return boxes.bytes() + (types == null ? 0 : types.length);
    }
}
