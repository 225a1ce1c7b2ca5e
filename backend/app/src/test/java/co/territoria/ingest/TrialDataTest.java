package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Real tables with their gaps and oddities go through the importer into a scratch store. They are not part of the
 * project: where their folder is missing this is skipped in plain sight. It is told by the environment variable or the
 * system property {@code TERRITORIA_TRIAL_DATA}, else looked for beside the project.
 */
class TrialDataTest {

    private static final String SETTING = "TERRITORIA_TRIAL_DATA";
    private static final List<Notice> NOTICES = new ArrayList<>();

    private static TrialPack trial;
    private static StoreUnderTest store;
    private static IndicatorRoom room;
    private static PackLoader.Outcome outcome;

    @BeforeAll
    static void load() {
        Path root = Path.of("..", "..").toAbsolutePath().normalize();
        String told = System.getProperty(SETTING, System.getenv(SETTING));
        Path folder = told == null ? root.resolve(Path.of("..", "shared", "trial")) : Path.of(told);
        assumeTrue(
                Files.isReadable(folder.resolve("observations.csv")),
                "no trial data in " + folder.normalize() + " (" + SETTING + " tells another folder)");
        trial = new TrialPack(folder);
        PackFiles shipped =
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
        outcome = new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new IndicatorKind(room.indicators(), territory.territories(), territory.sources())))
                .load(List.of(trial.in(shipped)));
        territory.forget();
        room.forget();
        store.datasets()
                .listPublished()
                .forEach(version -> NOTICES.addAll(store.datasets().listNotices(version.pack(), version.name())));
    }

    private static List<Notice> notices(String rule, String indicator) {
        return NOTICES.stream()
                .filter(notice -> notice.rule().equals(rule))
                .filter(notice ->
                        notice.about() != null && notice.about().indicator().equals(indicator))
                .toList();
    }

    @Test
    void everyValueIsLoadedAndNothingRefused() {
        int loaded = store.datasets().listPublished().stream()
                .filter(version -> version.kind().equals("indicators"))
                .mapToInt(version -> version.rows())
                .sum();

        assertThat(outcome.refused()).isZero();
        // as many as the file has; this one has 28,342 of 86 indicators
        assertThat(loaded).isEqualTo(trial.observations().size());
        assertThat(room.list().get("total").asInt())
                .isEqualTo(trial.indicators().size());
    }

    @Test
    void quartersAreUnderstood() {
        JsonNode indicator = room.get("internet_fijo_penetracion", Language.ES);
        List<String> periods = StreamSupport.stream(indicator.get("periods").spliterator(), false)
                .map(JsonNode::asString)
                .toList();

        assertThat(periods).hasSize(32).startsWith("2015-Q4", "2016-Q1").endsWith("2023-Q3");
        JsonNode values = room.values("internet_fijo_penetracion", Map.of("period", "2017-Q4"), Language.ES);
        assertThat(value(values, "76845")).isEqualTo(68.1);
    }

    @Test
    void whatIsKnownOfTheDepartmentAloneIsItsOwnObservation() {
        JsonNode values = room.values("ipm_dptal", Map.of("level", "department", "period", "2024"), Language.ES);
        CSVRecord row = trial.observations().stream()
                .filter(one -> one.get("indicator_code").equals("ipm_dptal"))
                .filter(one -> one.get("period").equals("2024")
                        && one.get("disaggregation").equals("total"))
                .findFirst()
                .orElseThrow();

        assertThat(value(values, "76")).isEqualTo(Double.parseDouble(row.get("value")));
    }

    @Test
    void theKnownOutlierInternetOfUlloaIsFound() {
        assertThat(notices("outlier", "internet_fijo_penetracion")).anySatisfy(notice -> {
            assertThat(notice.about().cells()).contains(new Notice.Cell("76845", "2017-Q4", "total", 68.1));
            assertThat(notice.messageEs()).contains("Ulloa, 2017-T4: 68,1");
        });
        assertThat(notices("jump", "internet_fijo_penetracion")).singleElement().satisfies(notice -> assertThat(
                        notice.about().cells().get(0))
                .isEqualTo(new Notice.Cell("76845", "2017-Q4", "total", 68.1)));
    }

    @Test
    void theStatedAreasThatContradictTheBoundariesAreFound() {
        assertThat(notices("sources-disagree", "extension_km2")).singleElement().satisfies(notice -> {
            assertThat(notice.about().cells()).hasSize(21);
            assertThat(notice.messageEs()).contains("21 de 42").contains("más del 5 %");
        });
    }

    @Test
    void theHousingDeficitFarFromItsNeighboursIsFound() {
        assertThat(notices("spatial-outlier", "deficit_hab")).singleElement().satisfies(notice -> {
            assertThat(notice.messageEs()).contains("Candelaria, 2018: 73,8").contains("vecinos");
            assertThat(notice.row()).isNotNull();
            assertThat(notice.field()).isEqualTo("value");
        });
    }

    @Test
    void partsThatAreKnownToAddUpRaiseNoNotice() {
        assertThat(NOTICES).extracting(Notice::rule).doesNotContain("parts-and-total", "unit-slip");
    }

    @Test
    void theReaderIsNotDrowned() {
        assertThat(NOTICES).hasSizeLessThan(130);
        assertThat(NOTICES).allSatisfy(notice -> {
            assertThat(notice.severity()).isNotEqualTo(Notice.Severity.ERROR);
            assertThat(notice.messageEs()).hasSizeLessThan(1_000);
        });
    }

    private static double value(JsonNode values, String code) {
        for (JsonNode item : values.get("items")) {
            if (item.get("code").asString().equals(code)) {
                return item.get("value").asDouble();
            }
        }
        throw new AssertionError("no " + code + " in " + values);
    }
}
