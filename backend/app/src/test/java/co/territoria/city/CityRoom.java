package co.territoria.city;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Layer;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The city room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class CityRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Cities cities;
    private final CityController controller;
    private final CityLayers layers;

    public CityRoom(StoreUnderTest under, TerritoryRoom territory, IndicatorRoom indicator) {
        this.cities = new Cities(
                new JdbcCities(under.database()), territory.territories(), indicator.indicators(), indicator.values());
        this.controller = new CityController(cities, indicator.sources());
        this.layers = new CityLayers(
                cities,
                territory.territories(),
                under.datasets(),
                indicator.metadata(),
                indicator.indicators(),
                territory.sources());
    }

    public Cities cities() {
        return cities;
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** As after a publication. */
    public void forget() {
        cities.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/cities} answers. */
    public JsonNode get(Map<String, String> query, Language language) {
        return MAPPER.valueToTree(controller
                .get(
                        query.get("population"),
                        query.get("period"),
                        query.get("centres"),
                        query.get("within"),
                        null,
                        null,
                        language)
                .getBody());
    }

    /** The same as CSV. */
    public String csv() {
        byte[] bytes = (byte[])
                controller.get(null, null, null, null, "csv", null, Language.ES).getBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What {@code GET /api/v1/cities/links} answers. */
    public JsonNode links() {
        return MAPPER.valueToTree(
                controller.links(null, null, null, Language.ES).getBody());
    }
}
