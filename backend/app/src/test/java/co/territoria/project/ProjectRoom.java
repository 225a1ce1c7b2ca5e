package co.territoria.project;

import co.territoria.layer.Layer;
import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class ProjectRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Database database;
    private final TerritoryRoom territory;
    private final Projects projects;
    private final ProjectController controller;

    public ProjectRoom(Database database, TerritoryRoom territory) {
        this.database = database;
        this.territory = territory;
        JdbcProjects store = new JdbcProjects(database);
        this.projects = new Projects(store, territory.territories());
        this.controller = new ProjectController(projects, territory.territories());
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
        return MAPPER.valueToTree(controller.list(within, municipality, theme, language));
    }

    /** What {@code /api/v1/projects/{code}} answers. */
    public JsonNode get(String code, Language language) {
        return MAPPER.valueToTree(controller.get(code, language));
    }

    /** As after a publication. */
    public void forget() {
        projects.forget(new DatasetPublished("", "", "", 0));
    }
}
