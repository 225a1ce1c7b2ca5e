package co.territoria.tile;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What an attribute of a tile holds, and how one value of it is written as an MVT {@code Value} message. */
public enum TileFieldType {

    /** Any {@link CharSequence}. */
    TEXT {
        @Override
        void write(Object value, ByteSink sink) {
            if (!(value instanceof CharSequence text)) {
                throw mismatch(value, "text");
            }
            byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
            sink.writeVarint(1 << 3 | Mvt.LENGTH_DELIMITED);
            sink.writeVarint(utf8.length);
            sink.write(utf8, 0, utf8.length);
        }
    },

    /** A {@link Long}, {@link Integer}, {@link Short} or {@link Byte}. */
    INTEGER {
        @Override
        void write(Object value, ByteSink sink) {
            if (!(value instanceof Long
                    || value instanceof Integer
                    || value instanceof Short
                    || value instanceof Byte)) {
                throw mismatch(value, "a whole number");
            }
            long number = ((Number) value).longValue();
            // Unsigned where possible: a zig-zag doubles the number, and one byte more per value is felt.
            if (number >= 0) {
                sink.writeVarint(5 << 3 | Mvt.VARINT);
                sink.writeVarint(number);
            } else {
                sink.writeVarint(6 << 3 | Mvt.VARINT);
                sink.writeVarint(number << 1 ^ number >> 63);
            }
        }
    },

    /** Any {@link Number}, as a double. */
    DECIMAL {
        @Override
        void write(Object value, ByteSink sink) {
            if (!(value instanceof Number number)) {
                throw mismatch(value, "a number");
            }
            sink.writeVarint(3 << 3 | Mvt.FIXED64);
            sink.writeFixed64(Double.doubleToLongBits(number.doubleValue()));
        }
    },

    /** A {@link Boolean}. */
    BOOLEAN {
        @Override
        void write(Object value, ByteSink sink) {
            if (!(value instanceof Boolean truth)) {
                throw mismatch(value, "true or false");
            }
            sink.writeVarint(7 << 3 | Mvt.VARINT);
            sink.writeVarint(truth ? 1 : 0);
        }
    };

    /** Appends the content of the {@code Value} message, without the tag and length that carry it in a layer. */
    abstract void write(Object value, ByteSink sink);

    /** @return whether the value is left out of the tile: null, or a decimal that is not a finite number */
    static boolean isAbsent(@Nullable Object value) {
        return value == null
                || value instanceof Double d && !Double.isFinite(d)
                || value instanceof Float f && !Float.isFinite(f);
    }

    private static IllegalArgumentException mismatch(Object value, String expected) {
        return new IllegalArgumentException("expected %s, found %s '%s'"
                .formatted(expected, value.getClass().getSimpleName(), value));
    }
}
