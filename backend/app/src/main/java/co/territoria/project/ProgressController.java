package co.territoria.project;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a project goes on: its plan, its reports and what follows from them. */
@RestController
@RequestMapping("/api/v1/projects/{code}/progress")
class ProgressController {

    private final Projects projects;
    private final Territories territories;
    private final Clock clock;

    ProgressController(Projects projects, Territories territories, Clock clock) {
        this.projects = projects;
        this.territories = territories;
        this.clock = clock;
    }

    /** @param f {@code csv} has the planned curve and the reports by date, for a picture of both */
    @GetMapping
    ResponseEntity<?> get(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        ProgressJson.Answer answer = answer(code, language);
        return csv
                ? answer.toCsv().answer("progress-%s.csv".formatted(answer.code()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(answer);
    }

    ProgressJson.Answer answer(String code, Language language) {
        Project project = projects.get(code);
        Pack pack = territories.findPack(project.pack()).orElseThrow();
        return ProgressJson.answer(project, projects.details(project), pack, LocalDate.now(clock), language);
    }
}
