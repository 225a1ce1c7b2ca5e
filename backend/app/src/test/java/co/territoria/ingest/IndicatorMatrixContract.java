package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many indicators of the four squares side by side, on both engines. */
abstract class IndicatorMatrixContract {

    private IndicatorRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        StoreUnderTest store = start();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        room = new IndicatorRoom(store, territory);
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new IndicatorKind(room.indicators(), territory.territories(), territory.sources())))
                .load(List.of(IndicatorSquares.pack().files()));
        territory.forget();
        room.forget();
    }

    private static JsonNode row(JsonNode matrix, String indicator) {
        for (JsonNode row : matrix.get("indicators")) {
            if (row.get("code").asString().equals(indicator)) {
                return row;
            }
        }
        throw new AssertionError("no " + indicator + " in " + matrix);
    }

    @Test
    void countsDeviationsBehindTheDepartment() {
        JsonNode poverty = row(room.matrix("pobreza", null), "pobreza");

        // weighted with 300, 100, 100, 100 people: (3000 + 4000 + 2000 + 2000) / 600
        assertThat(poverty.get("reference").asString()).isEqualTo("department");
        assertThat(poverty.get("referenceValue").asDouble()).isEqualTo(11_000 / 600.0, within(1e-9));
        // 10, 40, 20, 20 around 22.5: (156.25 + 306.25 + 6.25 + 6.25) / 4
        assertThat(poverty.get("deviation").asDouble()).isEqualTo(Math.sqrt(118.75), within(1e-9));
        assertThat(poverty.get("behind").get(1).asDouble())
                .isEqualTo((40 - 11_000 / 600.0) / Math.sqrt(118.75), within(1e-9));
        assertThat(poverty.get("behind").get(0).asDouble()).isNegative();
    }

    @Test
    void countsFromTheSimpleMeanWhereThereIsNoValueOfTheDepartment() {
        JsonNode index = row(room.matrix("indice", null), "indice");

        assertThat(index.get("reference").asString()).isEqualTo("mean");
        assertThat(index.get("referenceValue").asDouble()).isEqualTo(220 / 3.0, within(1e-9));
        // more is better, so the lowest is behind
        assertThat(index.get("behind").get(1).asDouble()).isPositive();
        // EX004 has no value: neither value nor distance
        assertThat(index.get("values").get(3).isNull()).isTrue();
        assertThat(index.get("behind").get(3).isNull()).isTrue();
    }

    @Test
    void tellsWhyATotalAndANeutralIndicatorHaveNoDistance() {
        JsonNode matrix = room.matrix("casos,pob", null);

        for (String code : List.of("casos", "pob")) {
            assertThat(row(matrix, code).get("reason").asString()).isNotEmpty();
            for (JsonNode behind : row(matrix, code).get("behind")) {
                assertThat(behind.isNull()).isTrue();
            }
        }
    }

    @Test
    void takesTheLeadingIndicatorOfEachFamilyThatComparesPlaces() {
        JsonNode matrix = room.matrix(null, null);

        assertThat(matrix.get("indicators").size()).isEqualTo(1);
        assertThat(matrix.get("indicators").get(0).get("code").asString()).isEqualTo("pobreza");
        assertThat(matrix.get("sources").size()).isPositive();
    }

    @Test
    void answersPartOfThePackWithTheDistancesOfTheWhole() {
        JsonNode part = room.matrix("pobreza", "EX002");

        assertThat(part.get("territories").size()).isEqualTo(1);
        assertThat(row(part, "pobreza").get("behind").get(0).asDouble())
                .isEqualTo(row(room.matrix("pobreza", null), "pobreza")
                        .get("behind")
                        .get(1)
                        .asDouble());
    }

    @Test
    void writesOneLineForEachTerritoryAndIndicator() {
        String csv = room.matrixCsv("pobreza,indice");

        assertThat(csv.lines()).hasSize(1 + 4 * 2);
        assertThat(csv).contains("EX002,", "PRUEBA");
    }

    @Test
    void refusesUnknownTooManyAndNone() {
        ApiProblem unknown = catchThrowableOfType(ApiProblem.class, () -> room.matrix("pobresa", null));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.nearest()).contains("pobreza");

        String many = IntStream.range(0, 61).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        ApiProblem tooMany = catchThrowableOfType(ApiProblem.class, () -> room.matrix(many, null));
        assertThat(tooMany.parameter()).isEqualTo("indicators");
        assertThat(tooMany.detail().es()).contains("60", "61");

        ApiProblem none = catchThrowableOfType(ApiProblem.class, () -> room.matrix(" , ", null));
        assertThat(none.parameter()).isEqualTo("indicators");
    }
}
