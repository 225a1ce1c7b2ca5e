package co.territoria.ogc;

import co.territoria.filter.Filter;
import co.territoria.filter.FilterSchema;
import co.territoria.filter.ValueType;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.Filters;
import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A field's name as a parameter: only features whose field has this value.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameters_for_filtering_on_feature_properties">Features
 *     §7.15.5</a>
 */
final class FilterParameters {

    private static final int WRITTEN_DAY = "2018-06-30".length();

    private FilterParameters() {}

    /**
     * The filters of a query whose names are known to be right.
     *
     * @throws ApiProblem 400 for a value that is not of the field's type, or for too many filters
     */
    static Map<String, String> parse(Map<String, String> query, LayerDescription layer, Limits limits) {
        Map<String, String> equal = new TreeMap<>();
        for (Field field : layer.fields()) {
            String value = query.get(field.name());
            if (value != null && !ItemsQuery.OWN.contains(field.name())) {
                requireType(field, value);
                equal.put(field.name(), value);
            }
        }
        if (equal.size() > limits.filterValues()) {
            throw ApiProblem.invalidParameter(
                    equal.keySet().iterator().next(),
                    null,
                    new LocalText(
                            "Se filtra por %d campos; se admiten %d.".formatted(equal.size(), limits.filterValues()),
                            "The query filters by %d fields; %d are allowed."
                                    .formatted(equal.size(), limits.filterValues())));
        }
        return equal;
    }

    /** The days {@code time_start} and {@code time_end} that features are asked to have; both are queryables. */
    static @Nullable Filter days(Map<String, String> query, LayerDescription layer) {
        Filter all = null;
        for (String name : timeNames(layer)) {
            String value = query.get(name);
            if (value != null) {
                if (!isDay(value)) {
                    throw mistyped(name, value, FieldType.DATE);
                }
                all = Filters.all(all, Filters.isDay(name, LocalDate.parse(value)));
            }
        }
        return all;
    }

    /** The queryables of type date that are no fields. */
    static List<String> timeNames(LayerDescription layer) {
        FilterSchema schema = layer.filterSchema();
        return schema.names().stream()
                .filter(name -> layer.findField(name).isEmpty())
                .filter(name -> schema.typeOf(name).orElseThrow() == ValueType.DATE)
                .toList();
    }

    private static void requireType(Field field, String value) {
        boolean good =
                switch (field.type()) {
                    case TEXT -> true;
                    case INTEGER -> value.matches("-?[0-9]{1,18}");
                    case NUMBER -> value.matches("-?[0-9]{1,17}(\\.[0-9]{1,17})?([eE]-?[0-9]{1,2})?");
                    case BOOLEAN -> value.equals("true") || value.equals("false");
                    case DATE -> isDay(value);
                    case LIST -> false;
                };
        if (!good) {
            throw mistyped(field.name(), value, field.type());
        }
    }

    private static ApiProblem mistyped(String name, String value, FieldType type) {
        return ApiProblem.invalidParameter(
                name,
                value,
                new LocalText(
                        "El campo «%s» es %s; se recibió «%s».".formatted(name, spanish(type), value),
                        "The field “%s” is %s; was “%s”.".formatted(name, english(type), value)));
    }

    /** With a year of four digits: engines have no days of a far past or future. */
    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return value.length() == WRITTEN_DAY;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private static String spanish(FieldType type) {
        return switch (type) {
            case TEXT -> "texto";
            case INTEGER -> "un número entero";
            case NUMBER -> "un número (punto decimal)";
            case BOOLEAN -> "true o false";
            case DATE -> "una fecha como 2018-06-30";
            case LIST -> "una lista, que se filtra con «filter» y A_CONTAINS";
        };
    }

    private static String english(FieldType type) {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "a date such as 2018-06-30";
            case LIST -> "a list, to be filtered by “filter” and A_CONTAINS";
        };
    }
}
