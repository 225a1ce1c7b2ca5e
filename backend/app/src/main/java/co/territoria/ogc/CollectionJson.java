package co.territoria.ogc;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Crs;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.TimeInterval;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A layer as a collection of OGC API, with what people need to judge it: source, date, licence, accuracy. */
record CollectionJson(
        String id,
        String title,
        String description,
        String itemType,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Extent extent,
        List<String> crs,
        String storageCrs,
        String geometry,
        String source,
        @Nullable String date,
        @Nullable String licence,
        String licenceNote,
        @Nullable String accuracy,
        boolean example,
        List<FieldJson> fields,
        List<Link> links) {

    private static final LocalText NOT_DECLARED =
            new LocalText("licencia no declarada por la fuente", "licence not declared by the source");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {}

    record Spatial(List<double[]> bbox, String crs) {}

    record Temporal(List<List<String>> interval, String trs) {}

    record FieldJson(
            String name,
            String type,
            String title,
            @Nullable String unit) {}

    static CollectionJson of(LayerDescription layer, Language language, List<Link> links) {
        LocalText accuracy = layer.source().accuracy();
        return new CollectionJson(
                layer.id().value(),
                layer.title().in(language),
                layer.description().in(language),
                "feature",
                extent(layer),
                Crs.of(layer).stream().map(Crs::uri).toList(),
                LayerLinks.CRS84,
                layer.geometry().name().toLowerCase(Locale.ROOT),
                layer.source().source().in(language),
                layer.source().date(),
                layer.source().licence(),
                licence(layer, language),
                accuracy == null ? null : accuracy.in(language),
                layer.example(),
                layer.fields().stream()
                        .map(field -> new FieldJson(
                                field.name(),
                                field.type().name().toLowerCase(Locale.ROOT),
                                field.title().in(language),
                                field.unit() == null ? null : field.unit().in(language)))
                        .toList(),
                links);
    }

    /** The licence that the source declares, or that it declares none. */
    static String licence(LayerDescription layer, Language language) {
        return licence(layer.source(), language);
    }

    static String licence(LayerSourceNote source, Language language) {
        String licence = source.licence();
        return licence == null ? NOT_DECLARED.in(language) : licence;
    }

    private static @Nullable Extent extent(LayerDescription layer) {
        BoundingBox box = layer.extent();
        LayerDescription.TimeSpan span = layer.timeSpan();
        if (box == null && span == null) {
            return null;
        }
        return new Extent(
                box == null
                        ? null
                        : new Spatial(
                                List.of(new double[] {box.west(), box.south(), box.east(), box.north()}),
                                LayerLinks.CRS84),
                span == null
                        ? null
                        : new Temporal(
                                List.of(Arrays.asList(instant(span.first(), false), instant(span.last(), true))),
                                "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
    }

    /** The first or last instant of a period or day. */
    private static String instant(String text, boolean end) {
        TimeInterval days = TimeInterval.of(text);
        return end ? days.to() + "T23:59:59Z" : days.from() + "T00:00:00Z";
    }
}
