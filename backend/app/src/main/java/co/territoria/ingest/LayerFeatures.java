package co.territoria.ingest;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.store.JsonColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Checks the features of a layer's file against what the layer declares. */
final class LayerFeatures {

    private static final int LONGEST_ID = 120;
    private static final int LONGEST_PROPERTIES = 20_000;

    private final DataFile file;
    private final LayerFile.Definition definition;
    private final Envelope around;
    private final Notices notices;

    /** @param around where features must lie, at least in part */
    LayerFeatures(DataFile file, LayerFile.Definition definition, Envelope around, Notices notices) {
        this.file = file;
        this.definition = definition;
        this.around = around;
        this.notices = notices;
    }

    /** The features with the declared fields only, in their order; what does not fit is an error notice. */
    List<Feature> check(List<GeoJsonFeature> read) {
        List<Feature> features = new ArrayList<>();
        Map<String, GeoJsonFeature> undeclared = new TreeMap<>();
        for (GeoJsonFeature feature : read) {
            checkId(feature);
            checkShape(feature);
            checkPlace(feature);
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            for (Field field : definition.description().fields()) {
                properties.put(field.name(), value(feature, field));
            }
            for (String name : feature.properties().keySet()) {
                if (definition.description().findField(name).isEmpty()) {
                    undeclared.putIfAbsent(name, feature);
                }
            }
            if (JsonColumn.write(properties).length() > LONGEST_PROPERTIES) {
                error(
                        feature,
                        "too-long",
                        "properties",
                        "las propiedades pasan de %d caracteres".formatted(LONGEST_PROPERTIES),
                        "the properties exceed %d characters".formatted(LONGEST_PROPERTIES));
            }
            features.add(new Feature(feature.id(), feature.geometry(), properties));
        }
        undeclared.forEach((name, first) -> notices.warning(
                "unknown-field",
                file.path(),
                first.number(),
                name,
                "la propiedad «%s» no está entre los campos de layer.yaml y no se lee".formatted(name),
                "the property “%s” is none of the fields of layer.yaml and is not read".formatted(name)));
        return features;
    }

    private void checkId(GeoJsonFeature feature) {
        if (feature.id().length() > LONGEST_ID) {
            error(
                    feature,
                    "too-long",
                    "id",
                    "el id pasa de %d caracteres".formatted(LONGEST_ID),
                    "the id exceeds %d characters".formatted(LONGEST_ID));
        }
        String idField = definition.idField();
        if (idField != null && !feature.id().equals(feature.text(idField))) {
            error(
                    feature,
                    "id-differs",
                    idField,
                    "el id es «%s» y la propiedad «%s» dice «%s»"
                            .formatted(feature.id(), idField, feature.text(idField)),
                    "the id is “%s” and the property “%s” says “%s”"
                            .formatted(feature.id(), idField, feature.text(idField)));
        }
    }

    private void checkShape(GeoJsonFeature feature) {
        GeometryKind kind =
                switch (feature.geometry().getDimension()) {
                    case 0 -> GeometryKind.POINT;
                    case 1 -> GeometryKind.LINE;
                    default -> GeometryKind.POLYGON;
                };
        GeometryKind declared = definition.description().geometry();
        if (kind != declared) {
            error(
                    feature,
                    "wrong-geometry-kind",
                    "geometry",
                    "es %s y la capa declara %s".formatted(name(kind), name(declared)),
                    "it is a %s and the layer declares %s".formatted(name(kind), name(declared)));
        }
    }

    private void checkPlace(GeoJsonFeature feature) {
        Envelope box = feature.geometry().getEnvelopeInternal();
        if (around.intersects(box)) {
            return;
        }
        Coordinate centre = box.centre();
        boolean swapped = around.contains(centre.y, centre.x);
        error(
                feature,
                swapped ? "swapped-coordinates" : "misplaced-geometry",
                "geometry",
                "está en longitud %.4f y latitud %.4f, fuera de %s%s"
                        .formatted(centre.x, centre.y, text(around), swapped ? "; probablemente están cambiadas" : ""),
                "it lies at longitude %.4f and latitude %.4f, outside %s%s"
                        .formatted(centre.x, centre.y, text(around), swapped ? "; they are probably swapped" : ""));
    }

    private @Nullable Object value(GeoJsonFeature feature, Field field) {
        Object value = feature.properties().get(field.name());
        boolean fits = value == null
                || switch (field.type()) {
                    case TEXT -> value instanceof String;
                    case INTEGER -> value instanceof Integer || value instanceof Long;
                    case NUMBER -> value instanceof Number;
                    case BOOLEAN -> value instanceof Boolean;
                    case DATE, LIST -> throw new IllegalStateException("files have no fields of type " + field.type());
                };
        if (!fits) {
            String es =
                    switch (field.type()) {
                        case TEXT -> "texto";
                        case INTEGER -> "un número entero";
                        case NUMBER -> "un número";
                        case BOOLEAN -> "true o false";
                        case DATE, LIST -> throw new IllegalStateException("files have no such fields");
                    };
            error(
                    feature,
                    "wrong-type",
                    field.name(),
                    "se esperaba %s, se encontró %s".formatted(es, shortened(value)),
                    "expected %s, found %s".formatted(typeName(field.type()), shortened(value)));
        }
        return fits ? value : null;
    }

    private void error(GeoJsonFeature feature, String rule, String field, String es, String en) {
        notices.error(
                rule,
                file.path(),
                feature.number(),
                field,
                "«%s»: %s".formatted(shortened(feature.id()), es),
                "“%s”: %s".formatted(shortened(feature.id()), en));
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static String name(GeometryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String typeName(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Envelope box) {
        return String.format(
                Locale.ROOT, "[%.2f, %.2f, %.2f, %.2f]", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
