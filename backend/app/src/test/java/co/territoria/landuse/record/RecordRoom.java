package co.territoria.landuse.record;

import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.comparison.ComparisonRoom;
import co.territoria.layer.Layer;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of plans for tests of other rooms: the real thing on the store under test, without Spring. */
public final class RecordRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Records records;
    private final PlanRecords planRecords;
    private final RecordController controller;
    private final RecordLayers layers;

    public RecordRoom(StoreUnderTest store, LandUseRoom landUse, ComparisonRoom comparison, TerritoryRoom territory) {
        this.records = new Records(new JdbcRecords(store.database()));
        this.planRecords = new PlanRecords(landUse.plans(), comparison.comparisons(), records, territory.territories());
        this.controller = new RecordController(landUse.plans(), planRecords, territory.territories());
        this.layers = new RecordLayers(store.database(), store.datasets(), landUse.plans(), territory.territories());
    }

    public Records records() {
        return records;
    }

    public PlanRecords planRecords() {
        return planRecords;
    }

    /** What the room publishes as layers. */
    public List<Layer> layers() {
        return layers.layers();
    }

    /** As after a publication. */
    public void forget() {
        records.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/land-use-plans/{id}/record} answers. */
    public JsonNode get(String plan, Language language) {
        return MAPPER.valueToTree(
                controller.get(plan, "indicators", null, null, null, language).getBody());
    }

    public JsonNode get(String plan) {
        return get(plan, Language.ES);
    }

    /** A table of it as CSV. */
    public String csv(String plan, String table) {
        return new String(
                (byte[]) Objects.requireNonNull(controller
                        .get(plan, table, null, "csv", null, Language.ES)
                        .getBody()),
                StandardCharsets.UTF_8);
    }
}
