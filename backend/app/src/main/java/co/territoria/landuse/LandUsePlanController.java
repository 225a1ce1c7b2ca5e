package co.territoria.landuse;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of land-use plans, and all that is known of one of them. */
@RestController
@RequestMapping("/api/v1/land-use-plans")
class LandUsePlanController {

    private final LandUsePlans plans;
    private final LandUsePlanAnswers answers;
    private final Territories territories;
    private final Clock clock;

    LandUsePlanController(LandUsePlans plans, LandUsePlanAnswers answers, Territories territories, Clock clock) {
        this.plans = plans;
        this.answers = answers;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * @param within    a territory of any pack: its plan and those of its parts; default the default pack's root
     * @param territory only the plans of this one
     * @param kind      POT, PBOT, EOT or POTD
     */
    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        if (kind != null && !Words.KINDS.contains(kind)) {
            throw ApiProblem.notAllowed("kind", kind, Words.KINDS);
        }
        Territory only = territory == null ? null : territories.get(territory);
        Territory whole = within != null
                ? territories.get(within)
                : only != null
                        ? only
                        : territories.get(territories.defaultPack().root().value());
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        List<LandUsePlan> found = plans.listWithin(whole).stream()
                .filter(plan -> only == null || plan.territory().equals(only.code()))
                .filter(plan -> kind == null || plan.kind().equals(kind))
                .toList();
        LandUsePlanJson.Page page = answers.page(found, pack, LocalDate.now(clock), language);
        return csv
                ? page.toCsv().answer("planes-de-ordenamiento-%s.csv".formatted(whole.code()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(page);
    }

    @GetMapping("/{id}")
    LandUsePlanJson.Whole get(@PathVariable String id, Language language) {
        return answers.whole(plans.get(id), LocalDate.now(clock), language);
    }
}
