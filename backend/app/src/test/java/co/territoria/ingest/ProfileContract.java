package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.gap.GapRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.plan.PlanRoom;
import co.territoria.profile.ProfileRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The sheet of a territory says what the rooms say that it is gathered from; on both engines, with the data that ships. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProfileContract {

    private static final String ROOT = "76";

    private IndicatorRoom indicator;
    private GapRoom gap;
    private ProfileRoom profile;
    private PackFiles files;
    private TerritoryRoom territory;

    abstract StoreUnderTest start();

    ProfileRoom room() {
        return profile;
    }

    @BeforeAll
    void load() {
        StoreUnderTest store = start();
        Path root = Path.of("..", "..");
        files =
                PackFiles.list(
                                root.resolve("data").toUri().toString(),
                                root.resolve("gis-layers").toUri().toString())
                        .stream()
                        .filter(found -> found.pack().equals("valle-del-cauca"))
                        .findFirst()
                        .orElseThrow();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        gap = new GapRoom(indicator);
        ProjectRoom project = new ProjectRoom(store.database(), territory);
        PlanRoom plan = new PlanRoom(store.database(), territory);
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new BreakdownKind(indicator.indicators()),
                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()),
                new ProjectKind(project.projects(), territory.territories()),
                new PlanKind(plan.plans(), territory.territories(), indicator.indicators(), territory.sources()))) {
            new PackLoader(store.datasets(), List.of(kind)).load(List.of(files));
            territory.forget();
            indicator.forget();
            project.forget();
            plan.forget();
        }
        profile = new ProfileRoom(store, territory, indicator, project, plan);
    }

    private List<JsonNode> figures(JsonNode sheet) {
        List<JsonNode> figures = new ArrayList<>();
        sheet.get("dimensions").forEach(dimension -> dimension.get("figures").forEach(figures::add));
        return figures;
    }

    private static JsonNode of(JsonNode items, String code) {
        for (JsonNode item : items) {
            if (item.get("code").asString().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("no " + code);
    }

    @Test
    void eachFigureIsThatOfTheRoomOfIndicatorsAndEachGapThatOfTheRoomOfGaps() {
        for (String code : List.of("76130", "76109", "76246")) {
            JsonNode sheet = profile.get(code, Language.ES);
            List<JsonNode> figures = figures(sheet);
            assertThat(figures).hasSizeGreaterThan(50);
            for (JsonNode figure : figures) {
                String name = figure.get("indicator").asString();
                JsonNode values = indicator.values(name, Map.of(), Language.ES);
                JsonNode mine = of(values.get("items"), code);
                String told = code + " " + name;
                assertThat(figure.get("period")).as(told).isEqualTo(values.get("period"));
                assertThat(figure.get("value")).as(told).isEqualTo(mine.get("value"));
                assertThat(figure.get("status")).as(told).isEqualTo(mine.get("status"));
                assertThat(figure.get("rank")).as(told).isEqualTo(mine.get("rank"));
                assertThat(figure.get("department").get("value"))
                        .as(told)
                        .isEqualTo(of(values.get("aggregates"), ROOT).get("value"));
                if (sheet.get("region").isObject()) {
                    assertThat(figure.get("region").get("value"))
                            .as(told)
                            .isEqualTo(of(
                                            values.get("aggregates"),
                                            sheet.get("region").get("code").asString())
                                    .get("value"));
                }
                JsonNode gaps = gap.gaps(name, Map.of());
                assertThat(figure.get("gap"))
                        .as(told)
                        .isEqualTo(of(gaps.get("items"), code).get("gap"));
            }
        }
    }

    @Test
    void aRegionIsComparedWithTheDepartmentAndRankedAmongRegions() {
        JsonNode sheet = profile.get("NOR", Language.ES);

        assertThat(sheet.get("territory").get("kind").asString()).isEqualTo("region");
        assertThat(sheet.get("region").isNull()).isTrue();
        assertThat(sheet.get("territory").get("members").size()).isEqualTo(16);
        for (JsonNode figure : figures(sheet)) {
            String name = figure.get("indicator").asString();
            JsonNode values = indicator.values(name, Map.of(), Language.ES);
            assertThat(figure.get("value"))
                    .as(name)
                    .isEqualTo(of(values.get("aggregates"), "NOR").get("value"));
        }
        JsonNode poverty = figures(sheet).stream()
                .filter(figure -> figure.get("indicator").asString().equals("ipm"))
                .findFirst()
                .orElseThrow();
        assertThat(poverty.get("rankOf").asInt()).isEqualTo(5);
        assertThat(poverty.get("computed").asBoolean()).isTrue();
        assertThat(sheet.get("largestGaps").get("ofMembers").size()).isPositive();
    }

    @Test
    void theDepartmentIsComparedWithNobodyAndShowsHowItsMunicipalitiesLie() {
        JsonNode sheet = profile.get(ROOT, Language.ES);
        JsonNode poverty = figures(sheet).stream()
                .filter(figure -> figure.get("indicator").asString().equals("ipm"))
                .findFirst()
                .orElseThrow();

        assertThat(sheet.get("territory").get("kind").asString()).isEqualTo("department");
        assertThat(figures(sheet)).allMatch(figure -> figure.get("gap").isNull());
        assertThat(sheet.get("largestGaps").get("items").size()).isZero();
        // counted by hand in the founding document 003: 1,946 applications
        assertThat(sheet.get("ownFigures").toString()).contains("1946");
        assertThat(profile.get("76130", Language.ES).get("ownFigures").size()).isZero();
        // the title of the first screen says the same: 31 de 42 municipios están peor que el departamento
        assertThat(poverty.get("municipalities").get("behind").asInt()).isEqualTo(31);
        assertThat(poverty.get("municipalities").get("present").asInt()).isEqualTo(42);
    }

    @Test
    void aRegionOfOneIsNoReference() {
        JsonNode sheet = profile.get("76109", Language.ES);

        assertThat(sheet.get("region").isNull()).isTrue();
        assertThat(sheet.get("comparisonNote").asString())
                .contains("Pacífico", "un solo municipio", "solo con el departamento");
        assertThat(figures(sheet)).allMatch(figure -> figure.get("region").isNull());
    }

    @Test
    void gapsAreOrderedByDeviationsAndMissingDataMakesNone() {
        for (JsonNode place : List.of(profile.get("76130", Language.ES), profile.get("SUR", Language.ES))) {
            double before = Double.MAX_VALUE;
            for (JsonNode item : place.get("largestGaps").get("items")) {
                assertThat(item.get("deviations").asDouble()).isPositive().isLessThanOrEqualTo(before);
                before = item.get("deviations").asDouble();
            }
            for (JsonNode figure : figures(place)) {
                if (figure.get("value").isNull()
                        || figure.get("department").get("value").isNull()) {
                    assertThat(figure.get("gap").isNull()).isTrue();
                    assertThat(figure.get("deviations").isNull()).isTrue();
                }
            }
        }
        // 73.8 per cent of housing deficit stands furthest from the department of all that Candelaria has
        assertThat(profile.get("76130", Language.ES)
                        .get("largestGaps")
                        .get("items")
                        .toString())
                .contains("\"deficit_hab\"");
    }

    @Test
    void saysWhatProjectsAndPlansNameThePlace() {
        JsonNode candelaria = profile.get("76130", Language.ES);
        List<String> projects = new ArrayList<>();
        candelaria
                .get("projects")
                .forEach(project -> projects.add(project.get("code").asString()));
        assertThat(projects).contains("PE-02", "PE-14", "PE-15");
        assertThat(candelaria.get("plans").get(0).get("code").asString()).isEqualTo("PGM-CAND-2024");
        assertThat(candelaria.get("plans").get(0).get("own").asBoolean()).isTrue();

        JsonNode sevilla = profile.get("76736", Language.ES);
        JsonNode nodes = of(sevilla.get("plans"), "PGD-2024").get("nodes");
        assertThat(nodes.toString()).contains("Acciones interagenciales en zonas estratégicas de la ruralidad");
        assertThat(nodes.get(0).get("path").size()).isPositive();

        // a quarter of Palmira is called like this municipality; the list of that node says Palmira
        assertThat(profile.get("76863", Language.ES).get("plans").toString()).doesNotContain("Deprimido en Versalles");
        for (JsonNode plan : profile.get(ROOT, Language.ES).get("plans")) {
            assertThat(plan.get("own").asBoolean()).isTrue();
        }
    }

    @Test
    void theTableHasTheSameFigures() {
        JsonNode sheet = profile.get("76130", Language.ES);
        String csv = profile.csv("76130", Language.ES);

        assertThat(csv.lines().count()).isEqualTo(figures(sheet).size() + 1L);
        assertThat(csv).contains("deficit_hab,Déficit habitacional,porcentaje de hogares,2018,total,73.7801");
    }

    @Test
    void allIsSaidInBothLanguages() {
        JsonNode es = profile.get("76130", Language.ES);
        JsonNode en = profile.get("76130", Language.EN);

        assertThat(en.get("territory").get("levelName").asString()).isEqualTo("municipality");
        assertThat(en.get("largestGaps").get("method").asString()).startsWith("Gap from the department");
        assertThat(figures(en)).hasSameSizeAs(figures(es));
        for (int i = 0; i < figures(es).size(); i++) {
            assertThat(figures(en).get(i).get("value"))
                    .isEqualTo(figures(es).get(i).get("value"));
        }
    }

    @Test
    void anUnknownTerritoryIsToldWithTheNearest() {
        assertThatThrownBy(() -> profile.get("7613", Language.ES)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.nearest()).contains("76130");
        });
        assertThatThrownBy(() -> profile.get("candelaria", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.nearest())
                        .contains("76130"));
    }
}
