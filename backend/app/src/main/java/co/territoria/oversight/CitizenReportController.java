package co.territoria.oversight;

import co.territoria.project.Project;
import co.territoria.project.Projects;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports and proposals of citizens, as far as moderation has made them public. */
@RestController
@RequestMapping("/api/v1/reports")
class CitizenReportController {

    private static final LocalText NONE = new LocalText(
            "Aún no hay informes ni propuestas publicados.", "No reports or proposals are published yet.");

    private static final LocalText MODERATION = new LocalText(
            "Solo se muestra lo publicado o respondido. No se guarda quién escribe; el punto se redondea a unos 110 m.",
            "Only what is published or answered is shown. Who wrote is not kept; the point is rounded to about 110 m.");

    private static final int MOST = 500;

    private final CitizenReports reports;
    private final Projects projects;
    private final Territories territories;

    CitizenReportController(CitizenReports reports, Projects projects, Territories territories) {
        this.reports = reports;
        this.projects = projects;
        this.territories = territories;
    }

    /**
     * @param project code of a project; not together with {@code within}
     * @param within  a territory of any level; default the root of the default pack
     */
    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        if (project != null && within != null) {
            throw ApiProblem.invalidParameter(
                    "within",
                    within,
                    new LocalText(
                            "«project» y «within» no van juntos: un proyecto ya dice su lugar.",
                            "“project” and “within” do not go together: a project has its place."));
        }
        List<CitizenReport> found;
        String pack;
        if (project != null) {
            Project one = projects.get(project);
            pack = one.pack();
            found = reports.listOf(one);
        } else {
            Territory whole = territories.get(
                    within == null ? territories.defaultPack().root().value() : within);
            pack = whole.pack();
            found = reports.listWithin(whole);
        }
        List<CitizenReportJson.Item> items = found.stream()
                .limit(MOST)
                .map(report -> CitizenReportJson.item(report, territories, language))
                .toList();
        return csv
                ? CitizenReportJson.csv(items).answer("reports.csv")
                : ResponseEntity.ok()
                        .varyBy(HttpHeaders.ACCEPT)
                        .body(new CitizenReportJson.Page(
                                found.size(),
                                items,
                                found.isEmpty() ? NONE.in(language) : null,
                                MODERATION.in(language),
                                territories.findPack(pack).map(Pack::example).orElse(false)));
    }
}
