package co.territoria.oversight;

import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The oversight room for tests: the real thing on rooms under test, without Spring, on a fixed day. */
public final class OversightRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CitizenReports reports;
    private final CitizenReportController controller;
    private final PublicRecords records;
    private final Feeds feeds;
    private final PublicAddress address = new PublicAddress(
            new MockEnvironment().withProperty("territoria.public-url", "https://sit.example.org/mapa"));

    public OversightRoom(StoreUnderTest store, TerritoryRoom territory, ProjectRoom project, PlanRoom plan) {
        this.reports = new CitizenReports(
                new JdbcCitizenReports(store.database()), territory.territories(), project.projects());
        this.controller = new CitizenReportController(reports, project.projects(), territory.territories());
        this.records = new PublicRecords(
                project.projects(),
                plan.plans(),
                territory.territories(),
                reports,
                store.datasets(),
                Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
        this.feeds = new Feeds(records, project.projects(), plan.plans(), territory.territories(), address);
    }

    public CitizenReports reports() {
        return reports;
    }

    /** What {@code GET /projects/{code}} answers. */
    public String page(String code, Language language) {
        return new ProjectPage(records.get(code, language), address, List.of("/mapa/style.css"), language).write();
    }

    /** What {@code GET /projects/{code}/feed.atom} answers; {@code kind} is projects, territories or plans. */
    public String feed(String kind, String code, Language language) {
        Feed feed =
                switch (kind) {
                    case "projects" -> feeds.ofProject(code, language);
                    case "territories" -> feeds.ofTerritory(code, language);
                    case "plans" -> feeds.ofPlan(code, language);
                    default -> throw new IllegalArgumentException(kind);
                };
        return new String(new AtomWriter(feed, language).write(), StandardCharsets.UTF_8);
    }

    /** What {@code GET /api/v1/reports} answers. */
    public JsonNode reports(@Nullable String project, @Nullable String within, Language language) {
        return MAPPER.valueToTree(
                controller.list(project, within, null, null, language).getBody());
    }

    /** The same as CSV. */
    public String reportsCsv(@Nullable String project, @Nullable String within) {
        Object body = controller.list(project, within, "csv", null, Language.ES).getBody();
        return new String((byte[]) java.util.Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    /** As after a publication. */
    public void forget() {
        reports.forget(new DatasetPublished("", "", "", 0));
    }
}
