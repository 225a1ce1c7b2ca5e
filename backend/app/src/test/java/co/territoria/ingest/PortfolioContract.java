package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.project.ProjectDelivery;
import co.territoria.project.ProjectRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is answered of a stored portfolio, on both engines. */
abstract class PortfolioContract {

    private static final int COUNT = 150;

    private @Nullable StoreUnderTest store;
    private ProjectRoom project;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        store = start();
        TerritoryRoom territory = new TerritoryRoom(store.database());
        project = new ProjectRoom(store.database(), territory);
        new PackLoader(
                        store.datasets(),
                        List.of(new SourceKind(territory.sources()), new TerritoryKind(territory.territories())))
                .load(List.of(ProjectSquares.pack().files()));
        territory.forget();
        publish(ProjectRoom.random(5, "squares", COUNT));
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private void publish(ProjectDelivery delivery) {
        store.datasets()
                .publish(
                        "squares",
                        "projects",
                        "projects",
                        "" + delivery.hashCode(),
                        List.of(),
                        (dataset, version) -> project.projects().write(dataset, version, delivery));
        project.forget();
    }

    private JsonNode list(String... pairs) {
        return project.list(query(pairs), Language.ES);
    }

    private static Map<String, String> query(String... pairs) {
        Map<String, String> query = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            query.put(pairs[i], pairs[i + 1]);
        }
        return query;
    }

    private long asked(String sql) {
        return store.database().jdbc().queryForObject(sql, Long.class);
    }

    private static long sum(JsonNode entries, String field) {
        long sum = 0;
        for (JsonNode entry : entries) {
            sum += entry.get(field).isNull() ? 0 : entry.get(field).asLong();
        }
        return sum;
    }

    @Test
    void totalsAreThoseOfTheStore() {
        JsonNode totals = list("limit", "1").get("totals");

        assertThat(totals.get("projects").asLong()).isEqualTo(COUNT);
        assertThat(totals.get("value").asLong()).isEqualTo(asked("SELECT SUM(value_amount) FROM project"));
        assertThat(totals.get("withValue").asLong()).isEqualTo(asked("SELECT COUNT(value_amount) FROM project"));
        assertThat(totals.get("funding").asLong()).isEqualTo(asked("SELECT SUM(amount) FROM project_funding"));
        for (String cut : List.of("byStage", "byHorizon", "byDimension", "byTheme", "bySector")) {
            assertThat(sum(totals.get(cut), "projects")).as(cut).isEqualTo(COUNT);
            assertThat(sum(totals.get(cut), "withValue"))
                    .as(cut)
                    .isEqualTo(totals.get("withValue").asLong());
            assertThat(sum(totals.get(cut), "value"))
                    .as(cut)
                    .isEqualTo(totals.get("value").asLong());
        }
        assertThat(sum(totals.get("byFund"), "amount"))
                .isEqualTo(totals.get("funding").asLong());
        assertThat(totals.get("overlapping").toString()).isEqualTo("[\"byFund\",\"byMunicipality\",\"bySdg\"]");
        JsonNode unknown = totals.get("byStage").get(totals.get("byStage").size() - 1);
        assertThat(unknown.get("id").isNull()).isTrue();
        assertThat(unknown.get("name").asString()).isEqualTo("sin dato");
        assertThat(unknown.get("projects").asLong())
                .isEqualTo(asked("SELECT COUNT(*) FROM project WHERE stage IS NULL"));
    }

    @Test
    void narrowsWhatIsCountedButNotWhatCanBeChosen() {
        JsonNode all = list();
        JsonNode running = list("stage", "execution,none", "sort", "-value", "limit", "5");

        assertThat(running.get("total").asLong())
                .isEqualTo(asked("SELECT COUNT(*) FROM project WHERE stage = 'execution' OR stage IS NULL"));
        assertThat(running.get("shown").asInt()).isEqualTo(5);
        assertThat(running.get("items").get(0).get("code").asString())
                .isEqualTo(store.database()
                        .jdbc()
                        .queryForObject(
                                "SELECT code FROM project WHERE (stage = 'execution' OR stage IS NULL)"
                                        + " AND value_amount IS NOT NULL ORDER BY value_amount DESC LIMIT 1",
                                String.class));
        assertThat(running.get("facets").get("byStage"))
                .isEqualTo(all.get("facets").get("byStage"));
        assertThat(sum(running.get("totals").get("byStage"), "projects"))
                .isEqualTo(running.get("total").asLong());
        assertThat(running.get("located").asInt()
                        + running.get("withoutLocation").asInt())
                .isEqualTo(running.get("total").asInt());
    }

    @Test
    void pagesCoverEachOnce() {
        List<String> codes = new ArrayList<>();
        for (int offset = 0; offset < COUNT; offset += 40) {
            for (JsonNode item :
                    list("sort", "name", "limit", "40", "offset", "" + offset).get("items")) {
                codes.add(item.get("code").asString());
            }
        }
        assertThat(codes).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(list("offset", "1000").get("items").isEmpty()).isTrue();
    }

    @Test
    void filtersByMoneyPlaceAndWords() {
        assertThat(list("fund", "fondo 0").get("total").asLong())
                .isEqualTo(asked("SELECT COUNT(DISTINCT code) FROM project_funding WHERE fund = 'Fondo 0'"));
        assertThat(list("fund", "Fondo 0;Fondo 1").get("total").asLong())
                .isEqualTo(
                        asked("SELECT COUNT(DISTINCT code) FROM project_funding WHERE fund IN ('Fondo 0', 'Fondo 1')"));
        assertThat(list("within", "EX001").get("total").asLong())
                .isEqualTo(asked("SELECT COUNT(*) FROM project WHERE municipalities LIKE '%EX001%'"));
        assertThat(list("municipality", "none").get("total").asLong())
                .isEqualTo(asked("SELECT COUNT(*) FROM project WHERE municipalities IS NULL"));
        assertThat(list("q", "ÑANDU obra").get("total").asLong()).isEqualTo(COUNT);
        assertThat(list("plan", "PM").get("total").asLong())
                .isEqualTo(asked("SELECT COUNT(*) FROM project WHERE plan_nodes IS NOT NULL"));
        assertThat(list("node", "PM.L0").get("total"))
                .isEqualTo(list("plan", "PM").get("total"));
        assertThat(list("node", "PM.L").get("total").asInt()).isZero();
        assertThat(list("bbox", "-76.5,4,-76,5", "located", "true").get("total").asLong())
                .isLessThan(COUNT);
    }

    @Test
    void gathersTheLocatedProjects() {
        long located = asked("SELECT COUNT(*) FROM project WHERE geom IS NOT NULL");
        JsonNode world = project.clusters(0, 0, 0, Map.of(), Language.ES);
        assertThat(world.get("located").asLong()).isEqualTo(located);
        for (int zoom : new int[] {1, 7, 12}) {
            long counted = 0;
            TreeSet<String> tiles = new TreeSet<>();
            for (JsonNode item : list("located", "true", "limit", "1000").get("items")) {
                double lon = item.get("point").get("lon").asDouble();
                double lat = item.get("point").get("lat").asDouble();
                int x = (int) ((lon + 180) / 360 * (1 << zoom));
                double sine = Math.sin(Math.toRadians(lat));
                int y = (int) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << zoom));
                if (tiles.add(x + "/" + y)) {
                    for (JsonNode feature :
                            project.clusters(zoom, x, y, Map.of(), Language.ES).get("features")) {
                        counted += feature.get("properties").get("count").asLong();
                    }
                }
            }
            assertThat(counted).as("zoom " + zoom).isEqualTo(located);
        }
        JsonNode some = project.clusters(0, 0, 0, query("stage", "execution"), Language.ES);
        assertThat(some.get("located").asLong())
                .isEqualTo(asked("SELECT COUNT(*) FROM project WHERE geom IS NOT NULL AND stage = 'execution'"));
        JsonNode properties = some.get("features").get(0).get("properties");
        assertThat(sum(properties.get("byStage"), "projects"))
                .isEqualTo(properties.get("count").asLong());
        assertThat(properties.get("codes").size()).isBetween(2, 5);
    }

    @Test
    void answersAnewAfterAPublication() {
        list();
        publish(ProjectRoom.random(6, "squares", 30));

        assertThat(list().get("total").asInt()).isEqualTo(30);
        assertThat(project.clusters(0, 0, 0, Map.of(), Language.ES)
                        .get("located")
                        .asInt())
                .isLessThanOrEqualTo(30);
    }

    @Test
    void tellsTheProgressOfOne() {
        String code = store.database()
                .jdbc()
                .queryForObject(
                        "SELECT code FROM project WHERE physical > 0 AND planned > 0 AND financial > 0"
                                + " ORDER BY code LIMIT 1",
                        String.class);
        JsonNode progress = project.progress(code, Language.EN);

        assertThat(progress.get("reports").size())
                .isEqualTo((int) asked("SELECT COUNT(*) FROM project_report WHERE code = '" + code + "'"));
        JsonNode standing = progress.get("standing");
        JsonNode deviation = progress.get("derived").get("deviation");
        assertThat(deviation.get("value").asDouble())
                .isEqualTo(standing.get("deviation").asDouble());
        assertThat(deviation.get("unit").asString()).isEqualTo("percentage points");
        assertThat(deviation.get("formula").asString()).startsWith("physical progress −");
        assertThat(deviation.get("inputs").size()).isEqualTo(2);
        assertThat(deviation.get("threshold").get("value").asInt()).isEqualTo(-10);
        assertThat(progress.get("asOf").asString()).isEqualTo("2025-08-01");
        String silent = store.database()
                .jdbc()
                .queryForObject("SELECT code FROM project WHERE report_date IS NULL LIMIT 1", String.class);
        JsonNode none = project.progress(silent, Language.ES).get("derived");
        assertThat(none.get("spi").get("value").isNull()).isTrue();
        assertThat(none.get("spi").get("reason").asString()).isEqualTo("no hay ningún informe de avance");
    }

    /** Every bad parameter is named, with what would be right. */
    @Test
    void namesBadParameters() {
        String bad = """
                limit      | 5000         | de 1 a 1000
                limit      | 0            | de 1 a 1000
                offset     | -1           | de 0 a
                bbox       | -76,5,-75,4  | sur ≤ norte
                stage      | hecho        | execution
                stage      | execution,   | ninguno vacío
                horizon    | soon         | medium
                dimension  | nada         | social
                theme      | harbours     | roads, none
                sector     | 99           | 24, none
                fund       | Fondo 9      | Fondo 0, Fondo 1, Fondo 2, none
                sdg        | 18           | 17
                located    | yes          | true, false
                flag       | late         | money_ahead
                sort       | size         | -deviation
                executor   | Nadie        | Ningún proyecto
                """;
        for (String line : bad.lines().toList()) {
            String[] parts = line.split("\\|");
            assertThatThrownBy(() -> list(parts[0].strip(), parts[1].strip()))
                    .as(line)
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                        assertThat(problem.status()).isEqualTo(400);
                        assertThat(problem.parameter()).isEqualTo(parts[0].strip());
                        assertThat(problem.detail().es()).contains(parts[2].strip());
                    });
        }
    }
}
