package co.territoria.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.BboxParameter;
import co.territoria.layer.DatetimeParameter;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.PageStart;
import co.territoria.layer.PropertiesParameter;
import co.territoria.layer.SortKey;
import co.territoria.layer.SortbyParameter;
import co.territoria.web.ApiProblem;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static final LayerDescription LAYER = new LayerDescription(
            new LayerId("roads"),
            "valle",
            new LocalText("Vías", "Roads"),
            new LocalText("Vías", "Roads"),
            GeometryKind.LINE,
            List.of(
                    Field.of("code", FieldType.TEXT, "Código", "Code"),
                    Field.of("lanes", FieldType.INTEGER, "Carriles", "Lanes"),
                    Field.of("length_km", FieldType.NUMBER, "Longitud", "Length"),
                    Field.of("paved", FieldType.BOOLEAN, "Pavimentada", "Paved"),
                    Field.of("limit", FieldType.TEXT, "Límite", "Limit"),
                    Field.of("opened", FieldType.DATE, "Apertura", "Opening"),
                    Field.of("towns", FieldType.LIST, "Pueblos", "Towns")),
            new LayerSourceNote(new LocalText("Fuente", null), null, null, null),
            null,
            null,
            0,
            14,
            Map.of(),
            false);

    private static final Limits LIMITS = new Limits(10, 50, 4_096, 64, 2, 50, 1_000, 10_000, 65_536, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -77,3,-76,4            | -77 | 3 | -76 | 4
            -77,3,0,-76,4,900      | -77 | 3 | -76 | 4
            170,-10,-170,10        | 170 | -10 | -170 | 10
            -76.5,3.5,-76.5,3.5    | -76.5 | 3.5 | -76.5 | 3.5
            -180,-90,180,90        | -180 | -90 | 180 | 90
            +1e1,.5,20,1           | 10 | 0.5 | 20 | 1
            """)
    void readsABox(String text, double west, double south, double east, double north) {
        assertThat(BboxParameter.parse(text)).isEqualTo(new BoundingBox(west, south, east, north));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "1,2,3,",
                "-77,4,-76,3",
                "-181,3,-76,4",
                "-77,3,-76,91",
                "NaN,1,2,3",
                "0x1,1,2,3",
                "1;2;3;4",
                "Infinity,0,1,1",
                "1,1,9,2,2,3",
                "1e999,0,1,1"
            })
    void refusesWhatIsNoBox(String text) {
        assertProblem(() -> BboxParameter.parse(text), "bbox");
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-01-01, 2018-12-31",
        "2018-02, 2018-02-01, 2018-02-28",
        "2018-06-30, 2018-06-30, 2018-06-30",
        "2018-06-30T12:00:00Z, 2018-06-30, 2018-06-30",
        "2018-12-31T23:30:00-05:00, 2019-01-01, 2019-01-01",
        "2015/2018, 2015-01-01, 2018-12-31",
        "../2018, 0001-01-01, 2018-12-31",
        "2018/.., 2018-01-01, 9999-12-31",
        "/2018, 0001-01-01, 2018-12-31",
        "2018-01-01/P2D, 2018-01-01, 2018-01-03",
        "P1M/2018-03-31, 2018-02-28, 2018-03-31",
        "2018-06-30T12:00:00Z/PT36H, 2018-06-30, 2018-07-01",
        "2018/, 2018-01-01, 9999-12-31"
    })
    void readsTime(String text, String from, String to) {
        assertThat(DatetimeParameter.parse(text)).satisfies(time -> {
            assertThat(time.from()).hasToString(from);
            assertThat(time.to()).hasToString(to);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2018-13",
                "2018-02-30",
                "2018/2015",
                "../..",
                "/",
                "2018/2019/2020",
                "20180",
                "-1",
                "P1D",
                "P1D/P1D",
                "P1D/..",
                "2018/PX",
                "2018/P-1Y",
                "2018/P999999999Y",
                // years that no store has
                "+12018-01-01T00:00:00Z",
                "-2018-01-01T00:00:00Z",
                "0000-06-30",
                "2018/+999999999-12-31T00:00:00Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertProblem(() -> DatetimeParameter.parse(text), "datetime");
    }

    @Test
    void limitHasADefaultAndAMaximum() {
        assertThat(LimitParameter.parse(null, LIMITS)).isEqualTo(10);
        assertThat(LimitParameter.parse("007", LIMITS)).isEqualTo(7);
        assertThat(LimitParameter.parse("51", LIMITS)).isEqualTo(50);
        assertThat(LimitParameter.parse("999999999999999999", LIMITS)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "x", "1e3", "99999999999999999999"})
    void refusesALimitThatIsNoWholeNumberFromOne(String text) {
        assertProblem(() -> LimitParameter.parse(text, LIMITS), "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "76001", "año/ñ?&=", "línea 1"})
    void afterGoesThereAndBack(String id) {
        String text = AfterParameter.of(PageStart.after(id));
        assertThat(AfterParameter.parse(text, LAYER, List.of(), ParametersTest::none))
                .isEqualTo(PageStart.after(id));
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void afterCarriesTheValuesOfTheSortKeys() {
        List<SortKey> sort = SortbyParameter.parse("-lanes,length_km,paved,opened,code", LAYER);
        List<Object> values = new ArrayList<>(List.of(2L, 1.5, true, LocalDate.of(1998, 7, 1), "a\"b"));
        PageStart start = new PageStart(values, "x/1");
        values.set(0, null);
        PageStart missing = new PageStart(values, "x/1");

        for (PageStart each : List.of(start, missing)) {
            assertThat(AfterParameter.parse(AfterParameter.of(each), LAYER, sort, ParametersTest::none))
                    .isEqualTo(each);
        }
    }

    @Test
    void whereValuesAreLongAfterNamesTheFeatureAlone() {
        List<SortKey> sort = List.of(new SortKey("code", false));
        String words = "palabra ".repeat(500);
        String text = AfterParameter.of(new PageStart(List.of(words), "x1"));

        assertThat(text.length()).isLessThan(100);
        assertThat(AfterParameter.parse(
                        text, LAYER, sort, id -> Optional.of(new Feature(id, null, Map.of("code", words)))))
                .isEqualTo(new PageStart(List.of(words), "x1"));
        assertProblem(() -> AfterParameter.parse(text, LAYER, sort, ParametersTest::none), "after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "AA", "_-8", "' OR 1=1"})
    void refusesAnAfterThatIsNotOurs(String text) {
        assertProblem(() -> AfterParameter.parse(text, LAYER, List.of(), ParametersTest::none), "after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "[1,2]",
                "[\"x\",\"two\"]",
                "[\"x\",2.5]",
                "[\"x\",2,3]",
                "[\"\",2]",
                "[\"x\",[2]]",
                "[\"x\",99999999999999999999]",
                "[[[[[[[[",
                "[\"\\uD800\",2]",
                "{\"x\":1}"
            })
    void refusesAStartWithOtherValuesThanTheSortKeysHave(String text) {
        String encoded = java.util.Base64.getUrlEncoder().encodeToString(text.getBytes());
        assertProblem(
                () -> AfterParameter.parse(encoded, LAYER, List.of(new SortKey("lanes", false)), ParametersTest::none),
                "after");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            code   | ["x","half \\uD83D"]
            opened | ["x","+999999999-12-31"]
            opened | ["x","-999999-01-01"]
            """)
    void refusesAStartThatNoStoreHolds(String field, String text) {
        String encoded = java.util.Base64.getUrlEncoder().encodeToString(text.getBytes());
        assertProblem(
                () -> AfterParameter.parse(encoded, LAYER, List.of(new SortKey(field, false)), ParametersTest::none),
                "after");
    }

    private static Optional<Feature> none(String id) {
        return Optional.empty();
    }

    @Test
    void sortsByFieldsWithASign() {
        List<SortKey> expected = List.of(new SortKey("lanes", true), new SortKey("code", false));
        assertThat(SortbyParameter.parse("-lanes,+code", LAYER)).isEqualTo(expected);
        assertThat(SortbyParameter.parse("-lanes, code", LAYER)).isEqualTo(expected);
        assertThat(SortbyParameter.parse("-lanes,code", LAYER)).isEqualTo(expected);
        assertThat(SortbyParameter.parse(null, LAYER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "code,", "code,-code", "towns", "lane", "--code", "code asc", "geometry"})
    void refusesWhatCannotBeSortedBy(String text) {
        assertProblem(() -> SortbyParameter.parse(text, LAYER), "sortby");
    }

    @Test
    void anUnknownSortKeyIsToldWithTheNearest() {
        assertThatThrownBy(() -> SortbyParameter.parse("lane", LAYER))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.nearest())
                        .containsExactly("lanes"));
    }

    @Test
    void propertiesSelectFieldsInTheOrderOfTheLayer() {
        assertThat(PropertiesParameter.parse("paved,code", LAYER))
                .extracting(Field::name)
                .containsExactly("code", "paved");
        assertThat(PropertiesParameter.parse("", LAYER)).isEmpty();
        assertThat(PropertiesParameter.parse(null, LAYER)).hasSize(7);
    }

    @Test
    void anUnknownPropertyIsToldWithTheNearest() {
        assertThatThrownBy(() -> PropertiesParameter.parse("code,lane", LAYER))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.parameter()).isEqualTo("properties");
                    assertThat(problem.value()).isEqualTo("lane");
                    assertThat(problem.nearest()).containsExactly("lanes");
                });
    }

    @Test
    void fieldsAreFiltersUnlessAParameterHasTheirName() {
        Map<String, String> query = Map.of("lanes", "2", "paved", "true", "limit", "5");

        assertThat(FilterParameters.parse(query, LAYER, LIMITS))
                .containsOnly(Map.entry("lanes", "2"), Map.entry("paved", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "lanes, two",
        "lanes, 2.0",
        "lanes, 9999999999999999999",
        "length_km, '1,5'",
        "length_km, NaN",
        "paved, yes",
        "paved, TRUE",
        "opened, 2018",
        "opened, +999999999-12-31",
        "opened, -999999-01-01"
    })
    void refusesAFilterOfAnotherType(String field, String value) {
        assertProblem(() -> FilterParameters.parse(Map.of(field, value), LAYER, LIMITS), field);
    }

    @Test
    void refusesMoreFiltersThanTheLimit() {
        assertProblem(
                () -> FilterParameters.parse(Map.of("code", "a", "lanes", "2", "paved", "true"), LAYER, LIMITS),
                "code");
    }

    @Test
    void linksRepeatTheQuestionInAFixedOrder() {
        ItemsQuery query = ItemsQuery.parse(
                Map.of("paved", "true", "bbox", "1,2,3,4", "code", "a b&c", "limit", "500"),
                LAYER,
                LIMITS,
                ParametersTest::none,
                () -> false);

        assertThat(query.toQuery(PageStart.after("z"), "json", "en"))
                .isEqualTo("bbox=1,2,3,4&code=a%20b%26c&paved=true&limit=50&after=eg&f=json&lang=en");
        ItemsQuery filtered = ItemsQuery.parse(
                Map.of("filter", "code IN ('a','=b&c')"), LAYER, LIMITS, ParametersTest::none, () -> false);
        assertThat(filtered.toQuery(null, "json", null))
                .as("no longer than it was asked")
                .isEqualTo("filter=code%20IN%20('a','=b%26c')&limit=10&f=json");
        ItemsQuery sorted = ItemsQuery.parse(
                Map.of("sortby", " lanes,-code", "crs", "[EPSG:9377]"),
                LAYER,
                LIMITS,
                ParametersTest::none,
                () -> false);
        assertThat(sorted.toQuery(null, "csv", null))
                .isEqualTo("sortby=lanes,-code&crs=http://www.opengis.net/def/crs/EPSG/0/9377&limit=10&f=csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none | none | JSON
            html | application/json | HTML
            json | text/html | JSON
            none | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML
            none | application/geo+json | JSON
            none | application/geo+json;q=0.5,text/html | HTML
            none | text/html;q=0.5,application/json | JSON
            none | */* | JSON
            none | text/* | HTML
            """)
    void findsTheFormat(String f, String accept, Format expected) {
        assertThat(Format.of(f, accept)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html;q=0", "nonsense", "application/xml"})
    void refusesAHeaderThatTakesNothingOfOurs(String accept) {
        assertThatThrownBy(() -> Format.of(null, accept))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(406));
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String parameter) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.parameter()).isEqualTo(parameter);
            assertThat(problem.detail().en()).isNotBlank();
        });
    }
}
