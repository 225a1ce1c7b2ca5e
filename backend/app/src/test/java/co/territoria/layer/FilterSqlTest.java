package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.filter.Cql2Text;
import co.territoria.filter.Expression;
import co.territoria.filter.Expression.Literal;
import co.territoria.filter.Expression.Operation;
import co.territoria.filter.Filter;
import co.territoria.filter.FilterLimits;
import co.territoria.filter.Operator;
import co.territoria.filter.ValueType;
import co.territoria.store.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilterSqlTest {

    /** Whatever stands between quotes in the text; nothing else may. */
    private static final Set<String> QUOTED = Set.of("\\", "Infinity", "-Infinity", "NaN");

    private static final List<String> NASTY = List.of(
            "'",
            "''",
            "\\'",
            "\\",
            "\"",
            "`",
            "; DROP TABLE dataset; --",
            "' OR '1'='1",
            "?",
            "$1",
            ":x",
            "{0}",
            "%s",
            "/*",
            "*/",
            "--",
            "\n",
            "\u2028",
            "ʼ",
            "＇",
            "😀",
            "\uFFFF",
            "$$",
            "E'\\x27'",
            "U&'\\0027'");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theTextIsTheSameWhateverTheLiteralsSay(Dialect dialect) {
        FilterSql sql = sql(dialect);
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            Filter filter = new RandomFilters(random, true).next();
            Filter other = new Filter(withOtherTexts(filter.condition(), random));
            SqlText said = sql.split(filter, true).condition();
            SqlText again = sql.split(other, true).condition();

            assertThat(again.text())
                    .as("seed %d, %s", seed, Cql2Text.print(filter))
                    .isEqualTo(said.text());
            assertThat(again.text().chars().filter(letter -> letter == '?').count())
                    .as("seed %d", seed)
                    .isEqualTo(again.arguments().size());
            assertThat(quoted(again.text())).as("seed %d", seed).isSubsetOf(QUOTED);
        }
    }

    /** Each text by another; a pattern stays one, with or without the sign of one character. */
    private static Expression withOtherTexts(Expression expression, Random random) {
        if (expression instanceof Literal literal && literal.type() == ValueType.TEXT) {
            return new Literal(nasty(random), ValueType.TEXT, -1);
        }
        if (!(expression instanceof Operation operation)) {
            return expression;
        }
        List<Expression> arguments = new ArrayList<>();
        for (Expression argument : operation.arguments()) {
            boolean pattern = operation.operator() == Operator.LIKE && argument instanceof Literal;
            arguments.add(pattern ? otherPattern((Literal) argument, random) : withOtherTexts(argument, random));
        }
        return new Operation(operation.operator(), arguments, operation.type(), -1);
    }

    private static Expression otherPattern(Literal pattern, Random random) {
        boolean one = ((String) pattern.value()).replace("\\_", "").contains("_");
        String text = nasty(random).replaceAll("[\\\\%_]", "\\\\$0");
        return new Literal((one ? "_" : "%") + text, ValueType.TEXT, -1);
    }

    private static String nasty(Random random) {
        return NASTY.get(random.nextInt(NASTY.size())) + NASTY.get(random.nextInt(NASTY.size()));
    }

    private static List<String> quoted(String text) {
        List<String> quoted = new ArrayList<>();
        String[] parts = text.split("'", -1);
        for (int i = 1; i < parts.length; i += 2) {
            quoted.add(parts[i]);
        }
        return quoted;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aTextThatNoEngineHoldsIsLeftToTheMemory(Dialect dialect) {
        for (String text : List.of("a\0b", "half \uD83D")) {
            Filter filter = new Filter(new Operation(
                    Operator.EQUAL,
                    List.of(new Expression.Property("word", ValueType.TEXT, -1), new Literal(text, ValueType.TEXT, -1)),
                    ValueType.BOOLEAN,
                    -1));
            FilterSql.Split split = sql(dialect).split(filter, true);

            assertThat(split.condition().text()).isEmpty();
            assertThat(split.rest()).isEqualTo(filter);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    whole > 3                                   | (t.whole > ?)
                    whole > 2.5                                 | (CAST(t.whole AS DOUBLE PRECISION) > CAST(? AS DOUBLE PRECISION))
                    amount BETWEEN 1 AND 2                      | ((t.amount >= CAST(? AS DOUBLE PRECISION)) AND (t.amount <= CAST(? AS DOUBLE PRECISION)))
                    word IN ('a', 'b')                          | ((t.word = ?) OR (t.word = ?))
                    word < 'b'                                  | ((t.word) COLLATE "C" < ?)
                    'b' >= word                                 | ((t.word) COLLATE "C" <= ?)
                    word LIKE 'a%'                              | (t.word LIKE ? ESCAPE '\\')
                    NOT (open OR other_open = FALSE)            | (NOT (t.open OR (t.other_open = CAST(? AS BOOLEAN))))
                    day IS NULL                                 | (t.day IS NULL)
                    S_DISJOINT(geometry, POINT(1 1))            | (NOT (t.geom && ST_GeomFromWKB(?, 4326) AND ST_Intersects(t.geom, ST_GeomFromWKB(?, 4326))))
                    S_WITHIN(POINT(1 1), geometry)              | (t.geom && ST_GeomFromWKB(?, 4326) AND ST_Contains(t.geom, ST_GeomFromWKB(?, 4326)))
                    T_AFTER(time_start, DATE('2020-01-01'))     | (t.first_day > CAST(? AS DATE))
                    T_DURING(INTERVAL(time_start, time_end), INTERVAL('2018-01-01', '..')) | (t.first_day > CAST(? AS DATE) AND t.last_day < CAST(? AS DATE))
                    """)
    void saysInPostgres(String filter, String expected) {
        FilterSql.Split split = sql(Dialect.POSTGIS).split(parsed(filter), true);

        assertThat(split.condition().text()).isEqualTo("(" + expected.strip() + ")");
        assertThat(split.rest()).isNull();
    }

    @Test
    void whatCannotBeSaidIsLeftAndTheRestOfTheConjunctionIsSaid() {
        FilterSql.Split split = sql(Dialect.H2GIS)
                .split(
                        parsed(
                                "CASEI(word) = 'cali' AND whole = 3 AND (S_EQUALS(geometry, POINT(1 1)) OR A_CONTAINS(tags, ('a')))"),
                        true);

        assertThat(split.condition().text()).isEqualTo("((t.whole = ?))");
        assertThat(Cql2Text.print(split.rest()))
                .contains("CASEI(word)")
                .contains("A_CONTAINS")
                .doesNotContain("whole");
    }

    /** H2 tries all places of all gaps: twelve of them on sixty letters would take it for ever, in one row. */
    @Test
    void aPatternOfManyGapsIsLeftToTheMemory() {
        Filter filter = parsed("word LIKE '" + "%a".repeat(12) + "b'");

        assertThat(sql(Dialect.H2GIS).split(filter, true).rest()).isEqualTo(filter);
        assertThat(sql(Dialect.POSTGIS).split(filter, true).rest()).isNull();
        assertThat(sql(Dialect.H2GIS)
                        .split(parsed("word LIKE '%a%b%\\%\\%\\%'"), true)
                        .rest())
                .isNull();
    }

    @Test
    void ofWhatCannotBeSaidTheBoxIsSaid() {
        FilterSql.Split split = sql(Dialect.H2GIS)
                .split(parsed("S_EQUALS(geometry, GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(1 1, 2 3)))"), true);

        assertThat(split.condition().text()).isEqualTo("((t.geom && ST_GeomFromWKB(?, 4326)))");
        assertThat(split.rest()).isNotNull();
        assertThat(split.window().getMaxY()).isEqualTo(3);
    }

    private static Filter parsed(String filter) {
        return Cql2Text.parse(
                filter.strip(), RandomFeatures.description("random", true).filterSchema(), FilterLimits.defaults());
    }

    private static FilterSql sql(Dialect dialect) {
        Map<String, FilterSql.Column> columns = new LinkedHashMap<>();
        columns.put("geometry", FilterSql.Column.ofShape("t.geom"));
        columns.put("time_start", new FilterSql.Column("t.first_day", FieldType.DATE));
        columns.put("time_end", new FilterSql.Column("t.last_day", FieldType.DATE));
        columns.putAll(RandomFeatures.FIELDS.stream()
                .collect(Collectors.toMap(
                        Field::name, field -> new FilterSql.Column("t." + field.name(), field.type()))));
        return new FilterSql(dialect, columns);
    }
}
