package co.territoria.ingest.landuse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** What all readers say alike. */
final class Layers {

    private Layers() {}

    static void tellHeights(Collection<String> layers, Findings findings) {
        if (!layers.isEmpty()) {
            String shown = String.join(", ", layers);
            findings.information(
                    "heights",
                    null,
                    null,
                    null,
                    "capas con una tercera dimensión, que se guarda como llegó y no entra en las comparaciones: "
                            + shown,
                    "layers with a third dimension, which is kept as it came and no part of comparisons: " + shown);
        }
    }

    /** One line for people: no control character, no half of a character, and an ellipsis where it is cut. */
    static String shown(String text, int longest) {
        String line = isLine(text) ? text : line(text);
        return line.length() <= longest ? line : line(line.substring(0, longest)) + "…";
    }

    private static boolean isLine(String text) {
        return text.chars().noneMatch(each -> Character.isISOControl(each) || isHalf(each));
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .forEach(each -> line.appendCodePoint(Character.isISOControl(each) || isHalf(each) ? ' ' : each));
        return line.toString();
    }

    /** Half of a character of sixteen bits. */
    private static boolean isHalf(int each) {
        return each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
    }

    /**
     * Takes characters that no text has, and that not every store keeps, out of names and values, and tells it. Tabs and ends
     * of lines stay.
     */
    static DeliveredLayer readable(DeliveredLayer layer, Findings findings) {
        boolean plain = isText(layer.name()) && layer.columns().stream().allMatch(Layers::isText);
        if (!plain) {
            tellControls(layer.name(), null, findings);
        }
        List<DeliveredFeature> features = new ArrayList<>();
        for (DeliveredFeature feature : layer.features()) {
            boolean values = feature.values().values().stream().allMatch(Layers::isText);
            if (!values) {
                tellControls(layer.name(), feature.number(), findings);
            }
            if (plain && values) {
                features.add(feature);
                continue;
            }
            Map<String, String> cleaned = new HashMap<>();
            feature.values().forEach((column, value) -> {
                String text = withoutControls(value).strip();
                if (!text.isEmpty()) {
                    cleaned.putIfAbsent(withoutControls(column), text);
                }
            });
            features.add(new DeliveredFeature(feature.number(), cleaned, feature.wkb(), feature.geometry()));
        }
        return new DeliveredLayer(
                withoutControls(layer.name()),
                layer.columns().stream().map(Layers::withoutControls).distinct().toList(),
                layer.spatial(),
                layer.crs(),
                features);
    }

    private static void tellControls(String layer, @Nullable Integer feature, Findings findings) {
        findings.warning(
                "control-characters",
                layer,
                feature,
                null,
                "hay textos o nombres con caracteres de control, que no se leen; corríjalos donde nacen",
                "there are texts or names with control characters, which are not read; mend them where they come from");
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each == 0x7f || Character.isSurrogate(each)) {
                return withoutControls(text).equals(text);
            }
        }
        return true;
    }

    private static String withoutControls(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(each -> each == '\t' || each == '\n' || each == '\r' || (each >= ' ' && each != 0x7f))
                .filter(each -> !isHalf(each))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Little-endian, with heights where there are any. */
    static byte[] wkb(Geometry geometry) {
        boolean heights = false;
        for (Coordinate each : geometry.getCoordinates()) {
            heights |= !Double.isNaN(each.getZ());
        }
        return new WKBWriter(heights ? 3 : 2, ByteOrderValues.LITTLE_ENDIAN, false).write(geometry);
    }

    /** Whether bytes that {@link #wkb} wrote have heights. */
    static boolean hasHeights(byte[] wkb) {
        return (wkb[4] & 0x80) != 0;
    }

    /** A number plainly, with a decimal point and all its digits. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        return value.toString();
    }
}
