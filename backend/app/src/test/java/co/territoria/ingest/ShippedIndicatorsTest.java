package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.gap.GapRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The indicators that ship with Valle del Cauca: every code has its definition and its values, and the wholes that the
 * system computes are those that were computed by hand beside the sources.
 */
class ShippedIndicatorsTest {

    private static IndicatorRoom room;
    private static GapRoom gap;
    private static PackFiles pack;
    private static PackLoader.Outcome outcome;
    private static StoreUnderTest store;

    @BeforeAll
    static void load() {
        Path root = Path.of("..", "..");
        pack =
                PackFiles.list(
                                root.resolve("data").toUri().toString(),
                                root.resolve("gis-layers").toUri().toString())
                        .stream()
                        .filter(found -> found.pack().equals("valle-del-cauca"))
                        .findFirst()
                        .orElseThrow();
        store = StoreUnderTest.h2();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        room = new IndicatorRoom(store, territory);
        gap = new GapRoom(room);
        outcome = new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new BreakdownKind(room.indicators()),
                                new IndicatorKind(room.indicators(), territory.territories(), territory.sources())))
                .load(List.of(pack));
        territory.forget();
        room.forget();
    }

    private static JsonNode department(String indicator, String period, String breakdown) {
        return room.values(
                        indicator, Map.of("period", period, "breakdown", breakdown, "level", "department"), Language.ES)
                .get("items")
                .get(0);
    }

    @Test
    void everyCodeHasBothADefinitionAndValues() {
        TreeSet<String> defined = new TreeSet<>(IndicatorKind.delivered(pack).keySet());
        TreeSet<String> valued = new TreeSet<>();
        pack.foldersIn("indicators/").values().forEach(files -> files.stream()
                .filter(file -> file.name().equals("values.csv"))
                .flatMap(file -> file.text().lines().skip(1))
                .forEach(line -> valued.add(line.substring(0, line.indexOf(',')))));

        assertThat(valued).isEqualTo(defined);
        assertThat(outcome.refused()).isZero();
        assertThat(room.list().get("total").asInt()).isEqualTo(defined.size());
        pack.foldersIn("indicators/").keySet().forEach(family -> assertThat(
                        store.datasets().listNotices("valle-del-cauca", "indicators/" + family))
                .as(family)
                // what the checks found in the figures is told beside them and hinders nothing
                .filteredOn(notice -> notice.about() == null)
                .isEmpty());
    }

    @Test
    void theIndexAndItsFifteenDeprivationsAreOneEntryThatOpens() {
        for (JsonNode family : room.list().get("families")) {
            if (family.get("id").asString().equals("ipm")) {
                assertThat(family.get("head").asString()).isEqualTo("ipm");
                assertThat(family.get("members")).hasSize(16);
                return;
            }
        }
        throw new AssertionError("there is no family ipm");
    }

    /**
     * Sums and means computed by hand from the tables read: NBI weighted by counted population 6.247 (DANE prints
     * 6.25), IPM weighted by dwellings 16.1 (DANE prints 16.35, weighted by households), homicides 2,283, counted
     * population 3,789,874, population 2018 4,475,873 and 2024 4,647,367. The rate of 2024 is homicides over
     * population, by definition. Sources: sources.csv, keys DANE_NBI_2018, DANE_IPM_CENSAL_2018,
     * PONAL_HOMICIDIOS_2024, DANE_CNPV_2018, DANE_PROY_2018_2042, DANE_PROY_2020_2035.
     */
    @ParameterizedTest
    @CsvSource({
        "nbi, 2018, 6.247, 0.0005",
        "ipm, 2018, 16.1, 0.05",
        "homicidios, 2024, 2283, 0",
        "pob_censada_2018, 2018, 3789874, 0",
        "pob_total_2018_2042, 2018, 4475873, 0",
        "pob_total, 2024, 4647367, 0",
        "va_peso_dptal, 2017, 100, 0.1"
    })
    void theDepartmentIsWhatWasComputedByHand(String indicator, String period, double expected, double tolerance) {
        JsonNode department = department(indicator, period, "total");

        assertThat(department.get("value").asDouble()).isCloseTo(expected, within(tolerance));
        assertThat(department.get("status").asString()).isEqualTo("computed");
    }

    @Test
    void theRateOfTheDepartmentIsItsCasesOverItsPeople() {
        assertThat(department("tasa_homicidios", "2024", "total").get("value").asDouble())
                .isCloseTo(2283 / 4_647_367.0 * 100_000, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pob_total         | 2019 | total | falta el dato de 1 de 42 municipios: La Unión
            sgr_num_proyectos | 2016 | total | falta el dato de 17 de 42 municipios:
            ipm               | 2018 | rural | no hay ponderador por área:
            ipm               | 2018 | urban | no hay ponderador por área:
            nbi               | 2018 | rural | no hay ponderador por área:
            idf               | 2023 | total | no se agrega: es un índice de cada municipio
            """)
    void whereNoValueIsHonestTheReasonIsGiven(String indicator, String period, String breakdown, String reason) {
        JsonNode department = department(indicator, period, breakdown);

        assertThat(department.get("value").isNull()).isTrue();
        assertThat(department.get("reason").asString()).startsWith(reason);
    }

    @Test
    void theThreeFurthestBehindAreThoseWithTheLargestGap() {
        JsonNode answer = gap.gaps("ipm", Map.of());
        List<JsonNode> items = new ArrayList<>();
        answer.get("items").forEach(items::add);

        assertThat(items).hasSize(42);
        double largest = items.stream()
                .mapToDouble(item -> item.get("value").asDouble())
                .max()
                .orElseThrow();
        assertThat(items)
                .filteredOn(item -> item.get("rank").asInt() == 1)
                .allSatisfy(item -> assertThat(item.get("value").asDouble()).isEqualTo(largest));
    }

    @Test
    void aMapIsAnsweredWellUnderFiftyMilliseconds() {
        long[] nanos = new long[60];
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            room.values("ipm", Map.of(), Language.ES);
            room.classes("ipm", Map.of("method", "jenks"));
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);

        assertThat(nanos[nanos.length / 2] / 1e6).isLessThan(50);
    }
}
