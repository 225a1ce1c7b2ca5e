package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.incident.IncidentRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Incidents in the four squares, on both engines. */
abstract class IncidentContract {

    private static final String YAML = "incidents/robos/incidents.yaml";
    private static final String EVENTS = "incidents/robos/events.csv";
    private static final String COUNTS = "incidents/violencia/counts.csv";

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IncidentRoom room;

    abstract StoreUnderTest start();

    /** Twelve events in EX001, eight in EX002, two in EX003, none in EX004, one in the sea. */
    private static SquaresPack pack() {
        StringBuilder events = new StringBuilder("date,lon,lat\n");
        add(events, 12, -76.05, 4.05);
        add(events, 8, -75.95, 4.05);
        add(events, 2, -76.05, 4.15);
        events.append("2024-02-03,-80.0,4.0\n");
        return new SquaresPack()
                .with(YAML, "name: {es: Robos, en: Thefts}\nkind: violence\nsource: PRUEBA\nhexagonKm: 5\n")
                .with(EVENTS, events.toString())
                .with(
                        "incidents/violencia/incidents.yaml",
                        "name: {es: Violencia de género}\nkind: gender_violence\nsource: PRUEBA\n")
                .with(COUNTS, """
                        code,period,cases
                        EX001,2023,30
                        EX002,2023,0
                        EX003,2023,9
                        """);
    }

    private static void add(StringBuilder events, int times, double lon, double lat) {
        for (int i = 0; i < times; i++) {
            events.append("2024-0%d-11,%s,%s%n".formatted(1 + i % 9, lon, lat));
        }
    }

    @BeforeEach
    void prepare() {
        store = start();
        territory = new TerritoryRoom(store.database());
        room = new IncidentRoom(store, territory);
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories())))
                .load(List.of(pack.files()));
        territory.forget();
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(), List.of(new IncidentFilesKind(room.incidents(), territory.sources())))
                .load(List.of(pack.files()));
        room.forget();
        return outcome;
    }

    private static JsonNode of(JsonNode items, String cell) {
        for (JsonNode item : items) {
            if (item.get("cell").asString().equals(cell)) {
                return item;
            }
        }
        throw new AssertionError("no " + cell + " in " + items);
    }

    @Test
    void countsPointsByTerritoryAndHidesWhatIsFew() {
        load(pack());

        JsonNode counts = room.get("robos", null, null);

        assertThat(counts.get("period").asString()).isEqualTo("2024");
        assertThat(of(counts.get("items"), "EX001").get("cases").asInt()).isEqualTo(12);
        assertThat(of(counts.get("items"), "EX003").get("status").asString()).isEqualTo("suppressed");
        assertThat(of(counts.get("items"), "EX003").get("cases").isNull()).isTrue();
        // 2 alone could be had from the sum, and 2 + 7 = 9 is still below ten: all three are hidden, and then the sum
        // is told
        assertThat(of(counts.get("items"), "EX002").get("cases").isNull()).isTrue();
        assertThat(counts.get("total").asInt()).isEqualTo(22);
        // none is a true zero where there are events of the year
        assertThat(of(counts.get("items"), "EX004").get("cases").asInt()).isZero();
    }

    @Test
    void saysHowManyLieOutsideAndCountsNoneOfThem() {
        load(pack());

        assertThat(store.datasets().listNotices("squares", "incidents/robos"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.rule()).isEqualTo("outside-the-territory");
                    assertThat(notice.messageEs()).startsWith("1 casos");
                });
    }

    @Test
    void keepsNoPointAnywhere() {
        load(pack());

        // nothing in the store but counts of cells
        for (Object cell :
                store.database().jdbc().queryForList("SELECT DISTINCT cell FROM incident_count", String.class)) {
            assertThat(cell.toString()).matches("EX\\d{3}|-?\\d+_-?\\d+");
        }
        assertThat(room.csv("robos")).doesNotContain("-76.05", "4.05");
    }

    @Test
    void countsByHexagonOnTheOneGridOfTheDelivery() {
        load(pack());

        JsonNode counts = room.get("robos", "2024", "hexagon");

        assertThat(counts.get("items").size()).isEqualTo(3);
        List<Feature> features = new ArrayList<>();
        room.layers().stream()
                .filter(layer -> layer.description().id().value().equals("incidents-robos-hexagons"))
                .forEach(layer -> layer.stream(FeatureQuery.all(), features::add));
        assertThat(features).hasSize(3).allSatisfy(feature -> {
            assertThat(feature.geometry().getNumPoints()).isEqualTo(7);
            Object cases = feature.properties().get("cases");
            assertThat(cases == null || (Integer) cases >= 5).isTrue();
        });
    }

    @Test
    void tellsGenderViolenceByMunicipalityAndYearOnly() {
        load(pack());

        JsonNode counts = room.get("violencia", "2023", null);
        assertThat(of(counts.get("items"), "EX002").get("cases").asInt()).isZero();
        // a row that was not delivered is missing, not zero
        assertThat(of(counts.get("items"), "EX004").get("status").asString()).isEqualTo("missing");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get("violencia", "2023", "hexagon"))
                        .allowed())
                .containsExactly("territory");
    }

    @Test
    void answersWhatItDoesNotHave() {
        load(pack());

        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get("robo", null, null))
                        .nearest())
                .containsExactly("robos");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get("robos", "1999", null))
                        .allowed())
                .containsExactly("2024");
        assertThat(room.list().get("items").size()).isEqualTo(2);
    }

    @Test
    void hasNoLayerWhereThereAreNoIncidents() {
        load(new SquaresPack());

        assertThat(room.layers()).isEmpty();
        assertThat(room.list().get("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incidents/robos/incidents.yaml  | kind: violence  | kind: gender_violence | points-not-allowed
            incidents/robos/incidents.yaml  | kind: violence  | kind: ruido           | value-not-in-list
            incidents/robos/incidents.yaml  | hexagonKm: 5    | hexagonKm: 0.1        | out-of-range
            incidents/robos/incidents.yaml  | source: PRUEBA  | source: NADIE         | unknown-source
            incidents/robos/events.csv      | 2024-02-03      | ayer                  | invalid-date
            incidents/robos/events.csv      | -80.0           | -800                  | coordinates-out-of-range
            incidents/robos/events.csv      | -80.0           | ''                    | missing-value
            incidents/violencia/counts.csv  | 'EX003,2023,9'  | 'EX003,2023-05,9'     | invalid-period
            incidents/violencia/counts.csv  | 'EX003,2023,9'  | 'EX999,2023,9'        | unknown-territory
            incidents/violencia/counts.csv  | 'EX003,2023,9'  | 'EX003,2023,'         | missing-value
            incidents/violencia/counts.csv  | 'EX003,2023,9'  | 'EX003,2023,-9'       | negative-count
            incidents/violencia/counts.csv  | 'EX003,2023,9'  | 'EX001,2023,9'        | duplicate-key
            """)
    void refusesABadDeliveryAndNamesWhere(String file, String piece, String replacement, String rule) {
        load(pack());

        PackLoader.Outcome outcome = load(pack().edit(file, piece, replacement));

        assertThat(outcome.refused()).isEqualTo(1);
        String dataset = file.substring(0, file.lastIndexOf('/'));
        assertThat(store.datasets().listRefusal("squares", dataset))
                .extracting(co.territoria.store.Notice::rule)
                .contains(rule);
        assertThat(room.list().get("items").size()).isEqualTo(2);
    }
}
