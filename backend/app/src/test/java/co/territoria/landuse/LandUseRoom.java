package co.territoria.landuse;

import co.territoria.layer.Layer;
import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import co.territoria.web.ScreenUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The land-use room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class LandUseRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Database database;
    private final TerritoryRoom territory;
    private final LandUsePlans plans;
    private final LandUsePlanController controller;
    private final ValidationController validation;

    public LandUseRoom(StoreUnderTest store, TerritoryRoom territory) {
        this.database = store.database();
        this.territory = territory;
        this.plans = new LandUsePlans(new JdbcLandUsePlans(database), territory.territories(), store.datasets());
        this.controller = new LandUsePlanController(
                plans,
                new LandUsePlanAnswers(plans, territory.territories()),
                territory.territories(),
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
        this.validation = new ValidationController(
                plans,
                new Validations(plans, territory.territories()),
                territory.territories(),
                new PublicAddress(new MockEnvironment()),
                ScreenUnderTest.screen(),
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    }

    public LandUsePlans plans() {
        return plans;
    }

    /** What {@code /api/v1/land-use-plans} answers. */
    public JsonNode list(@Nullable String within, @Nullable String of, @Nullable String kind, Language language) {
        return MAPPER.valueToTree(
                controller.list(within, of, kind, null, null, language).getBody());
    }

    /** What {@code /api/v1/land-use-plans?f=csv} answers. */
    public String csv(Language language) {
        byte[] body = (byte[]) Objects.requireNonNull(
                controller.list(null, null, null, "csv", null, language).getBody());
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What {@code /api/v1/land-use-plans/…} answers. */
    public JsonNode get(String id, Language language) {
        return MAPPER.valueToTree(controller.get(id, language));
    }

    /** What {@code /api/v1/land-use-plans/…/validation} answers. */
    public JsonNode validation(
            String id,
            @Nullable String severity,
            @Nullable String rule,
            @Nullable String withGeometry,
            Language language) {
        return MAPPER.valueToTree(validation
                .validation(id, null, severity, rule, null, withGeometry, null, "EX", null, language)
                .getBody());
    }

    /** The same in another format, as bytes. */
    public byte[] validationAs(String id, String f, @Nullable String list, @Nullable String crs, Language language) {
        return (byte[]) Objects.requireNonNull(validation
                .validation(id, f, null, null, list, null, crs, null, null, language)
                .getBody());
    }

    /** What the room publishes as layers. */
    public List<Layer> layers() {
        return new LandUseLayers(database, plans, territory.territories()).layers();
    }

    /** The bytes of a zone as they are kept. */
    public byte[] delivered(String zone) {
        return database.jdbc().queryForObject("SELECT delivered FROM land_use_zone WHERE id = ?", byte[].class, zone);
    }

    /** As after a publication. */
    public void forget() {
        plans.forget(new DatasetPublished("", "", "", 0));
    }
}
