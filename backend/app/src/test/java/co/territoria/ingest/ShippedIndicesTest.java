package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.composite.CompositeRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The three indices that the master plan asked for, as they ship with Valle del Cauca. */
class ShippedIndicesTest {

    private static CompositeRoom room;
    private static StoreUnderTest store;

    @BeforeAll
    static void load() {
        Path root = Path.of("..", "..");
        PackFiles pack =
                PackFiles.list(
                                root.resolve("data").toUri().toString(),
                                root.resolve("gis-layers").toUri().toString())
                        .stream()
                        .filter(found -> found.pack().equals("valle-del-cauca"))
                        .findFirst()
                        .orElseThrow();
        store = StoreUnderTest.h2();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        IndicatorRoom indicator = new IndicatorRoom(store, territory);
        room = new CompositeRoom(store, territory, indicator);
        List<DatasetKind> before = List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()));
        for (List<DatasetKind> kinds : List.of(before, List.<DatasetKind>of(new CompositeKind(room.composites())))) {
            new PackLoader(store.datasets(), kinds).load(List.of(pack));
            territory.forget();
            indicator.forget();
            room.forget();
        }
    }

    @Test
    void threeShipAndHumanDevelopmentAwaitsItsData() {
        JsonNode page = room.list();

        assertThat(page.get("total").asInt()).isEqualTo(3);
        for (JsonNode entry : page.get("items")) {
            boolean incomplete = entry.get("code").asString().equals("desarrollo_humano");
            assertThat(entry.get("complete").asBoolean()).isEqualTo(!incomplete);
            assertThat(entry.get("missingComponents")).hasSize(incomplete ? 2 : 0);
        }
        JsonNode human = room.get("desarrollo_humano", Map.of(), Language.ES);
        assertThat(human.get("reason").asString())
                .isEqualTo("faltan datos de 2 de 3 componentes: Esperanza de vida al nacer; Ingreso por habitante");
        assertThat(human.get("scored").asInt()).isZero();
        assertThat(human.get("components").get(0).get("awaits").asString()).contains("esperanza_vida_nacer");
        assertThat(human.get("components").get(2).get("awaits").asString()).contains("ingreso_per_capita");
        assertThat(store.datasets().listNotices("valle-del-cauca", "indices/desarrollo_humano"))
                .extracting(Notice::rule)
                .containsOnly("index-awaits-data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calidad_de_vida", "proxy_nbi"})
    void theOthersAreComputedForAllMunicipalitiesOfOneYear(String code) {
        JsonNode answer = room.get(code, Map.of(), Language.ES);

        assertThat(store.datasets().listNotices("valle-del-cauca", "indices/" + code))
                .isEmpty();
        assertThat(answer.get("computable").asBoolean()).isTrue();
        assertThat(answer.get("scored").asInt()).isEqualTo(42);
        assertThat(answer.get("periods").toString()).isEqualTo("[\"2018\"]");
        assertThat(answer.get("sources")).isNotEmpty();
        for (JsonNode item : answer.get("items")) {
            double sum = 0;
            for (JsonNode part : item.get("parts")) {
                sum += part.get("contribution").asDouble();
            }
            assertThat(sum).isEqualTo(item.get("score").asDouble());
        }
    }

    @Test
    void givesTheRangesOfRanksOfQualityOfLife() {
        JsonNode ranges = room.sensitivity("calidad_de_vida", Map.of());

        assertThat(ranges.get("items")).hasSize(42);
        assertThat(ranges.get("scenarios")).hasSize(6 + 4);
        assertThat(room.sensitivity("calidad_de_vida", Map.of())).isEqualTo(ranges);
    }
}
