package co.territoria.layer;

import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.store.Wkb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A layer that answers from the store: a room says once where its features lie, filters and paging are written here.
 *
 * <p>All SQL text comes from the room's declaration; whatever comes from a request is a bound parameter, and property
 * names resolve only in the declared columns.
 */
public final class SqlLayer implements Layer {

    private final Database database;
    private final LayerDescription description;
    private final Supplier<String> version;
    private final Declaration declaration;

    /** @param version see {@link Layer#version()} */
    public SqlLayer(
            Database database, LayerDescription description, Supplier<String> version, Declaration declaration) {
        this.database = database;
        this.description = description;
        this.version = version;
        this.declaration = declaration;
        List<String> named = description.fields().stream().map(Field::name).toList();
        if (!List.copyOf(declaration.columns.keySet()).equals(named)) {
            throw new IllegalArgumentException("layer %s declares the columns %s for the fields %s"
                    .formatted(description.id(), declaration.columns.keySet(), named));
        }
    }

    /**
     * Where the features of a layer lie.
     *
     * @param from       {@code FROM} clause; every versioned table in it is joined with its dataset
     * @param where      condition that is always true of a feature, with {@code ?} for each argument
     * @param arguments  of that condition
     * @param id         expression for the feature's id, of type text, unique in the layer
     * @param geometry   column of the geometry
     * @param columns    expression for each field, in the order of the schema
     * @param time       first and last day of a feature, absent without time
     */
    public record Declaration(
            String from,
            String where,
            List<Object> arguments,
            String id,
            String geometry,
            Map<String, String> columns,
            @Nullable Time time) {

        public Declaration {
            arguments = List.copyOf(arguments);
            columns = new LinkedHashMap<>(columns);
        }

        /**
         * When a feature holds: it matches an interval that it shares a day with.
         *
         * @param firstDay expression of type date
         * @param lastDay  expression of type date
         */
        public record Time(String firstDay, String lastDay) {}

        /** A layer over one versioned table with alias {@code t}. */
        public static Declaration ofTable(
                String table, String where, List<Object> arguments, String id, Map<String, String> columns) {
            return new Declaration(
                    VersionedTable.from(table, "t"),
                    VersionedTable.inForce("t") + " AND " + where,
                    arguments,
                    id,
                    "t.geom",
                    columns,
                    null);
        }
    }

    @Override
    public LayerDescription description() {
        return description;
    }

    @Override
    public String version() {
        return version.get();
    }

    @Override
    public void stream(FeatureQuery query, Consumer<Feature> consumer) {
        Condition condition = conditionOf(query);
        if (query.start() != null) {
            condition.and(declaration.id + " > ?", query.start().id());
        }
        String sql = select() + condition.text + " ORDER BY 1 LIMIT " + query.limit();
        database.jdbc().query(sql, (ResultSet row) -> consumer.accept(feature(row)), condition.arguments.toArray());
    }

    @Override
    public long count(FeatureQuery query) {
        Condition condition = conditionOf(query);
        Long counted = database.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM " + declaration.from + condition.text,
                        Long.class,
                        condition.arguments.toArray());
        return counted == null ? 0 : counted;
    }

    @Override
    public Optional<Feature> find(String id) {
        Condition condition = conditionOf(FeatureQuery.all());
        condition.and(declaration.id + " = ?", id);
        return database
                .jdbc()
                .query(select() + condition.text, (row, index) -> feature(row), condition.arguments.toArray())
                .stream()
                .findFirst();
    }

    private String select() {
        String columns = declaration.columns.values().stream()
                .map(column -> ", " + column)
                .collect(Collectors.joining());
        return "SELECT %s, ST_AsBinary(%s)%s FROM %s"
                .formatted(declaration.id, declaration.geometry, columns, declaration.from);
    }

    private Condition conditionOf(FeatureQuery query) {
        Condition condition = new Condition(declaration.where, declaration.arguments);
        if (query.bbox() != null) {
            byte[] box = Wkb.write(query.bbox().toGeometry());
            condition.and(database.dialect().intersects(declaration.geometry), box, box);
        }
        if (query.time() != null && declaration.time != null) {
            condition.and(
                    "%s <= ? AND %s >= ?".formatted(declaration.time.firstDay, declaration.time.lastDay),
                    query.time().to(),
                    query.time().from());
        }
        query.equal().forEach((name, value) -> {
            Field field = description
                    .findField(name)
                    .orElseThrow(() -> new IllegalArgumentException("no field is called " + name));
            condition.and(declaration.columns.get(field.name()) + " = ?", typed(field, value));
        });
        return condition;
    }

    /**
     * The text of a filter as a value of the field's type.
     *
     * @throws IllegalArgumentException when the text is no such value
     */
    public static Object typed(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> text;
            case DATE -> LocalDate.parse(text);
            case LIST -> throw new IllegalArgumentException("a list equals no text: " + field.name());
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException("a truth value is true or false, was " + text);
                }
                yield Boolean.valueOf(text);
            }
        };
    }

    private Feature feature(ResultSet row) throws SQLException {
        byte[] wkb = row.getBytes(2);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        int column = 3;
        for (Field field : description.fields()) {
            properties.put(field.name(), row.getObject(column++));
        }
        return new Feature(row.getString(1), wkb == null ? null : Wkb.read(wkb), properties);
    }

    /** A condition that grows; its values stay parameters. */
    private static final class Condition {

        private String text;
        private final List<Object> arguments;

        Condition(String where, List<Object> arguments) {
            this.text = " WHERE " + where;
            this.arguments = new ArrayList<>(arguments);
        }

        void and(String condition, Object... values) {
            text += " AND " + condition;
            arguments.addAll(List.of(values));
        }
    }
}
