package co.territoria.plan;

import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans with the documents that name them, and one plan with its tree. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final Plans plans;
    private final Territories territories;

    PlanController(Plans plans, Territories territories) {
        this.plans = plans;
        this.territories = territories;
    }

    /** @param within a territory of any level; default the root of the default pack */
    @GetMapping
    PlanJson.Page list(@RequestParam(required = false) @Nullable String within, Language language) {
        Territory whole = territories.get(
                within == null ? territories.defaultPack().root().value() : within);
        List<PlanJson.Item> items = plans.listWithin(whole).stream()
                .map(plan -> PlanJson.item(plan, plans, language))
                .toList();
        return new PlanJson.Page(
                plans.documents(whole.pack()).stream()
                        .map(document -> PlanJson.document(document, language))
                        .toList(),
                items.size(),
                items,
                example(whole.pack()));
    }

    @GetMapping("/{code}")
    PlanJson.Whole get(@PathVariable String code, Language language) {
        Plan plan = plans.get(code);
        return new PlanJson.Whole(
                PlanJson.item(plan, plans, language),
                plan.nodes().stream()
                        .map(node -> PlanJson.node(plan, node, plans, language))
                        .toList(),
                example(plan.pack()));
    }

    private boolean example(String pack) {
        return territories.findPack(pack).map(Pack::example).orElse(false);
    }
}
