package co.territoria.priority;

import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Problems: indicators as causes and effects in a tree. */
@RestController
@RequestMapping("/api/v1/problems")
class ProblemController {

    private final Priorities priorities;
    private final ProblemTrees trees;
    private final Territories territories;
    private final IndicatorValues values;
    private final IndicatorSources sources;

    ProblemController(
            Priorities priorities,
            ProblemTrees trees,
            Territories territories,
            IndicatorValues values,
            IndicatorSources sources) {
        this.priorities = priorities;
        this.trees = trees;
        this.territories = territories;
        this.values = values;
        this.sources = sources;
    }

    @GetMapping
    ProblemJson.Page list(@RequestParam(required = false) @Nullable String within, Language language) {
        List<Problem> all = priorities.problems(values.within(within).pack());
        return new ProblemJson.Page(
                all.size(),
                all.stream().map(each -> ProblemJson.item(each, language)).toList());
    }

    /** @param territory whose gaps colour the tree; absent for the tree alone */
    @GetMapping("/{id}")
    ResponseEntity<?> get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        String pack = values.within(within).pack();
        Problem problem = priorities.getProblem(pack, id);
        Territory place = territory == null ? null : territories.get(territory);
        if (place != null && !place.pack().equals(pack)) {
            throw ApiProblem.invalidParameter(
                    "territory",
                    territory,
                    new LocalText(
                            "El territorio «%s» es de otro paquete que el problema.".formatted(territory),
                            "The territory “%s” is of another pack than the problem.".formatted(territory)));
        }
        ProblemReading reading = trees.read(problem, place);
        ProblemJson.Whole json = ProblemJson.whole(reading, sources.list(pack, reading.sources(), language), language);
        return csv
                ? ProblemJson.toCsv(json)
                        .answer("problema-%s%s.csv".formatted(id, place == null ? "" : "-" + place.code()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
    }
}
