package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.comparison.ComparisonRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.Layer;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What plans say on both sides of shared borders, from stored zones to what is answered; on both engines. EX001 and EX002
 * share a meridian of 11 km: suburban against urban soil with the plans in force. See {@link LandUseSquares}.
 */
abstract class LandUseBordersContract {

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private LandUseRoom landUse;
    private ComparisonRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        landUse = new LandUseRoom(store, territory);
        room = new ComparisonRoom(landUse, new IndicatorRoom(store, territory), territory);
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        PackLoader.Outcome last = new PackLoader.Outcome(0, 0, 0);
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new LandUseKind(landUse.plans(), territory.territories()))) {
            last = new PackLoader(store.datasets(), List.of(kind)).load(List.of(pack.files()));
            territory.forget();
            landUse.forget();
        }
        return last;
    }

    private void deliver() {
        load(LandUseSquares.pack());
        LandUseSquares.deliver(store, landUse, territory);
    }

    @Test
    void listsEveryBorderAndNeverCallsAMissingPlanNoConflict() {
        deliver();

        JsonNode answer = room.get("borders", Map.of());

        assertThat(answer.get("items")).hasSize(4);
        JsonNode judged = answer.get("items").get(0);
        assertThat(judged.get("between").get(0).get("plan").asString()).isEqualTo("EX001-2016");
        assertThat(judged.get("between").get(1).get("name").asString()).isEqualTo("Dos");
        assertThat(judged.get("evaluated").asBoolean()).isTrue();
        assertThat(judged.get("reason").isNull()).isTrue();
        assertThat(judged.get("conflicts").asInt()).isEqualTo(1);
        assertThat(judged.get("lengthMetres").asDouble()).isBetween(11_000.0, 11_100.0);
        assertThat(judged.get("bySeverity").get("slight").asDouble())
                .isEqualTo(judged.get("lengthMetres").asDouble());
        JsonNode open = answer.get("items").get(1);
        assertThat(open.get("evaluated").asBoolean()).isFalse();
        assertThat(open.get("reason").asString()).isEqualTo("EX003, no hay polígonos cargados de este plan");
        assertThat(open.get("conflictMetres").isNull()).isTrue();
        assertThat(open.get("conflicts").isNull()).isTrue();
        JsonNode unknown = answer.get("items").get(3);
        assertThat(unknown.get("reason").asString()).contains("EX004, no hay plan en el registro");
        assertThat(answer.get("totals").get("evaluated").asInt()).isEqualTo(1);
        assertThat(answer.get("totals").get("conflictMetres").asDouble())
                .isEqualTo(judged.get("conflictMetres").asDouble());
        assertThat(room.csv("borders", Map.of()).lines().toList()).hasSize(5).anySatisfy(row -> assertThat(row)
                .startsWith("EX001,Uno,EX001-2016,EX003,Tres,EX003,")
                .contains("false"));
    }

    @Test
    void listsTheBordersOfOneMunicipality() {
        deliver();

        assertThat(room.get("borders", Map.of("within", "EX002")).get("items")).hasSize(2);
    }

    @Test
    void tellsOneBorderInAllDetail() {
        deliver();

        JsonNode border = room.get("borders", Map.of("between", "EX001,EX002"), Language.EN);

        double length = border.get("reference").get("lengthMetres").asDouble();
        assertThat(border.get("reference").get("kind").asString()).isEqualTo("limit");
        assertThat(border.get("reference").get("accuracyMetres").isNull()).isTrue();
        assertThat(border.get("reference").get("note").asString()).contains("50 m were assumed");
        assertThat(border.get("sideMetres").get(0).asDouble()).isCloseTo(length, within(0.5));
        assertThat(border.get("line").get("type").asString()).isEqualTo("LineString");
        assertThat(border.get("comparable").asBoolean()).isTrue();
        assertThat(border.get("pieces")).hasSize(1);
        JsonNode piece = border.get("pieces").get(0);
        assertThat(piece.get("first").asString()).isEqualTo("suburban");
        assertThat(piece.get("second").asString()).isEqualTo("urban");
        assertThat(piece.get("verdict").asString()).isEqualTo("conflict");
        assertThat(piece.get("severity").asString()).isEqualTo("slight");
        assertThat(piece.get("toMetres").asDouble()).isEqualTo(length);
        JsonNode conflict = border.get("conflicts").get(0);
        assertThat(conflict.get("id").asString())
                .isEqualTo("EX001-2016.EX002-2021.1")
                .isEqualTo(piece.get("conflict").asString());
        assertThat(conflict.get("reason").asString()).startsWith("Suburban soil mixes");
        assertThat(conflict.get("bbox").get(0).asDouble()).isCloseTo(-76.0, within(1e-6));
        // 2 km to either side: the tenth of a square is 1.1 km
        JsonNode column = border.get("strip").get("first").get(50);
        assertThat(column).hasSize(20);
        assertThat(column.get(0).asString()).isEqualTo("suburban");
        assertThat(column.get(19).asString()).isEqualTo("rural");
        assertThat(border.get("strip").get("second").get(50).get(0).asString()).isEqualTo("urban");
        assertThat(room.csv("borders", Map.of("between", "EX001,EX002")).lines().toList())
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row).contains("suburban,urban,conflict,slight"));
    }

    @Test
    void asksTheOtherWayRound() {
        deliver();

        JsonNode border = room.get("borders", Map.of("between", "EX002, EX001"));

        assertThat(border.get("between").get(0).get("code").asString()).isEqualTo("EX002");
        assertThat(border.get("pieces").get(0).get("first").asString()).isEqualTo("urban");
        assertThat(border.get("conflicts").get(0).get("id").asString()).isEqualTo("EX001-2016.EX002-2021.1");
    }

    /** Before the Decreto 3600 of 2007 rural soil has no categories: it may be suburban or protected. */
    @Test
    void aPlanOlderThanTheCategoriesIsNotComparableWhereItsSoilIsRural() {
        deliver();

        JsonNode border = room.get("borders", Map.of("between", "EX001-2004,EX002-2021"));

        assertThat(border.get("comparable").asBoolean()).isFalse();
        assertThat(border.get("reason").asString()).startsWith("EX001-2004").contains("2007-09-20");
        assertThat(border.get("evaluated").asBoolean()).isFalse();
        JsonNode piece = border.get("pieces").get(0);
        assertThat(piece.get("verdict").asString()).isEqualTo("not_evaluated");
        assertThat(piece.get("why").asString()).isEqualTo("no_categories");
        assertThat(piece.get("severity").isNull()).isTrue();
        assertThat(border.get("conflicts")).isEmpty();
        assertThat(border.get("bySeverity").isNull()).isTrue();
    }

    @Test
    void aSideWithoutPolygonsIsNotEvaluated() {
        deliver();

        JsonNode border = room.get("borders", Map.of("between", "EX001,EX003"));

        assertThat(border.get("evaluated").asBoolean()).isFalse();
        assertThat(border.get("sideMetres").get(1).isNull()).isTrue();
        assertThat(border.get("pieces")).isNotEmpty().allSatisfy(piece -> {
            assertThat(piece.get("second").asString()).isEqualTo("none");
            assertThat(piece.get("why").asString()).isEqualTo("no_plan");
        });
        assertThat(border.get("strip").get("second").get(5).get(5).asString()).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EX001|dos códigos|two codes",
                "EX001,EX002,EX003|llegaron 3|3 came",
                "EX001,EX001|consigo mismo|with itself",
                "EX001-2004,EX001|consigo mismo|with itself",
                "EX001,EX004|no comparten límite|share no border",
                "EX001,EX|no es un municipio|no municipality",
                "EX001,EX009|No existe el territorio|There is no territory",
                "EX001-2001,EX002|No existe el territorio|There is no territory",
            })
    void tellsWhatIsWrongWithThePair(String between, String es, String en) {
        deliver();

        assertThatThrownBy(() -> room.get("borders", Map.of("between", between)))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.detail().es()).contains(es);
                    assertThat(problem.detail().in(Language.EN)).contains(en);
                    assertThat(problem.status()).isBetween(400, 404);
                });
    }

    @Test
    void offersTheNeighboursWhereTwoAreNone() {
        deliver();

        assertThatThrownBy(() -> room.get("borders", Map.of("between", "EX001,EX004")))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.nearest())
                        .containsExactly("EX002", "EX003"));
    }

    @Test
    void answersTheMatrixAndTakesThatOfAPack() {
        deliver();

        JsonNode shipped = room.get("compatibility", Map.of());
        assertThat(shipped.get("origin").asString()).isEqualTo("shipped");
        assertThat(shipped.get("rows")).hasSize(28);
        String csv = room.csv("compatibility", Map.of());
        assertThat(csv).startsWith("\uFEFFversion,first,second,severity,reason_es,reason_en,source");

        // what is downloaded can be edited and brought back
        String edited = csv.replaceFirst("urban,suburban,slight", "urban,suburban,severe");
        assertThat(load(LandUseSquares.pack().with("land-use/compatibility.csv", edited))
                        .refused())
                .isZero();

        assertThat(room.get("compatibility", Map.of()).get("origin").asString()).isEqualTo("pack");
        assertThat(room.get("borders", Map.of("between", "EX001,EX002"))
                        .get("conflicts")
                        .get(0)
                        .get("severity")
                        .asString())
                .isEqualTo("severe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,urbano,rural,slight,Razón,Reason,|value-not-in-list",
                "1,urban,rural,grave,Razón,Reason,|value-not-in-list",
                "1,none,rural,,Razón,Reason,|value-not-in-list",
                "1,urban,rural,slight,,Reason,|missing-value",
                "2,urban,rural,slight,Razón,Reason,|missing-value",
                "1,protection,expansion,slight,Razón,Reason,|duplicate-key",
            })
    void refusesAMatrixThatIsWrong(String row, String rule) {
        load(LandUseSquares.pack());

        PackLoader.Outcome outcome = load(LandUseSquares.pack().with("land-use/compatibility.csv", """
                version,first,second,severity,reason_es,reason_en,source
                1,expansion,protection,severe,Razón,Reason,Prueba
                %s
                """.formatted(row)));

        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(store.datasets().listRefusal("squares", "land-use")).anySatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.row()).isEqualTo(3);
        });
    }

    @Test
    void drawsTheConflictsOfPlansInForce() {
        deliver();

        Layer layer = room.borderLayers().get(0);

        assertThat(layer.description().id().value()).isEqualTo("land-use-border-conflicts");
        Feature conflict = layer.find("EX001-2016.EX002-2021.1").orElseThrow();
        assertThat(conflict.properties())
                .containsEntry("severity", "slight")
                .containsEntry("first_class", "suburban")
                .containsEntry("second", "EX002");
        assertThat(conflict.geometry().getGeometryType()).isEqualTo("LineString");
    }

    @Test
    void hasNoLayerWhereNothingWasEvaluated() {
        load(LandUseSquares.pack());

        assertThat(room.borderLayers()).isEmpty();
    }
}
