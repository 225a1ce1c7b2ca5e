package co.territoria.plan;

import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans with the documents that name them, one plan with its tree, and what its goals have come to. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final PlanAnswers answers;

    PlanController(PlanAnswers answers) {
        this.answers = answers;
    }

    /**
     * @param within a territory of any level; default the root of the default pack
     * @param kind   id, or {@code none} for plans of which none is said
     * @param q      words of a plan or of an element of it
     */
    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        PlanJson.Page page = answers.list(within, new PlanAnswers.Filter(kind, level, q), language);
        return csv ? PlanCsv.of(page).answer("plans.csv") : json(page);
    }

    /** @param within only elements that name a place in this territory, and what stands above them */
    @GetMapping("/{code}")
    ResponseEntity<?> get(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Plan plan = answers.plan(code, within);
        PlanJson.Whole whole = answers.whole(plan, within, language);
        return csv ? PlanCsv.of(whole).answer("plan-%s.csv".formatted(fileName(plan))) : json(whole);
    }

    /** @param within any territory of the pack in which the plan is looked for first; the goals are those of the plan */
    @GetMapping("/{code}/follow-up")
    ResponseEntity<?> followUp(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        Plan plan = answers.plan(code, within);
        PlanJson.FollowUp followed = answers.followUp(plan, language);
        return csv ? PlanCsv.of(followed).answer("follow-up-%s.csv".formatted(fileName(plan))) : json(followed);
    }

    private static ResponseEntity<?> json(Object body) {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(body);
    }

    private static String fileName(Plan plan) {
        return plan.code().value().toLowerCase(Locale.ROOT);
    }
}
