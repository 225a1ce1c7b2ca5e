package co.territoria.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class FilterEvaluatorTest {

    private static final Map<String, @Nullable Object> FEATURE = feature();

    private static Map<String, @Nullable Object> feature() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", "København");
        values.put("name_ascii", "Kobenhavn");
        values.put("population", 1038288);
        values.put("lowest", 5.0);
        values.put("active", true);
        values.put("day", LocalDate.of(2022, 4, 16));
        values.put("start", Instant.parse("2022-04-16T10:13:19Z"));
        values.put("tags", List.of("a", "b", "b"));
        values.put("geometry", wkt("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))"));
        return values;
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static @Nullable Boolean truth(String filter) {
        return FilterEvaluator.of(FilterFixture.text(filter)).truth(FEATURE::get);
    }

    /** {@code highest}, {@code end}, {@code date} and {@code and} are missing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "unknown", textBlock = """
            name = 'København'                       | true
            name > 'Kz'                              | true
            name <> name                             | false
            'Z' < 'a' AND 'a' < 'ñ' AND 'ñ' < '😀'   | true
            '\uFFFD' < '😀'                          | true
            population = 1038288.0                   | true
            population >= 1038288 AND NOT population > 1038288 | true
            active > false                           | true
            highest = 1                              | unknown
            NOT highest = 1                          | unknown
            highest = 1 OR active                    | true
            highest = 1 AND NOT active               | false
            highest = 1 AND active                   | unknown
            highest IS NULL                          | true
            highest + 1 IS NOT NULL                  | false
            highest = 1 IS NULL                      | fault
            (highest = 1) IS NULL                    | true
            "and"                                    | unknown
            population IN (1, highest)               | unknown
            population IN (1038288, highest)         | true
            population NOT IN (1, highest)           | unknown
            population BETWEEN 2000000 AND highest   | false
            population BETWEEN 1 AND highest         | unknown
            lowest BETWEEN 5 AND 5                   | true
            lowest BETWEEN 6 AND 4                   | false
            1 / 0 = 1                                | unknown
            1 / 0 IS NULL                            | true
            7 div 2 = 3 AND -7 div 2 = -3            | true
            7 % 0 = 1                                | unknown
            -7 % 3 = -1 AND 7 % -3 = 1               | true
            5.5 % 2 = 1.5                            | true
            0.1 + 0.2 = 0.3                          | false
            -2 ^ 2 = 4 AND 2 ^ 3 ^ 2 = 512           | true
            (-8) ^ 0.5 = 1                           | unknown
            1e308 * 10 > 1                           | unknown
            2 * 3 + 4 = 10 AND 2 + 3 * 4 = 14 AND 8 - 2 - 1 = 5 | true
            round(2.5) = 3 AND round(-2.5) = -3 AND round(0.4) = 0 | true
            floor(-1.5) = -2 AND ceil(-1.5) = -1 AND abs(-1.5) = 1.5 | true
            length('a😀') = 2                        | true
            length(name) = 9                         | true
            upper('straße') = 'STRAßE' AND lower('ÑÁ') = 'ñá' | true
            year(day) = 2022 AND month(day) = 4 AND day(start) = 16 | true
            name LIKE 'K_benhavn'                    | true
            name LIKE 'K%n' AND name LIKE '%' AND name LIKE '%%' AND name LIKE '_%' | true
            name LIKE 'k%'                           | false
            name LIKE ''                             | false
            '' LIKE '' AND '' LIKE '%' AND NOT '' LIKE '_' | true
            'a%b' LIKE 'a\\%b' AND NOT 'axb' LIKE 'a\\%b' AND 'a_' LIKE '_\\_' | true
            'a\\\\b' LIKE 'a\\\\\\\\b'               | true
            'aaab' LIKE '%a%ab' AND NOT 'aaab' LIKE '%a%aba' | true
            '😀' LIKE '_'                            | true
            'a\\nb' LIKE 'a%b'                       | true
            CASEI(name) LIKE casei('KØB%')           | true
            CASEI('STRASSE') = casei('Straße') AND CASEI('STRAẞE') = casei('straße') | true
            CASEI('ΟΔΟΣ') = casei('οδος')            | true
            CASEI('ﬁn') = CASEI('FIN')               | true
            CASEI('ı') = CASEI('I')                  | false
            ACCENTI(name) = accenti('Kobenhavn')     | true
            ACCENTI(CASEI(name)) = accenti(casei('KØBENHAVN')) | true
            ACCENTI('äöüéáíñ') = 'aoueain'           | true
            ACCENTI('nandú') = accenti('nandú')     | true
            CASEI(highest) = 'a'                     | fault
            T_AFTER(day, '2022-04-15') AND T_BEFORE(day, '2022-04-17') | true
            T_INTERSECTS(day, INTERVAL('2022-01-01', '2022-12-31')) | true
            T_EQUALS(day, INTERVAL('2022-04-16', '2022-04-16')) | true
            T_INTERSECTS(day, TIMESTAMP('2022-04-16T23:00:00Z')) | true
            start = day                              | true
            start < '2022-04-16T10:13:19.000000001Z' | true
            T_BEFORE(INTERVAL(day, "date"), INTERVAL('2023-01-01', '..')) | unknown
            T_AFTER(INTERVAL(day, "date"), INTERVAL('..', '2022-01-01')) | true
            INTERVAL(day, "date") IS NULL            | true
            INTERVAL(day, '..') IS NULL              | false
            T_EQUALS(INTERVAL('..', '2020-01-01'), INTERVAL('..', '2020-01-01')) | true
            T_CONTAINS(INTERVAL('..', '..'), INTERVAL(day, day)) | true
            T_DURING(INTERVAL('..', '..'), INTERVAL('..', '..')) | false
            A_CONTAINS(tags, ('b', 'a', 'a'))        | true
            A_EQUALS(tags, ('b', 'a'))               | true
            A_CONTAINEDBY(tags, ('a', 'b', 'c'))     | true
            A_OVERLAPS(tags, ('x', 'b'))             | true
            A_OVERLAPS(tags, ())                     | false
            A_CONTAINS(tags, ())                     | true
            A_CONTAINS(tags, (1))                    | false
            A_CONTAINS(tags, (name, highest))        | unknown
            A_EQUALS((1, 2.0, -0.0), (2, 1, 0))      | true
            A_EQUALS((POLYGON((0 0, 1 0, 1 1, 0 0))), (POLYGON((1 0, 1 1, 0 0, 1 0)))) | true
            A_EQUALS(((1, 2), 'x'), ('x', (2, 1)))   | true
            S_INTERSECTS(geometry, POINT(10 10))     | true
            S_INTERSECTS(POINT(11 10), geometry)     | false
            S_CONTAINS(geometry, POINT(5 5)) AND S_WITHIN(POINT(5 5), geometry) | true
            S_CONTAINS(geometry, POINT(10 5))        | false
            S_TOUCHES(geometry, BBOX(10, 0, 20, 10)) | true
            S_OVERLAPS(geometry, BBOX(5, 5, 20, 20)) | true
            S_WITHIN(geometry, BBOX(-1, -1, 11, 11)) | true
            S_CROSSES(LINESTRING(-1 5, 11 5), geometry) | true
            S_CROSSES(geometry, LINESTRING(-1 5, 11 5)) | true
            S_EQUALS(geometry, BBOX(0, 0, 10, 10)) AND S_EQUALS(geometry, geometry) | true
            S_DISJOINT(geometry, BBOX(170, -90, -170, 90)) | true
            S_INTERSECTS(POINT(-175 0), BBOX(170, -90, -170, 90)) | true
            S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(50 50), LINESTRING(5 5, 60 60))) | true
            """)
    void evaluatesWithThreeValues(String filter, @Nullable String expected) {
        if ("fault".equals(expected)) {
            assertThatExceptionOfType(FilterFault.class).isThrownBy(() -> truth(filter));
            return;
        }
        assertThat(truth(filter)).as(filter).isEqualTo(expected == null ? null : Boolean.valueOf(expected));
    }

    @Test
    void tellsWhatIsEmptyOrInvalid() {
        Evaluator intersects = FilterEvaluator.of(FilterFixture.text("S_INTERSECTS(geometry, BBOX(0, 0, 1, 1))"));
        Evaluator disjoint = FilterEvaluator.of(FilterFixture.text("S_DISJOINT(geometry, BBOX(0, 0, 1, 1))"));
        Evaluator same = FilterEvaluator.of(FilterFixture.text("S_EQUALS(geometry, geometry)"));
        Geometry empty = wkt("POLYGON EMPTY");

        assertThat(intersects.truth(name -> empty)).isFalse();
        assertThat(disjoint.truth(name -> empty)).isTrue();
        assertThat(same.truth(name -> empty)).isTrue();
        assertThat(intersects.truth(name -> null)).isNull();
    }

    @Test
    void tellsConstants() {
        Expression sum = ((Expression.Operation)
                        FilterFixture.text("population > 1038290 - 2 * 2 ^ 0").condition())
                .arguments()
                .get(1);

        assertThat((Double) FilterEvaluator.constant(sum).orElseThrow()).isCloseTo(1038288, within(0.0));
    }
}
