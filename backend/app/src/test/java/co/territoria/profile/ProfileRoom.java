package co.territoria.profile;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The profile room for tests: the real thing on rooms under test, without Spring, on a fixed day. */
public final class ProfileRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Profiles profiles;
    private final ProfilePdf pdf;

    public ProfileRoom(
            StoreUnderTest store,
            TerritoryRoom territory,
            IndicatorRoom indicator,
            ProjectRoom project,
            PlanRoom plan) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        this.profiles = new Profiles(
                territory.territories(),
                indicator.indicators(),
                indicator.values(),
                new ProfileFigures(indicator.indicators(), indicator.values()),
                new ProfileTrends(indicator.values(), territory.territories()),
                new ProfilePlans(plan.plans(), territory.territories()),
                project.projects(),
                territory.sources(),
                store.datasets(),
                new PublicAddress(
                        new MockEnvironment().withProperty("territoria.public-url", "https://sit.example.org")),
                clock);
        this.pdf = new ProfilePdf(profiles, new ProfileMaps(territory.territories()), new SheetPrinter(), clock);
    }

    /** What {@code GET /api/v1/territories/{code}/profile} answers. */
    public JsonNode get(String code, Language language) {
        return MAPPER.valueToTree(profiles.get(code, language));
    }

    /** The same as CSV. */
    public String csv(String code, Language language) {
        return new String(
                ProfileCsv.of(profiles.get(code, language)).answer("x.csv").getBody(), StandardCharsets.UTF_8);
    }

    /** The same printed. */
    public byte[] pdf(String code, Language language) {
        return pdf.get(code, language).bytes();
    }
}
