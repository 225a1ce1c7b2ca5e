package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Portrayal;
import co.territoria.layer.Portrayal.Coded;
import co.territoria.layer.Portrayal.Range;
import co.territoria.layer.Portrayal.Shade;
import co.territoria.web.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the colours of a style mean.
 *
 * @param shown  the period, breakdown or reference that is drawn, in one line; absent where nothing is chosen
 * @param source whom to name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Legend(
        String title,
        @Nullable String unit,
        @Nullable String shown,
        String geometry,
        List<Entry> entries,
        String source) {

    private static final String OWN_COLOUR = "#7E868C";

    /**
     * A line of the legend.
     *
     * @param missing whether it is what is not known
     * @param lower   of a class of numbers
     * @param code    of a class by word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String label,
            String colour,
            boolean missing,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String code) {}

    static Legend of(LayerDescription layer, @Nullable Portrayal portrayal, Language language) {
        String source = Attribution.of(List.of(layer), language);
        String geometry = layer.geometry().name().toLowerCase(Locale.ROOT);
        if (portrayal == null) {
            return new Legend(
                    layer.title().in(language),
                    null,
                    null,
                    geometry,
                    List.of(new Entry(layer.title().in(language), colour(layer), false, null, null, null)),
                    source);
        }
        List<Entry> entries = new ArrayList<>();
        portrayal.shades().forEach(shade -> entries.add(entry(shade, language)));
        entries.add(new Entry(text(language, "sin dato", "no data"), Portrayal.MISSING_COLOUR, true, null, null, null));
        return new Legend(
                portrayal.title().in(language),
                portrayal.unit() == null ? null : portrayal.unit().in(language),
                portrayal.caption() == null ? null : portrayal.caption().in(language),
                geometry,
                entries,
                source);
    }

    private static Entry entry(Shade shade, Language language) {
        Range range = shade.values() instanceof Range numbers ? numbers : null;
        return new Entry(
                shade.label().in(language),
                shade.colour(),
                false,
                range == null ? null : range.lower(),
                range == null ? null : range.upper(),
                shade.values() instanceof Coded coded ? coded.code() : null);
    }

    /** Of a layer with one look. */
    private static String colour(LayerDescription layer) {
        if (layer.style().get("layers") instanceof List<?> declared) {
            List<String> colours = declared.stream()
                    .filter(Map.class::isInstance)
                    .map(each -> ((Map<?, ?>) each).get("paint"))
                    .filter(Map.class::isInstance)
                    .flatMap(paint -> ((Map<?, ?>) paint).entrySet().stream())
                    .filter(entry -> List.of("fill-color", "line-color", "circle-color")
                            .contains(String.valueOf(entry.getKey())))
                    .map(entry -> entry.getValue())
                    .filter(value -> value instanceof String text && text.matches("#[0-9A-Fa-f]{6}"))
                    .map(String::valueOf)
                    .toList();
            if (colours.isEmpty()) {
                return OWN_COLOUR;
            }
            // an area's first colour fills it, a line's last lies on top of its casing
            return colours.get(layer.geometry() == GeometryKind.POLYGON ? 0 : colours.size() - 1);
        }
        return MapStyle.plainColour(layer.geometry());
    }
}
