package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.filter.Expression;
import co.territoria.filter.Expression.Literal;
import co.territoria.filter.Expression.Operation;
import co.territoria.filter.Expression.Property;
import co.territoria.filter.Filter;
import co.territoria.filter.Operator;
import co.territoria.filter.ValueType;
import co.territoria.store.Database;
import co.territoria.store.Dialect;
import co.territoria.store.JsonColumn;
import co.territoria.store.Plans;
import co.territoria.store.StoreUnderTest;
import co.territoria.web.LocalText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Filters and pages of large layers use the indexes: judged by the plan that the engine tells for the very statement
 * that it runs. Rows are made by one statement; {@code -Dplans.rows=1000000} for more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilterPlansContract {

    private static final int ROWS = Integer.getInteger("plans.rows", 20_000);

    private static final List<Field> FIELDS = List.of(
            Field.of("code", FieldType.TEXT, "Código", "Code"),
            Field.of("year", FieldType.INTEGER, "Año", "Year"),
            Field.of("amount", FieldType.NUMBER, "Cantidad", "Amount"));

    /** About a four-hundredth of the rows. */
    private static final Expression SQUARE = new Literal(
            RandomFeatures.shape("POLYGON ((-76 3, -75.5 3, -75.5 3.5, -76 3.5, -76 3))"), ValueType.GEOMETRY, -1);

    private @Nullable StoreUnderTest store;
    private Plans plans;
    private Database database;

    abstract StoreUnderTest open();

    @BeforeAll
    void fill() {
        store = open();
        plans = Plans.of(store);
        database = plans.database();
        boolean h2 = store.database().dialect() == Dialect.H2GIS;
        String numbers = h2 ? "SYSTEM_RANGE(1, %d) g" : "generate_series(1::bigint, %d) g(x)";
        // every third row of the ids, spread over ten by ten degrees without any pattern that an index could like
        String point =
                "ST_SetSRID(ST_MakePoint(-80 + MOD(g.x * 7919, 100003) / 10000.3, MOD(g.x * 104729, 100019) / 10001.9), 4326)";
        execute("DROP TABLE IF EXISTS planned");
        execute("CREATE TABLE planned (code VARCHAR(20)" + (h2 ? "" : " COLLATE \"C\"")
                + " NOT NULL, y INTEGER, amount DOUBLE PRECISION, geom GEOMETRY)");
        execute("INSERT INTO planned SELECT " + code(h2) + ", 1900 + MOD(g.x, 120), g.x / 10.0, " + point + " FROM "
                + numbers.formatted(ROWS));
        execute("CREATE INDEX planned_code ON planned (code)");
        execute("CREATE INDEX planned_amount ON planned (amount)");
        execute(
                h2
                        ? "CREATE SPATIAL INDEX planned_geom ON planned (geom)"
                        : "CREATE INDEX planned_geom ON planned USING GIST (geom)");
        execute("INSERT INTO dataset (id, pack, name, kind, published) VALUES (1, 'test', 'layers/big', 'layer', 1)");
        store.database()
                .jdbc()
                .update(
                        "INSERT INTO file_layer VALUES (1, 1, 2147483647, 'big', 'test', ?)",
                        JsonColumn.write(description("big")));
        execute("INSERT INTO file_feature SELECT 1, 1, 2147483647, 'big', " + code(h2)
                + ", '{\"code\":\"' || " + code(h2)
                + " || '\",\"year\":' || (1900 + MOD(g.x, 120)) || ',\"amount\":0.5}', "
                + point + " FROM " + numbers.formatted(ROWS));
        execute(h2 ? "ANALYZE" : "ANALYZE planned, file_feature");
    }

    private static String code(boolean h2) {
        return h2 ? "LPAD(CAST(g.x AS VARCHAR), 8, '0')" : "LPAD(g.x::text, 8, '0')";
    }

    @AfterAll
    void drop() {
        if (store != null) {
            execute("DROP TABLE planned");
        }
    }

    /** Without the time that a question may take. */
    private void execute(String sql) {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void aShapeAndAComparisonUseTheSpatialIndex() {
        Filter filter = and(
                is(Operator.S_INTERSECTS, named("geometry", ValueType.GEOMETRY), SQUARE),
                is(Operator.GREATER, named("year", ValueType.NUMBER), number("1950")));
        for (Layer layer : List.of(table(), file())) {
            plans.take();
            List<Feature> found = new ArrayList<>();
            layer.stream(query(filter, 1_000), found::add);
            assertThat(found).isNotEmpty().hasSize((int) layer.count(query(filter, 1)));
            assertUses(layer.description().id().value().equals("big") ? "file_feature_geom" : "planned_geom");
        }
    }

    @Test
    void aComparisonOfAnIndexedFieldUsesItsIndex() {
        Expression code = named("code", ValueType.TEXT);
        Expression amount = named("amount", ValueType.NUMBER);
        assertUses("planned_code", is(Operator.EQUAL, code, text("00000777")), 1);
        assertUses("planned_code", is(Operator.IN, code, text("00000777"), text("00000778")), 2);
        assertUses("planned_code", is(Operator.BETWEEN, code, text("00000100"), text("00000199")), 100);
        assertUses(
                "planned_amount",
                new Operation(
                        Operator.AND,
                        List.of(
                                is(Operator.GREATER_OR_EQUAL, amount, number("10.1")),
                                is(Operator.LESS, amount, number("10.4"))),
                        ValueType.BOOLEAN,
                        -1),
                3);
    }

    @Test
    void aPageOfIdsIsReadInTheOrderOfTheIndex() {
        for (Layer layer : List.of(table(), file())) {
            plans.take();
            List<String> ids = new ArrayList<>();
            Optional<PageStart> next = FeaturePages.read(
                    layer,
                    new FeatureQuery(null, null, Map.of(), "%08d".formatted(ROWS / 2), 2_000),
                    feature -> ids.add(feature.id()));
            assertThat(ids).hasSize(2_000).isSorted();
            assertThat(next).isPresent();
            for (String plan : plans.take()) {
                boolean h2 = database.dialect() == Dialect.H2GIS;
                assertThat(plan.contains(h2 ? "/* index sorted */" : "Index Scan using"))
                        .as(plan)
                        .isTrue();
                assertThat(plan)
                        .as(plan)
                        .doesNotContain("Sort")
                        .doesNotContain("tableScan")
                        .doesNotContain("Seq Scan");
            }
        }
    }

    private void assertUses(String index, Expression condition, int expected) {
        FeatureQuery query = query(new Filter(condition), 1_000);
        List<Feature> found = new ArrayList<>();
        table().stream(query, found::add);
        assertUses(index);
        assertThat(found).hasSize(expected);
        assertThat(table().count(query)).isEqualTo(expected);
        assertUses(index);
    }

    private void assertUses(String index) {
        List<String> taken = plans.take();
        assertThat(taken).isNotEmpty();
        for (String plan : taken) {
            assertThat(plan.toLowerCase(java.util.Locale.ROOT)).as(plan).contains(index);
            assertThat(plan).doesNotContain("Seq Scan").doesNotContain("tableScan");
        }
    }

    private static FeatureQuery query(Filter filter, int limit) {
        return new FeatureQuery(null, null, Map.of(), filter, List.of(), null, limit);
    }

    private Layer table() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("code", "t.code");
        columns.put("year", "t.y");
        columns.put("amount", "t.amount");
        return new SqlLayer(
                database,
                description("planned"),
                () -> "1",
                new SqlLayer.Declaration("planned t", "1 = ?", List.of(1), "t.code", "t.geom", columns, null));
    }

    private Layer file() {
        return new FileLayers(database).layers().get(0);
    }

    private static LayerDescription description(String id) {
        return new LayerDescription(
                new LayerId(id),
                "test",
                new LocalText("Prueba", "Test"),
                new LocalText("Capa de prueba", "Test layer"),
                GeometryKind.POINT,
                FIELDS,
                new LayerSourceNote(new LocalText("Fuente", "Source"), null, null, null),
                null,
                null,
                0,
                14,
                Map.of(),
                false);
    }

    private static Filter and(Expression... parts) {
        return new Filter(is(Operator.AND, parts));
    }

    private static Expression is(Operator operator, Expression... arguments) {
        return new Operation(operator, List.of(arguments), ValueType.BOOLEAN, -1);
    }

    private static Expression named(String name, ValueType type) {
        return new Property(name, type, -1);
    }

    private static Expression number(String value) {
        return new Literal(new BigDecimal(value), ValueType.NUMBER, -1);
    }

    private static Expression text(String value) {
        return new Literal(value, ValueType.TEXT, -1);
    }
}
