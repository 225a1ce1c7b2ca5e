package co.territoria.project.oc4ids;

import co.territoria.project.ProjectRoom;
import co.territoria.project.Projects;
import co.territoria.store.Datasets;
import co.territoria.territory.Territories;
import co.territoria.web.PublicAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Packages for tests of other rooms: the real thing without Spring. */
public final class Oc4idsRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Oc4idsController controller;

    /** @param project the room whose projects go out */
    public Oc4idsRoom(ProjectRoom project, Territories territories, Datasets datasets) {
        Projects projects = project.projects();
        this.controller = new Oc4idsController(
                new Oc4idsPackages(
                        projects, territories, datasets, new Oc4idsSettings("oc4ids-xxxxxx", "", "DIVIPOLA")),
                project.chosen(),
                new PublicAddress(new MockEnvironment()));
    }

    /** What {@code /api/v1/projects/oc4ids.json} answers. */
    public ResponseEntity<ObjectNode> answer(@Nullable String within, String limit, String offset) {
        Map<String, String> parameters = new HashMap<>(Map.of("limit", limit, "offset", offset));
        if (within != null) {
            parameters.put("within", within);
        }
        return controller.list(parameters);
    }

    /** All projects, read back from text. */
    public JsonNode all() {
        return MAPPER.readTree(MAPPER.writeValueAsString(
                Objects.requireNonNull(answer(null, "1000", "0").getBody())));
    }
}
