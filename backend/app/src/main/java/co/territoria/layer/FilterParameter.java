package co.territoria.layer;

import co.territoria.filter.Cql2Json;
import co.territoria.filter.Cql2Text;
import co.territoria.filter.Filter;
import co.territoria.filter.FilterFault;
import co.territoria.filter.FilterLimits;
import co.territoria.filter.FilterSchema;
import co.territoria.web.ApiProblem;
import co.territoria.web.Limits;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * {@code filter}, {@code filter-lang} and {@code filter-crs}: a condition in the Common Query Language 2, with shapes in longitude and latitude unless another system is named.
 *
 * @see <a href="https://docs.ogc.org/is/19-079r2/19-079r2.html">OGC API – Features – Part 3: Filtering 1.0.1</a>
 */
public final class FilterParameter {

    /** What {@code filter-lang} may be. */
    public static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json");

    private FilterParameter() {}

    /**
     * The condition, checked against the layer's queryables.
     *
     * @param filter     absent where all features are wanted
     * @param filterLang of {@link #LANGUAGES}; absent for text
     * @param filterCrs  as {@link Crs#parse}
     * @throws ApiProblem 400 with the place of the fault, what was expected there, and the nearest names
     */
    public static @Nullable Filter parse(
            @Nullable String filter,
            @Nullable String filterLang,
            @Nullable String filterCrs,
            LayerDescription layer,
            Limits limits) {
        if (filterLang != null && !LANGUAGES.contains(filterLang)) {
            throw ApiProblem.notAllowed("filter-lang", filterLang, LANGUAGES);
        }
        Crs crs = Crs.parse("filter-crs", filterCrs, layer);
        if (filter == null) {
            return null;
        }
        FilterSchema schema = layer.filterSchema();
        FilterLimits most = new FilterLimits(
                limits.filterDepth(), limits.filterNodes(), limits.filterVertices(), limits.filterCharacters());
        UnaryOperator<Geometry> toLonLat = crs == Crs.CRS84 ? null : crs::take;
        try {
            return "cql2-json".equals(filterLang)
                    ? Cql2Json.parse(filter, schema, most, toLonLat)
                    : Cql2Text.parse(filter, schema, most, toLonLat);
        } catch (FilterFault fault) {
            throw ApiProblem.invalidFilter("filter", fault.position(), fault.detail(), fault.nearest());
        }
    }
}
