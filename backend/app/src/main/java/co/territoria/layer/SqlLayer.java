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
     * @param geometry   column of the geometry; not looked at in a table, which has none
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
        rows(query).stream(query, consumer);
    }

    @Override
    public long count(FeatureQuery query) {
        return rows(query).count(query);
    }

    @Override
    public Optional<Feature> find(String id) {
        List<Feature> found = new ArrayList<>();
        rows(FeatureQuery.all()).find(declaration.id, id, found::add);
        return found.stream().findFirst();
    }

    private RowQuery rows(FeatureQuery query) {
        List<PageSql.Key> keys = query.sort().stream()
                .map(key -> {
                    Field field = FeatureOrder.fieldOf(description, key);
                    return new PageSql.Key(declaration.columns.get(field.name()), field.type(), key.descending());
                })
                .toList();
        SqlText where = SqlText.of(declaration.where, declaration.arguments.toArray());
        return new RowQuery(
                database,
                new RowQuery.Source(select(), declaration.from, conditionOf(where, query), description.extent(), null),
                new FilterSql(database.dialect(), filterColumns()),
                new PageSql(database.dialect(), keys, declaration.id, List.of()),
                this::row,
                null);
    }

    /** What a filter may name, as the engine knows it; lists lie in one text and are looked at in memory. */
    private Map<String, FilterSql.Column> filterColumns() {
        Map<String, FilterSql.Column> known = new LinkedHashMap<>();
        if (description.geometry() != GeometryKind.NONE) {
            known.put(LayerFilterSchema.GEOMETRY, FilterSql.Column.ofShape(declaration.geometry));
        }
        if (declaration.time != null) {
            known.put(LayerFilterSchema.TIME_START, new FilterSql.Column(declaration.time.firstDay, FieldType.DATE));
            known.put(LayerFilterSchema.TIME_END, new FilterSql.Column(declaration.time.lastDay, FieldType.DATE));
        }
        description
                .fields()
                .forEach(field -> known.put(
                        field.name(), new FilterSql.Column(declaration.columns.get(field.name()), field.type())));
        return known;
    }

    private String select() {
        List<String> selected = new ArrayList<>(List.of(declaration.id));
        selected.add(
                description.geometry() == GeometryKind.NONE ? "NULL" : "ST_AsBinary(" + declaration.geometry + ")");
        selected.add(declaration.time == null ? "NULL" : declaration.time.firstDay);
        selected.add(declaration.time == null ? "NULL" : declaration.time.lastDay);
        selected.addAll(declaration.columns.values());
        return String.join(", ", selected);
    }

    private SqlText conditionOf(SqlText where, FeatureQuery query) {
        List<SqlText> parts = new ArrayList<>(List.of(where));
        if (query.bbox() != null) {
            if (description.geometry() == GeometryKind.NONE) {
                parts.add(SqlText.of("FALSE"));
            } else {
                byte[] box = Wkb.write(query.bbox().toGeometry());
                parts.add(SqlText.of(database.dialect().intersects(declaration.geometry), box, box));
            }
        }
        if (query.time() != null && declaration.time != null) {
            parts.add(SqlText.of(
                    "%s <= ? AND %s >= ?".formatted(declaration.time.firstDay, declaration.time.lastDay),
                    query.time().to(),
                    query.time().from()));
        }
        query.equal().forEach((name, value) -> {
            Field field = description
                    .findField(name)
                    .orElseThrow(() -> new IllegalArgumentException("no field is called " + name));
            parts.add(SqlText.of(declaration.columns.get(field.name()) + " = ?", typed(field, value)));
        });
        return SqlText.all(parts);
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

    private RowQuery.Row row(ResultSet row) throws SQLException {
        byte[] wkb = row.getBytes(2);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        int column = 5;
        for (Field field : description.fields()) {
            // the older type of a day has another calendar
            Object value =
                    field.type() == FieldType.DATE ? row.getObject(column, LocalDate.class) : row.getObject(column);
            properties.put(field.name(), FieldValues.stored(field, value));
            column++;
        }
        return new RowQuery.Row(
                new Feature(row.getString(1), wkb == null ? null : Wkb.read(wkb), properties),
                declaration.time == null ? null : row.getObject(3, LocalDate.class),
                declaration.time == null ? null : row.getObject(4, LocalDate.class));
    }
}
