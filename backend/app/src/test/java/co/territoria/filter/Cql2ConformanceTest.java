package co.territoria.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The abstract tests of CQL2 1.0 (OGC 21-065r2, annex A), requirement class by requirement class, each filter in text and
 * in JSON.
 *
 * <p>The data is ours, small, and made so that the counts that the standard gives for its own hold here too where a test
 * cites them; its moments are those that follow from the standard's table of temporal predicates.
 */
class Cql2ConformanceTest {

    private static final Map<String, ValueType> QUERYABLES = new LinkedHashMap<>();

    static {
        QUERYABLES.put("name", ValueType.TEXT);
        QUERYABLES.put("nameascii", ValueType.TEXT);
        QUERYABLES.put("pop_other", ValueType.NUMBER);
        QUERYABLES.put("pop_min", ValueType.NUMBER);
        QUERYABLES.put("pop_max", ValueType.NUMBER);
        QUERYABLES.put("boolean", ValueType.BOOLEAN);
        QUERYABLES.put("date", ValueType.DATE);
        QUERYABLES.put("start", ValueType.TIMESTAMP);
        QUERYABLES.put("end", ValueType.TIMESTAMP);
        QUERYABLES.put("tags", ValueType.ARRAY);
        QUERYABLES.put("geom", ValueType.GEOMETRY);
    }

    private static final FilterSchema SCHEMA = FilterFixture.of(QUERYABLES);

    private static final List<Map<String, @Nullable Object>> FEATURES = List.of(
            place("København", "Kobenhavn", 1038288, "POINT(12.56 55.68)", "a,b"),
            dated(
                    place("Kiev", "Kiev", 1611692, "POINT(30.51 50.44)", "a"),
                    false,
                    "2021-04-16",
                    "2021-04-16T10:15:59Z",
                    "2022-04-16T10:16:06Z"),
            dated(
                    place("Berlin", "Berlin", 3013258, "POLYGON((13 52, 14 52, 14 53, 13 53, 13 52))", "foo,bar"),
                    true,
                    "2022-04-16",
                    "2022-04-16T10:13:19Z",
                    "2023-04-16T10:15:10Z"),
            dated(
                    place("Athens", "Athens", 112572, "LINESTRING(23 37, 24 38)", ""),
                    true,
                    "2023-04-16",
                    "2022-04-16T10:15:10Z",
                    "2022-04-16T10:16:06Z"),
            place("Bern", "Bern", 121631, "MULTIPOINT((7.46 46.92), (7.02 49.92))", "foo"),
            place("Bir Lehlou", "Bir Lehlou", 200, "POINT(7.02 49.92)", null),
            place("Kolkata", "Kolkata", null, null, "bar,foo,foo"));

    private static Map<String, @Nullable Object> place(
            String name, String ascii, @Nullable Integer people, @Nullable String wkt, @Nullable String tags) {
        Map<String, @Nullable Object> feature = new HashMap<>();
        feature.put("name", name);
        feature.put("nameascii", ascii);
        feature.put("pop_other", people);
        feature.put("pop_min", people == null ? null : people - people % 1000);
        feature.put("pop_max", people);
        feature.put("tags", tags == null ? null : tags.isEmpty() ? List.of() : List.of(tags.split(",")));
        try {
            feature.put("geom", wkt == null ? null : new WKTReader().read(wkt));
        } catch (ParseException fault) {
            throw new IllegalArgumentException(fault);
        }
        return feature;
    }

    private static Map<String, @Nullable Object> dated(
            Map<String, @Nullable Object> feature, boolean flag, String date, String start, String end) {
        feature.put("boolean", flag);
        feature.put("date", LocalDate.parse(date));
        feature.put("start", Instant.parse(start));
        feature.put("end", Instant.parse(end));
        return feature;
    }

    private static Set<String> everyone() {
        return items("true");
    }

    /** The names of the items that a filter selects, which JSON selects too. */
    private static Set<String> items(String filter) {
        Filter text = Cql2Text.parse(filter, SCHEMA, FilterLimits.defaults());
        Set<String> selected = selected(text);
        assertThat(selected(Cql2Json.parse(Cql2Json.print(text), SCHEMA, FilterLimits.defaults())))
                .as(filter)
                .isEqualTo(selected);
        return selected;
    }

    private static Set<String> selected(Filter filter) {
        Evaluator evaluator = FilterEvaluator.of(filter);
        Set<String> names = new TreeSet<>();
        for (Map<String, @Nullable Object> feature : FEATURES) {
            if (evaluator.matches(feature::get)) {
                names.add((String) feature.get("name"));
            }
        }
        return names;
    }

    private static void nothingInCommon(String first, String second) {
        assertThat(Collections.disjoint(items(first), items(second)))
                .as("%s and %s", first, second)
                .isTrue();
    }

    private static void identical(String first, String second) {
        assertThat(items(first)).as("%s and %s", first, second).isEqualTo(items(second));
    }

    private static String quoted(String queryable) {
        return '"' + queryable + '"';
    }

    private static List<String> of(ValueType type) {
        return QUERYABLES.keySet().stream()
                .filter(name -> QUERYABLES.get(name) == type)
                .map(Cql2ConformanceTest::quoted)
                .toList();
    }

    private static Map<String, String> scalars() {
        Map<String, String> values = new LinkedHashMap<>();
        QUERYABLES.forEach((name, type) -> {
            String value =
                    switch (type) {
                        case TEXT -> "'foo'";
                        case BOOLEAN -> "true";
                        case NUMBER -> "3.14";
                        case TIMESTAMP -> "TIMESTAMP('2022-04-14T14:48:46Z')";
                        case DATE -> "DATE('2022-04-14')";
                        default -> null;
                    };
            if (value != null) {
                values.put(quoted(name), value);
            }
        });
        return values;
    }

    @Nested
    class BasicCql2 {

        @Test
        void comparison() {
            scalars().forEach((queryable, value) -> {
                nothingInCommon(queryable + " = " + value, queryable + " <> " + value);
                nothingInCommon(queryable + " > " + value, queryable + " <= " + value);
                nothingInCommon(queryable + " < " + value, queryable + " >= " + value);
            });
        }

        @Test
        void isNull() {
            for (String name : QUERYABLES.keySet()) {
                nothingInCommon(quoted(name) + " IS NULL", quoted(name) + " is not null");
            }
        }

        @Test
        void truth() {
            assertThat(items("false")).isEmpty();
            assertThat(everyone()).hasSize(FEATURES.size());
        }

        /** The counts of the standard for properties that three items have. */
        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                name='København'                          | 1
                pop_other=1038288                         | 1
                name IS NULL                              | 0
                "date" IS NOT NULL                        | 3
                "date"=DATE('2022-04-16')                 | 1
                "date">=DATE('2022-04-16')                | 2
                "date">DATE('2022-04-16')                 | 1
                "date"<=DATE('2022-04-16')                | 2
                "date"<DATE('2022-04-16')                 | 1
                "date"<>DATE('2022-04-16')                | 2
                start IS NOT NULL                         | 3
                start=TIMESTAMP('2022-04-16T10:13:19Z')   | 1
                start<=TIMESTAMP('2022-04-16T10:13:19Z')  | 2
                start<TIMESTAMP('2022-04-16T10:13:19Z')   | 1
                start>=TIMESTAMP('2022-04-16T10:13:19Z')  | 2
                start>TIMESTAMP('2022-04-16T10:13:19Z')   | 1
                start<>TIMESTAMP('2022-04-16T10:13:19Z')  | 2
                boolean IS NOT NULL                       | 3
                boolean=true                              | 2
                boolean=false                             | 1
                """)
        void testData(String filter, int expected) {
            assertThat(items(filter)).hasSize(expected);
        }

        /** Combinations of predicates against the truth table of the standard, item by item. */
        @Test
        void logical() {
            List<String> predicates = new ArrayList<>();
            scalars().forEach((queryable, value) -> {
                predicates.add(queryable + " <> " + value);
                predicates.add(queryable + " IS NULL");
                predicates.add(queryable + " >= " + value);
            });
            predicates.add("S_INTERSECTS(geom, BBOX(0, 40, 20, 60))");
            predicates.add("T_DISJOINT(\"date\", INTERVAL('2022-01-01', '..'))");
            predicates.add("A_OVERLAPS(tags, ('foo'))");
            Random random = new Random(11);
            for (int round = 0; round < 200; round++) {
                List<String> p = random.ints(4, 0, predicates.size())
                        .mapToObj(predicates::get)
                        .toList();
                String combined = "((NOT %s AND %s) OR (%s and NOT %s) or not (%s AND %s))"
                        .formatted(p.get(0), p.get(1), p.get(2), p.get(3), p.get(0), p.get(3));
                Set<String> expected = new TreeSet<>();
                for (Map<String, @Nullable Object> feature : FEATURES) {
                    List<Integer> t =
                            p.stream().map(each -> level(each, feature)).toList();
                    int whole = Math.max(
                            Math.max(Math.min(2 - t.get(0), t.get(1)), Math.min(t.get(2), 2 - t.get(3))),
                            2 - Math.min(t.get(0), t.get(3)));
                    if (whole == 2) {
                        expected.add((String) feature.get("name"));
                    }
                }
                assertThat(items(combined)).as(combined).isEqualTo(expected);
            }
        }

        /** False, unknown, true as 0, 1, 2: then AND is the least of them and OR the greatest (Kleene). */
        private static int level(String predicate, Map<String, @Nullable Object> feature) {
            Boolean truth = FilterEvaluator.of(Cql2Text.parse(predicate, SCHEMA, FilterLimits.defaults()))
                    .truth(feature::get);
            return truth == null ? 1 : truth ? 2 : 0;
        }
    }

    @Nested
    class AdvancedComparisonOperators {

        @Test
        void like() {
            for (String queryable : of(ValueType.TEXT)) {
                nothingInCommon(queryable + " like '_%'", queryable + " like ''");
                identical(queryable + " LIKE '%'", queryable + " like '%%'");
                assertThat(items(queryable + " like '\\\\%\\\\_'")).isEmpty();
            }
        }

        @Test
        void between() {
            for (String queryable : of(ValueType.NUMBER)) {
                identical(queryable + " BETWEEN 0 AND 200", queryable + " >= 0 AND " + queryable + " <= 200");
                assertThat(items(queryable + " between 100.0 and 1.0")).isEmpty();
            }
        }

        @Test
        void in() {
            assertThat(items("pop_other IN (1, 2, 3)")).isEmpty();
            assertThat(items("name in ('foo', 'bar')")).isEmpty();
            assertThat(items("boolean in (true)")).hasSize(2);
            assertThat(items("start in ('2022-04-14T14:52:56Z', '2022-04-16T10:13:19Z')"))
                    .hasSize(1);
            assertThat(items("\"date\" in ('2022-04-14', '2022-04-16')")).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                name LIKE 'B_r%'                                              | 3
                name NOT LIKE 'B_r%'                                          | 4
                pop_other between 1000000 and 3000000                         | 2
                pop_other not between 1000000 and 3000000                     | 4
                name IN ('Kiev','kobenhavn','Berlin','athens','foo')          | 2
                name NOT IN ('Kiev','kobenhavn','Berlin','athens','foo')      | 5
                pop_other in (1038288,1611692,3013258,3013257,3013259)        | 3
                "date" in (DATE('2021-04-16'),DATE('2022-04-16'),DATE('2022-04-18')) | 2
                "date" not in (DATE('2021-04-16'),DATE('2022-04-16'),DATE('2022-04-18')) | 1
                start in (TIMESTAMP('2022-04-16T10:13:19Z'))                  | 1
                start not in (TIMESTAMP('2022-04-16T10:13:19Z'))              | 2
                boolean in (true)                                             | 2
                boolean not in (false)                                        | 2
                """)
        void testData(String filter, int expected) {
            assertThat(items(filter)).hasSize(expected);
        }
    }

    @Nested
    class CaseAndAccentInsensitiveComparison {

        @Test
        void casei() {
            for (String queryable : of(ValueType.TEXT)) {
                nothingInCommon(
                        "CASEI(%s) = casei('foo')".formatted(queryable),
                        "CASEI(%s) <> casei('FOO')".formatted(queryable));
                identical(
                        "CASEI(%s) LIKE casei('foo%%')".formatted(queryable),
                        "CASEI(%s) LIKE casei('FOO%%')".formatted(queryable));
            }
        }

        @Test
        void accenti() {
            for (String queryable : of(ValueType.TEXT)) {
                nothingInCommon(
                        "ACCENTI(%s) = accenti('äöüéáí')".formatted(queryable),
                        "ACCENTI(%s) <> accenti('aoueai')".formatted(queryable));
                identical(
                        "ACCENTI(%s) LIKE accenti('Ä%%')".formatted(queryable),
                        "ACCENTI(%s) LIKE accenti('A%%')".formatted(queryable));
                identical(
                        "ACCENTI(CASEI(%s)) = accenti(casei('ÄÉ'))".formatted(queryable),
                        "ACCENTI(CASEI(%s)) = accenti(casei('ae'))".formatted(queryable));
                identical(
                        "ACCENTI(CASEI(%s)) LIKE accenti(casei('Ä%%'))".formatted(queryable),
                        "ACCENTI(CASEI(%s)) LIKE accenti(casei('a%%'))".formatted(queryable));
            }
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                CASEI(name)=casei('KIEV')                            | 1
                CASEI(name)=casei('kiev')                            | 1
                CASEI(name)=casei('København')                       | 1
                CASEI(name)=casei('KØBENHAVN')                       | 1
                CASEI(name) LIKE casei('B_r%')                       | 3
                CASEI(name) LIKE casei('b_r%')                       | 3
                CASEI(name) LIKE casei('B_R%')                       | 3
                CASEI(name) IN (casei('Kiev'), casei('kobenhavn'), casei('Berlin'), casei('athens'), casei('foo')) | 3
                ACCENTI(name)=accenti('København')                   | 1
                ACCENTI(name)=accenti('Kobenhavn')                   | 1
                ACCENTI(CASEI(name))=accenti(casei('københavn'))     | 1
                ACCENTI(CASEI(name))=accenti(casei('KOBENHAVN'))     | 1
                ACCENTI(name) LIKE accenti('Ko%')                    | 2
                ACCENTI(CASEI(name)) LIKE accenti(casei('kØ%'))      | 2
                ACCENTI(CASEI(name)) LIKE accenti(casei('kO%'))      | 2
                ACCENTI(CASEI(name)) IN (accenti(casei('Kiev')), accenti(casei('kobenhavn')), accenti(casei('Berlin')), accenti(casei('athens')), accenti(casei('foo'))) | 4
                """)
        void testData(String filter, int expected) {
            assertThat(items(filter)).hasSize(expected);
        }
    }

    @Nested
    class SpatialFunctions {

        private static final String WORLD = "POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))";

        @Test
        void intersectsAndDisjoint() {
            identical("S_INTERSECTS(geom,BBOX(-180,-90,180,90))", "S_INTERSECTS(geom," + WORLD + ")");
            assertThat(items("S_DISJOINT(geom,BBOX(-180,-90,180,90))")).isEmpty();
            assertThat(items("S_DISJOINT(geom," + WORLD + ")")).isEmpty();
            for (String shape : List.of("LINESTRING(7 50, 10 51)", "POINT(7.02 49.92)")) {
                nothingInCommon("S_INTERSECTS(geom," + shape + ")", "S_DISJOINT(geom," + shape + ")");
            }
            assertThat(items("S_INTERSECTS(geom,POINT(7.02 49.92))")).containsExactly("Bern", "Bir Lehlou");
            for (String function : List.of("S_INTERSECTS", "S_DISJOINT")) {
                assertThatExceptionOfType(FilterFault.class).isThrownBy(() -> items(function + "(geom,POINT(90 180))"));
            }
        }

        @Test
        void others() {
            for (String shape : List.of("BBOX(13,52,14,53)", "POLYGON((13 52,14 52,14 53,13 53,13 52))")) {
                assertThat(items("S_EQUALS(geom," + shape + ")")).containsExactly("Berlin");
                assertThat(items("S_TOUCHES(geom," + shape + ")")).isEmpty();
                assertThat(items("S_WITHIN(geom," + shape + ")")).containsExactly("Berlin");
                assertThat(items("S_CONTAINS(geom," + shape + ")")).containsExactly("Berlin");
            }
            assertThat(items("S_TOUCHES(geom,BBOX(14,52,15,53))")).containsExactly("Berlin");
            assertThat(items("S_TOUCHES(geom,POINT(23 37))")).containsExactly("Athens");
            assertThat(items("S_OVERLAPS(geom,BBOX(13.5,52,15,53))")).containsExactly("Berlin");
            assertThat(items("S_OVERLAPS(geom,MULTIPOINT(7.46 46.92,10 51))")).containsExactly("Bern");
            assertThat(items("S_CROSSES(geom,BBOX(23,37,23.5,38))")).containsExactly("Athens");
            assertThat(items("S_CROSSES(geom,LINESTRING(23 38,24 37))")).containsExactly("Athens");
            identical("S_WITHIN(geom,BBOX(-180,-90,180,90))", "S_WITHIN(geom," + WORLD + ")");
            nothingInCommon("S_WITHIN(geom,MULTIPOINT(7 50,10 51))", "S_CONTAINS(geom,MULTIPOINT(7 50,10 51))");
            assertThat(items("S_INTERSECTS(geom,GEOMETRYCOLLECTION(POINT(12.56 55.68),LINESTRING(23 37,24 38)))"))
                    .containsExactly("Athens", "København");
        }
    }

    /**
     * The tables of the standard. In one row they contradict themselves: T_FINISHEDBY of a constant and the items' intervals
     * has to find what T_FINISHES found the other way round, one item, where the table says none.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            t_after("date",date('2022-04-16'))                            | 1
            t_before("date",date('2022-04-16'))                           | 1
            t_disjoint("date",date('2022-04-16'))                         | 2
            t_equals("date",date('2022-04-16'))                           | 1
            t_intersects("date",date('2022-04-16'))                       | 1
            t_after("date",interval('2022-01-01','2022-12-31'))           | 1
            t_before("date",interval('2022-01-01','2022-12-31'))          | 1
            t_disjoint("date",interval('2022-01-01','2022-12-31'))        | 2
            t_equals("date",interval('2022-01-01','2022-12-31'))          | 0
            t_equals("date",interval('2022-04-16','2022-04-16'))          | 1
            t_intersects("date",interval('2022-01-01','2022-12-31'))      | 1
            t_after(start,timestamp('2022-04-16T10:13:19Z'))              | 1
            t_before(start,timestamp('2022-04-16T10:13:19Z'))             | 1
            t_disjoint(start,timestamp('2022-04-16T10:13:19Z'))           | 2
            t_equals(start,timestamp('2022-04-16T10:13:19Z'))             | 1
            t_intersects(start,timestamp('2022-04-16T10:13:19Z'))         | 1
            t_after(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'))      | 0
            t_before(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'))     | 1
            t_disjoint(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'))   | 1
            t_equals(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'))     | 0
            t_intersects(start,interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z')) | 2
            t_after(interval(start,end),interval('..','2022-04-16T10:13:19Z'))          | 1
            t_before(interval(start,end),interval('2023-01-01T00:00:00Z','..'))         | 2
            t_disjoint(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:09Z'))   | 1
            t_equals(interval(start,end),interval('2021-04-16T10:15:59Z','2022-04-16T10:16:06Z'))     | 1
            t_intersects(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:09Z')) | 2
            T_CONTAINS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'))   | 1
            T_DURING(interval(start,end),interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'))     | 1
            T_FINISHES(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:16:06Z'))   | 1
            T_FINISHEDBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:16:06Z')) | 1
            T_MEETS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'))      | 0
            T_METBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'))      | 1
            T_OVERLAPPEDBY(interval(start,end),interval('2020-04-16T10:13:19Z','2022-04-16T10:15:10Z')) | 2
            T_OVERLAPS(interval(start,end),interval('2022-04-16T10:13:19Z','2023-04-16T10:15:10Z'))   | 1
            T_STARTEDBY(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'))  | 1
            T_STARTS(interval(start,end),interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'))     | 0
            t_after(interval('2022-01-01T00:00:00Z','2022-12-31T23:59:59Z'),start)                    | 1
            t_after(interval('2023-01-01T00:00:00Z','..'),interval(start,end))                        | 2
            t_before(interval('..','2022-04-16T10:13:19Z'),interval(start,end))                       | 1
            T_DURING(interval('2022-07-01T00:00:00Z','2022-12-31T23:59:59Z'),interval(start,end))     | 1
            T_FINISHES(interval('2022-04-16T10:13:19Z','2022-04-16T10:16:06Z'),interval(start,end))   | 1
            T_FINISHEDBY(interval('2022-04-16T10:13:19Z','2022-04-16T10:16:06Z'),interval(start,end)) | 1
            T_MEETS(interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'),interval(start,end))      | 1
            T_METBY(interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'),interval(start,end))      | 0
            T_OVERLAPPEDBY(interval('2020-04-16T10:13:19Z','2022-04-16T10:15:10Z'),interval(start,end)) | 0
            T_OVERLAPS(interval('2022-04-16T10:13:19Z','2023-04-16T10:15:10Z'),interval(start,end))   | 0
            T_STARTEDBY(interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'),interval(start,end))  | 0
            T_STARTS(interval('2022-04-16T10:13:19Z','2022-04-16T10:15:10Z'),interval(start,end))     | 1
            """)
    void temporalFunctions(String filter, int expected) {
        assertThat(items(filter)).hasSize(expected);
    }

    @Test
    void arrayFunctions() {
        assertThat(items("A_CONTAINS(tags,('foo','bar'))")).containsExactly("Berlin", "Kolkata");
        assertThat(items("A_EQUALS(tags,('bar','foo'))")).containsExactly("Berlin", "Kolkata");
        assertThat(items("A_CONTAINEDBY(tags,('foo','bar'))")).containsExactly("Athens", "Berlin", "Bern", "Kolkata");
        assertThat(items("A_OVERLAPS(tags,('foo','a'))"))
                .containsExactly("Berlin", "Bern", "Kiev", "Kolkata", "København");
    }

    @Nested
    class PropertyPropertyComparisons {

        @Test
        void comparisonValueProperty() {
            scalars().forEach((queryable, value) -> {
                nothingInCommon(value + " = " + queryable, value + " <> " + queryable);
                nothingInCommon(value + " > " + queryable, value + " <= " + queryable);
                nothingInCommon(value + " < " + queryable, value + " >= " + queryable);
                identical(value + " < " + queryable, queryable + " > " + value);
            });
        }

        @Test
        void comparisonWithItself() {
            List<String> operands = new ArrayList<>(scalars().keySet());
            operands.addAll(scalars().values());
            operands.add("1");
            for (String operand : operands) {
                for (String never : List.of("<>", "<", ">")) {
                    assertThat(items(operand + never + operand)).isEmpty();
                }
                identical(operand + " = " + operand, operand + " >= " + operand);
                identical(operand + " = " + operand, operand + " <= " + operand);
            }
        }

        @Test
        void testData() {
            assertThat(items("name<>nameascii")).containsExactly("København");
            assertThat(items("name<nameascii")).isEmpty();
            assertThat(items("start<end")).hasSize(3);
            assertThat(items("pop_other between pop_min and pop_max")).hasSize(6);
            assertThat(items("'København' LIKE 'K_benhavn'")).isEqualTo(everyone());
            assertThat(items("'København' NOT LIKE 'K_benhavn'")).isEmpty();
        }
    }

    /** Each beside the same without arithmetic. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pop_other=1038280+8          | pop_other = 1038288
            pop_other>=1038290-2*2^0     | pop_other >= 1038288
            pop_other>1038290-20/10      | pop_other > 1038288
            pop_other>1038290-21 div 10  | pop_other > 1038288
            pop_other>1038289-5%2        | pop_other > 1038288
            pop_other<=1038200+8*11      | pop_other <= 1038288
            pop_other<1038280+2^3        | pop_other < 1038288
            pop_other<>1038290-2^1       | pop_other <> 1038288
            pop_other between 4000000/4 and (3*(900000+100000)) | pop_other between 1000000 and 3000000
            pop_other in (1000000+38288,1000000+600000+11692,3*1000000+13258) | pop_other in (1038288,1611692,3013258)
            1038280+8=pop_other          | pop_other = 1038288
            """)
    void arithmetic(String filter, String same) {
        assertThat(items(same)).isNotEmpty();
        identical(filter, same);
    }

    @Test
    void functions() {
        assertThat(items("lower(name) = 'kiev' or upper(name) = 'BERN'")).containsExactly("Bern", "Kiev");
        assertThat(items("length(name) = 4")).containsExactly("Bern", "Kiev");
        assertThat(items("year(\"date\") > 2021")).hasSize(2);
        assertThat(FilterFunction.all())
                .allSatisfy(function -> assertThat(function.argument()).isNotEmpty());
    }
}
