package co.territoria.incident;

import co.territoria.layer.Layer;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The incident room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class IncidentRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Incidents incidents;
    private final IncidentController controller;
    private final IncidentLayers layers;

    public IncidentRoom(StoreUnderTest under, TerritoryRoom territory) {
        this.incidents =
                new Incidents(new JdbcIncidents(under.database()), territory.territories(), territory.sources());
        this.controller = new IncidentController(incidents);
        this.layers = new IncidentLayers(incidents, territory.territories(), under.datasets());
    }

    public Incidents incidents() {
        return incidents;
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** As after a publication. */
    public void forget() {
        incidents.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/incidents} answers. */
    public JsonNode list() {
        return MAPPER.valueToTree(controller.list(null, Language.ES));
    }

    /** What {@code GET /api/v1/incidents/{id}} answers. */
    public JsonNode get(String id, @Nullable String period, @Nullable String by) {
        return MAPPER.valueToTree(
                controller.get(id, period, by, null, null, null, Language.ES).getBody());
    }

    /** The same as CSV. */
    public String csv(String id) {
        byte[] bytes = (byte[])
                controller.get(id, null, null, null, "csv", null, Language.ES).getBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
