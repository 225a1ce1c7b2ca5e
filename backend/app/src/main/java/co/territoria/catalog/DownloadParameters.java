package co.territoria.catalog;

import co.territoria.filter.Filter;
import co.territoria.format.LayerFormat;
import co.territoria.layer.BboxParameter;
import co.territoria.layer.Crs;
import co.territoria.layer.DatetimeParameter;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Field;
import co.territoria.layer.FilterParameter;
import co.territoria.layer.Filters;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.PropertiesParameter;
import co.territoria.layer.SortKey;
import co.territoria.layer.SortbyParameter;
import co.territoria.layer.TimeInterval;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a download asks for, as it came: the same names as of features. */
record DownloadParameters(
        @Nullable String filter,
        @Nullable String filterLang,
        @Nullable String filterCrs,
        @Nullable String bbox,
        @Nullable String bboxCrs,
        @Nullable String datetime,
        @Nullable String properties,
        @Nullable String sortby,
        @Nullable String crs) {

    /** @throws ApiProblem 400 for the first value that cannot be used */
    Downloads.Wanted wanted(Edition edition, LayerFormat format, Limits limits, Language language) {
        LayerDescription layer = edition.description();
        if (layer.geometry() == GeometryKind.NONE) {
            requireNone("bbox", bbox);
            requireNone("bbox-crs", bboxCrs);
            requireNone("crs", crs);
        }
        Crs given = Crs.parse("crs", crs, layer);
        if (given != Crs.CRS84 && given != Crs.WGS84 && !format.carriesAnyCrs()) {
            throw ApiProblem.invalidParameter(
                    "crs",
                    crs,
                    new LocalText(
                            "%s lleva solo longitud y latitud (CRS84); pida otro formato u omita «crs»."
                                    .formatted(format.title().es()),
                            "%s carries longitude and latitude (CRS84) only; ask for another format or omit “crs”."
                                    .formatted(format.title().in(Language.EN))));
        }
        TimeInterval time = DatetimeParameter.parse(datetime);
        if (time != null && !Downloads.hasTime(layer)) {
            throw ApiProblem.invalidParameter(
                    "datetime", datetime, new LocalText("Estos datos no tienen tiempo.", "This data has no time."));
        }
        BboxParameter.Window window = BboxParameter.parse(bbox, Crs.parse("bbox-crs", bboxCrs, layer));
        Filter condition = Filters.all(
                FilterParameter.parse(filter, filterLang, filterCrs, layer, limits),
                window == null || window.exact() == null ? null : Filters.meets(window.exact()));
        List<SortKey> sort = SortbyParameter.parse(sortby, layer);
        List<Field> fields = PropertiesParameter.parse(properties, layer);
        FeatureQuery query = new FeatureQuery(
                window == null ? null : window.box(), time, Map.of(), condition, sort, null, Integer.MAX_VALUE);
        String asked = Stream.of(
                        filter, filterLang, filterCrs, bbox, bboxCrs, datetime, properties, sortby, given.uri())
                .map(value -> value == null ? "" : value)
                .collect(Collectors.joining("\n"));
        boolean selection = window != null
                || time != null
                || condition != null
                || !sort.isEmpty()
                || !fields.equals(layer.fields())
                || (given != Crs.CRS84 && given != Crs.WGS84);
        return new Downloads.Wanted(edition, format, query, fields, given, selection, asked, language);
    }

    private static void requireNone(String name, @Nullable String value) {
        if (value != null) {
            throw ApiProblem.invalidParameter(
                    name,
                    value.length() <= 80 ? value : null,
                    new LocalText(
                            "Estos datos son una tabla sin geometría; «%s» no tiene a qué aplicarse.".formatted(name),
                            "This data is a table without shapes; “%s” has nothing to apply to.".formatted(name)));
        }
    }
}
