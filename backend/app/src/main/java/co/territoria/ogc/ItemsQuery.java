package co.territoria.ogc;

import co.territoria.layer.BboxParameter;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Field;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.PageStart;
import co.territoria.web.Limits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of a layer, already checked.
 *
 * @param features  the question to the layer, with the limit of the page
 * @param fields    that features are wanted with
 * @param canonical the parameters that decide the features, in a fixed order, without the start of the page
 */
record ItemsQuery(FeatureQuery features, List<Field> fields, Map<String, String> canonical) {

    /** Parameters that are not fields; a field of the same name cannot be filtered by. */
    static final Set<String> OWN_NAMES = Set.of("bbox", "datetime", "limit", "properties", "after", "f", "lang");

    /** All names that a query on this layer may have. */
    static List<String> names(LayerDescription layer) {
        List<String> names = new ArrayList<>(List.of("bbox", "datetime", "limit", "properties", "after", "f", "lang"));
        layer.fields().stream()
                .map(Field::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** @throws co.territoria.web.ApiProblem 400 for the first value that cannot be used */
    static ItemsQuery parse(Map<String, String> query, LayerDescription layer, Limits limits) {
        Map<String, String> equal = FilterParameters.parse(query, layer, limits);
        int limit = LimitParameter.parse(query.get("limit"), limits);
        FeatureQuery features = new FeatureQuery(
                BboxParameter.parse(query.get("bbox")),
                DatetimeParameter.parse(query.get("datetime")),
                equal,
                AfterParameter.parse(query.get("after")),
                limit);
        List<Field> fields = PropertiesParameter.parse(query.get("properties"), layer);
        Map<String, String> canonical = new LinkedHashMap<>();
        for (String name : List.of("bbox", "datetime", "properties")) {
            if (query.get(name) != null) {
                canonical.put(name, query.get(name));
            }
        }
        canonical.putAll(equal);
        canonical.put("limit", String.valueOf(limit));
        return new ItemsQuery(features, fields, canonical);
    }

    /** The same question with a smaller page. */
    ItemsQuery atMost(int most) {
        if (features.limit() <= most) {
            return this;
        }
        Map<String, String> smaller = new LinkedHashMap<>(canonical);
        smaller.put("limit", String.valueOf(most));
        return new ItemsQuery(features.page(features.start(), most), fields, smaller);
    }

    /** The query of a link to these features, starting at this page or after another feature. */
    String toQuery(@Nullable PageStart after, Format format, @Nullable String lang) {
        Map<String, String> all = new LinkedHashMap<>(canonical);
        if (after != null) {
            all.put("after", AfterParameter.of(after.id()));
        }
        all.put("f", format.parameter());
        if (lang != null) {
            all.put("lang", lang);
        }
        StringBuilder text = new StringBuilder();
        all.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",")));
        return text.toString();
    }
}
