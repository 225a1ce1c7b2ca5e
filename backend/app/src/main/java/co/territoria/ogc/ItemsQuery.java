package co.territoria.ogc;

import co.territoria.layer.BboxParameter;
import co.territoria.layer.Crs;
import co.territoria.layer.DatetimeParameter;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Field;
import co.territoria.layer.FilterParameter;
import co.territoria.layer.Filters;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.PageStart;
import co.territoria.layer.PropertiesParameter;
import co.territoria.layer.SortKey;
import co.territoria.layer.SortbyParameter;
import co.territoria.web.Limits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a request asks of a layer, already checked.
 *
 * @param features  the question to the layer, with the limit of the page
 * @param fields    that features are wanted with
 * @param crs       that shapes are wanted in
 * @param canonical the parameters that decide the features, in a fixed order, without the start of the page
 */
record ItemsQuery(FeatureQuery features, List<Field> fields, Crs crs, Map<String, String> canonical) {

    /** Parameters that are not fields; a field of the same name cannot be filtered by. */
    static final List<String> OWN = List.of(
            "bbox",
            "bbox-crs",
            "datetime",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
            "crs",
            "limit",
            "after",
            "f",
            "lang");

    /** Those whose text links repeat as it was given. */
    private static final List<String> REPEATED =
            List.of("bbox", "bbox-crs", "datetime", "filter", "filter-lang", "filter-crs", "properties");

    /** All names that a query on this layer may have. */
    static List<String> names(LayerDescription layer) {
        List<String> names = new ArrayList<>(OWN);
        layer.fields().stream()
                .map(Field::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        names.addAll(FilterParameters.timeNames(layer));
        return names;
    }

    /**
     * Reads a query whose names are known to be right.
     *
     * @param find      the feature with an id, for the start of a page
     * @param placeless whether the layer has features without a place; asked only when there is a box
     * @throws co.territoria.web.ApiProblem 400 for the first value that cannot be used
     */
    static ItemsQuery parse(
            Map<String, String> query,
            LayerDescription layer,
            Limits limits,
            Function<String, Optional<Feature>> find,
            BooleanSupplier placeless) {
        Map<String, String> equal = FilterParameters.parse(query, layer, limits);
        int limit = LimitParameter.parse(query.get("limit"), limits);
        Crs crs = Crs.parse("crs", query.get("crs"), layer);
        // a table has no place: a box matches all of it
        BboxParameter.Window window =
                BboxParameter.parse(query.get("bbox"), Crs.parse("bbox-crs", query.get("bbox-crs"), layer));
        if (layer.geometry() == GeometryKind.NONE) {
            window = null;
        }
        boolean open = window != null && placeless.getAsBoolean();
        Geometry area = window == null ? null : window.exact();
        if (open && area == null) {
            area = window.box().toGeometry();
        }
        List<SortKey> sort = SortbyParameter.parse(query.get("sortby"), layer);
        FeatureQuery features = new FeatureQuery(
                window == null || open ? null : window.box(),
                DatetimeParameter.parse(query.get("datetime")),
                equal,
                Filters.all(
                        FilterParameter.parse(
                                query.get("filter"), query.get("filter-lang"), query.get("filter-crs"), layer, limits),
                        FilterParameters.days(query, layer),
                        area == null ? null : Filters.meets(area)),
                sort,
                AfterParameter.parse(query.get("after"), layer, sort, find),
                limit);
        List<Field> fields = PropertiesParameter.parse(query.get("properties"), layer);
        Map<String, String> canonical = new LinkedHashMap<>();
        for (String name : REPEATED) {
            if (query.get(name) != null) {
                canonical.put(name, query.get(name));
            }
        }
        if (!sort.isEmpty()) {
            canonical.put("sortby", written(sort));
        }
        if (query.get("crs") != null) {
            canonical.put("crs", crs.uri());
        }
        canonical.putAll(equal);
        for (String name : FilterParameters.timeNames(layer)) {
            if (query.get(name) != null) {
                canonical.put(name, query.get(name));
            }
        }
        canonical.put("limit", String.valueOf(limit));
        return new ItemsQuery(features, fields, crs, canonical);
    }

    private static String written(List<SortKey> sort) {
        return sort.stream()
                .map(key -> (key.descending() ? "-" : "") + key.field())
                .collect(Collectors.joining(","));
    }

    /** The same question with a smaller page. */
    ItemsQuery atMost(int most) {
        if (features.limit() <= most) {
            return this;
        }
        Map<String, String> smaller = new LinkedHashMap<>(canonical);
        smaller.put("limit", String.valueOf(most));
        return new ItemsQuery(features.page(features.start(), most), fields, crs, smaller);
    }

    /**
     * The query of a link to these features, starting at this page or after another feature.
     *
     * @param form as the parameter {@code f} names it
     */
    String toQuery(@Nullable PageStart after, String form, @Nullable String lang) {
        Map<String, String> all = new LinkedHashMap<>(canonical);
        if (after != null) {
            all.put("after", AfterParameter.of(after));
        }
        all.put("f", form);
        if (lang != null) {
            all.put("lang", lang);
        }
        StringBuilder text = new StringBuilder();
        all.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",")
                        .replace("%2F", "/")
                        .replace("%3A", ":")
                        // marks that a query has as they are (RFC 3986, §3.4): the next address must be no longer than
                        // this
                        .replace("%27", "'")
                        .replace("%28", "(")
                        .replace("%29", ")")
                        .replace("%3D", "=")));
        return text.toString();
    }
}
