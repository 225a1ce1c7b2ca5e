package co.territoria.ogc;

import co.territoria.filter.FilterSchema;
import co.territoria.filter.ValueType;
import co.territoria.layer.Code;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.SortbyParameter;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a layer's features are, as a JSON Schema (draft 2020-12): those that answers have, those that a
 * filter may name, and those that features can be sorted by. All three are closed lists.
 *
 * @see <a href="https://docs.ogc.org/is/23-058r2/23-058r2.html">OGC API – Features – Part 5: Schemas 1.0</a>
 */
enum LayerSchema {
    QUERYABLES("queryables", "Propiedades por las que se filtra", "Properties to filter by"),
    SORTABLES("sortables", "Propiedades por las que se ordena", "Properties to sort by"),
    SCHEMA("schema", "Propiedades de los elementos", "Properties of the features");

    static final String MEDIA_TYPE = "application/schema+json";

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    /**
     * Units as the layers write them, in the Unified Code for Units of Measure (case sensitive). What people count, such as
     * persons, has no such code and stands in the description alone.
     */
    private static final Map<String, String> UCUM =
            Map.of("km²", "km2", "km", "km", "m", "m", "m²", "m2", "ha", "har", "%", "%", "porcentaje", "%");

    private final String id;
    private final LocalText title;

    LayerSchema(String id, String es, String en) {
        this.id = id;
        this.title = new LocalText(es, en);
    }

    /** Last part of the address. */
    String id() {
        return id;
    }

    LocalText title() {
        return title;
    }

    /** Relation of the links that lead here. */
    String rel() {
        return REL + id;
    }

    /** @param address where this schema is, without a query */
    Map<String, Object> of(LayerDescription layer, String address, Language language) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", address);
        schema.put("type", "object");
        schema.put("title", layer.title().in(language));
        schema.put("description", title.in(language));
        Map<String, Object> properties = new LinkedHashMap<>();
        int[] place = {0};
        properties(layer, language).forEach((name, property) -> {
            property.put("x-ogc-propertySeq", ++place[0]);
            properties.put(name, property);
        });
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Map<String, Object>> properties(LayerDescription layer, Language language) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        switch (this) {
            case SCHEMA -> {
                if (layer.findField("id").isEmpty()) {
                    all.put("id", id(language));
                }
                if (layer.geometry() != GeometryKind.NONE) {
                    all.put("geometry", geometry(layer.geometry(), language));
                }
                layer.fields().forEach(field -> all.put(field.name(), property(field, language)));
            }
            case SORTABLES ->
                SortbyParameter.sortables(layer).forEach(field -> all.put(field.name(), property(field, language)));
            case QUERYABLES -> {
                FilterSchema names = layer.filterSchema();
                for (String name : names.names()) {
                    ValueType type = names.typeOf(name).orElseThrow();
                    all.put(
                            name,
                            layer.findField(name)
                                    .map(field -> property(field, language))
                                    .orElseGet(() -> own(name, type, layer, language)));
                }
            }
        }
        return all;
    }

    /** A queryable that is no field. */
    private static Map<String, Object> own(String name, ValueType type, LayerDescription layer, Language language) {
        if (type == ValueType.GEOMETRY) {
            return geometry(layer.geometry(), language);
        }
        if (name.equals("id")) {
            return id(language);
        }
        boolean start = name.equals("time_start");
        Map<String, Object> time = new LinkedHashMap<>();
        time.put(
                "title",
                start
                        ? LayerLinks.text(language, "Primer día al que se refiere", "First day that it is about")
                        : LayerLinks.text(language, "Último día al que se refiere", "Last day that it is about"));
        time.put("type", "string");
        time.put("format", "date");
        time.put("x-ogc-role", start ? "primary-interval-start" : "primary-interval-end");
        return time;
    }

    private static Map<String, Object> id(Language language) {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put("title", LayerLinks.text(language, "Identificador del elemento", "Identifier of the feature"));
        id.put("type", "string");
        id.put("readOnly", true);
        id.put("x-ogc-role", "id");
        return id;
    }

    private static Map<String, Object> geometry(GeometryKind kind, Language language) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("title", LayerLinks.text(language, "Geometría", "Geometry"));
        geometry.put(
                "format",
                switch (kind) {
                    case POINT -> "geometry-point-or-multipoint";
                    case LINE -> "geometry-linestring-or-multilinestring";
                    case POLYGON -> "geometry-polygon-or-multipolygon";
                    case NONE -> throw new IllegalArgumentException("a table has no geometry");
                });
        geometry.put("x-ogc-role", "primary-geometry");
        return geometry;
    }

    private static Map<String, Object> property(Field field, Language language) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", field.title().in(language));
        LocalText unit = field.unit();
        if (unit != null) {
            property.put(
                    "description",
                    LayerLinks.text(language, "Unidad: " + unit.in(Language.ES), "Unit: " + unit.in(Language.EN)));
        }
        property.put("type", type(field.type()));
        switch (field.type()) {
            case DATE -> property.put("format", "date");
            case LIST -> {
                Map<String, Object> items = new LinkedHashMap<>();
                items.put("type", "string");
                codes(items, field, language);
                property.put("items", items);
            }
            case NUMBER -> property.put("format", "double");
            case INTEGER -> property.put("format", "int64");
            case TEXT, BOOLEAN -> {}
        }
        if (field.type() != FieldType.LIST) {
            codes(property, field, language);
        }
        String ucum = unit == null || !isNumber(field.type()) ? null : ucum(unit);
        if (ucum != null) {
            property.put("x-ogc-unit", ucum);
            property.put("x-ogc-unitLang", "UCUM");
        }
        return property;
    }

    private static @Nullable String ucum(LocalText unit) {
        String text = unit.in(Language.ES);
        return text.startsWith("porcentaje ") ? "%" : UCUM.get(text);
    }

    private static boolean isNumber(FieldType type) {
        return type == FieldType.NUMBER || type == FieldType.INTEGER;
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT, DATE -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case LIST -> "array";
        };
    }

    /** The closed list of values twice: for programs that read values, and with what each means. */
    private static void codes(Map<String, Object> property, Field field, Language language) {
        if (field.codes().isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        List<Map<String, Object>> meanings = new ArrayList<>();
        for (Code code : field.codes()) {
            Object value = value(field.type(), code.value());
            values.add(value);
            Map<String, Object> meaning = new LinkedHashMap<>();
            meaning.put("const", value);
            meaning.put("title", code.title().in(language));
            meanings.add(meaning);
        }
        property.put("enum", values);
        property.put("oneOf", meanings);
    }

    private static Object value(FieldType type, String code) {
        return switch (type) {
            case INTEGER -> Long.valueOf(code);
            case NUMBER -> Double.valueOf(code);
            case BOOLEAN -> Boolean.valueOf(code);
            case TEXT, DATE, LIST -> code;
        };
    }
}
