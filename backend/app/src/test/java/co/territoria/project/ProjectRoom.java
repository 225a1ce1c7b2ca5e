package co.territoria.project;

import co.territoria.layer.Layer;
import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class ProjectRoom {

    /** What the clock of the room shows. */
    public static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

    private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Database database;
    private final TerritoryRoom territory;
    private final Projects projects;
    private final ProjectController controller;
    private final PortfolioController portfolio;
    private final ChosenProjects chosen;

    public ProjectRoom(Database database, TerritoryRoom territory) {
        this.database = database;
        this.territory = territory;
        JdbcProjects store = new JdbcProjects(database);
        this.projects = new Projects(store, territory.territories());
        this.controller = new ProjectController(projects, territory.territories(), CLOCK);
        Portfolios portfolios = new Portfolios(projects, new JdbcFunds(database));
        PortfolioQuery query = new PortfolioQuery(territory.territories(), projects, portfolios);
        this.portfolio = new PortfolioController(query, projects, territory.territories(), CLOCK);
        this.chosen = new ChosenProjects(query, CLOCK);
    }

    public ChosenProjects chosen() {
        return chosen;
    }

    /** Any projects, the same for the same seed. */
    public static ProjectDelivery random(long seed, String pack, int count) {
        return new RandomProjects(seed).delivery(pack, count);
    }

    public Projects projects() {
        return projects;
    }

    /** What the room publishes as layers. */
    public List<Layer> layers() {
        return new ProjectLayers(database, projects, territory.territories()).layers();
    }

    /** What {@code /api/v1/projects} answers. */
    public JsonNode list(
            @Nullable String within, @Nullable String municipality, @Nullable String theme, Language language) {
        Map<String, String> query = new HashMap<>();
        query.put("within", within);
        query.put("municipality", municipality);
        query.put("theme", theme);
        query.values().removeIf(Objects::isNull);
        return list(query, language);
    }

    /** The same with any parameters. */
    public JsonNode list(Map<String, String> query, Language language) {
        return MAPPER.valueToTree(portfolio.page(query, language));
    }

    /** What {@code /api/v1/projects/clusters/{z}/{x}/{y}} answers. */
    public JsonNode clusters(int z, int x, int y, Map<String, String> query, Language language) {
        return MAPPER.valueToTree(portfolio.tile("" + z, "" + x, "" + y, query, language));
    }

    /** What {@code /api/v1/projects/{code}} answers. */
    public JsonNode get(String code, Language language) {
        return MAPPER.valueToTree(controller.get(code, language));
    }

    /** What {@code /api/v1/projects/{code}/history} answers. */
    public JsonNode history(String code, Language language) {
        return MAPPER.valueToTree(controller.history(code, language));
    }

    /** What {@code /api/v1/projects/{code}/progress} answers. */
    public JsonNode progress(String code, Language language) {
        return MAPPER.valueToTree(
                new ProgressController(projects, territory.territories(), CLOCK).answer(code, language));
    }

    /** As after a publication. */
    public void forget() {
        projects.forget(new DatasetPublished("", "", "", 0));
    }
}
