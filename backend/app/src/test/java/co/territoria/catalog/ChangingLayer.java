package co.territoria.catalog;

import co.territoria.layer.ComputedLayer;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.util.GeometricShapeFactory;

/** A fictional layer that is published anew as often as a test likes. */
final class ChangingLayer implements Layer {

    static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4326);

    private final TreeMap<String, Feature> features = new TreeMap<>();
    private LayerDescription description;
    private int version = 1;
    private int readings;

    ChangingLayer(String id) {
        this(id, "test", false);
    }

    ChangingLayer(String id, String pack, boolean example) {
        this.description = new LayerDescription(
                new LayerId(id),
                pack,
                new LocalText("Puestos de salud", "Health posts"),
                new LocalText("Puestos de un lugar inventado", "Posts of a fictional place"),
                GeometryKind.POINT,
                List.of(
                        Field.of("code", FieldType.TEXT, "Código", "Code"),
                        Field.of("name", FieldType.TEXT, "Nombre", "Name"),
                        Field.of("beds", FieldType.INTEGER, "Camas", "Beds"),
                        Field.of("rate", FieldType.NUMBER, "Tasa", "Rate"),
                        Field.of("open", FieldType.BOOLEAN, "Abierto", "Open"),
                        Field.of("since", FieldType.DATE, "Desde", "Since"),
                        Field.of("services", FieldType.LIST, "Servicios", "Services")),
                new LayerSourceNote(new LocalText("Fuente", "Source"), "2026", null, null),
                null,
                null,
                0,
                14,
                Map.of(),
                example);
    }

    /** A post with a value that follows from its number. */
    ChangingLayer post(int number) {
        return post(number, number % 7 == 0 ? null : number * 0.37);
    }

    ChangingLayer post(int number, @Nullable Double rate) {
        String id = id(number);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("code", id);
        values.put("name", "Puesto Ñ" + number);
        values.put("beds", number);
        values.put("rate", rate);
        values.put("open", number % 2 == 0);
        values.put("since", LocalDate.of(2001, 1, 1).plusDays(number));
        values.put("services", List.of("urgencias", "a \"b\"; " + number));
        features.put(
                id, new Feature(id, LON_LAT.createPoint(new Coordinate(-76 - number / 3e4, 3 + number / 7e4)), values));
        return this;
    }

    ChangingLayer shape(int number, Geometry shape) {
        Feature old = features.get(id(number));
        features.put(old.id(), new Feature(old.id(), shape, old.properties()));
        return this;
    }

    ChangingLayer remove(int number) {
        features.remove(id(number));
        return this;
    }

    ChangingLayer describe(LayerDescription other) {
        description = other;
        return this;
    }

    ChangingLayer publish() {
        version++;
        return this;
    }

    /** The state with this number is in force again; what it says is set by the test. */
    ChangingLayer pointTo(int earlier) {
        version = earlier;
        return this;
    }

    static String id(int number) {
        return "p%06d".formatted(number);
    }

    /** A circle of so many vertices. */
    static Geometry circle(double lon, double lat, int vertices) {
        GeometricShapeFactory shapes = new GeometricShapeFactory(LON_LAT);
        shapes.setCentre(new Coordinate(lon, lat));
        shapes.setSize(0.01);
        shapes.setNumPoints(vertices);
        return shapes.createCircle();
    }

    /** How often somebody asked for features. */
    int readings() {
        return readings;
    }

    @Override
    public LayerDescription description() {
        return description;
    }

    @Override
    public String version() {
        return "1." + version;
    }

    @Override
    public void stream(FeatureQuery query, Consumer<Feature> consumer) {
        readings++;
        layer().stream(query, consumer);
    }

    @Override
    public long count(FeatureQuery query) {
        return layer().count(query);
    }

    @Override
    public Optional<Feature> find(String id) {
        return Optional.ofNullable(features.get(id));
    }

    private ComputedLayer layer() {
        List<ComputedLayer.Timed> timed = new ArrayList<>();
        features.values().forEach(feature -> timed.add(new ComputedLayer.Timed(feature, null)));
        return new ComputedLayer(description, this::version, () -> timed);
    }
}
