package co.territoria.priority;

import co.territoria.composite.Composites;
import co.territoria.gap.GapParameters;
import co.territoria.indicator.IndicatorSources;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.plan.Plans;
import co.territoria.territory.Territories;
import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a deep gap meets little effort. */
@RestController
class VoidController {

    private static final List<String> PARTS = List.of("territories", "unlocated");

    private final Voids voids;
    private final Efforts efforts;
    private final Plans plans;
    private final Territories territories;
    private final IndicatorSources sources;
    private final VoidParameters.Known known;

    VoidController(
            Voids voids,
            Efforts efforts,
            Plans plans,
            Territories territories,
            IndicatorSources sources,
            Indicators indicators,
            IndicatorValues values,
            Composites composites) {
        this.voids = voids;
        this.efforts = efforts;
        this.plans = plans;
        this.territories = territories;
        this.sources = sources;
        this.known = new VoidParameters.Known(territories, indicators, values, composites, plans, voids::settings);
    }

    /**
     * @param indicator default that of the pack; in place of {@code index}
     * @param deep      cut of the reader's own: gaps from here on are deep
     * @param little    cut of the reader's own: efforts up to here are little
     * @param part      of the table as CSV: {@code territories} or {@code unlocated}
     */
    @GetMapping("/api/v1/voids")
    ResponseEntity<?> voids(
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String index,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String breakdown,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String regions,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable String k,
            @RequestParam(required = false) @Nullable String past,
            @RequestParam(required = false) @Nullable String effort,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String investment,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String horizon,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable String deep,
            @RequestParam(required = false) @Nullable String little,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        if (part != null && !PARTS.contains(part)) {
            throw ApiProblem.notAllowed("part", part, PARTS);
        }
        VoidQuestion question = new VoidParameters(
                        new VoidParameters.Whose(indicator, index, period, breakdown, reference, within),
                        new GapParameters(reference == null ? "department" : reference, regions, peers, k, past),
                        new VoidParameters.Aimed(effort, plan, investment, stage, horizon, per),
                        new VoidParameters.Cuts(deep, little))
                .check(known);
        VoidsJson json = json(question, language);
        if (!csv) {
            return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(json);
        }
        String name = "vacios-%s-%s".formatted(json.gap().code(), json.effort().kind());
        return "unlocated".equals(part)
                ? json.unlocatedCsv().answer(name + "-sin-ubicar.csv")
                : json.toCsv().answer(name + ".csv");
    }

    private VoidsJson json(VoidQuestion question, Language language) {
        VoidTable table = voids.of(question);
        VoidSettings settings = voids.settings(question.pack().id());
        return VoidsJson.of(
                table,
                new VoidsJson.Beside(
                        plans,
                        sources.list(question.pack().id(), table.sources(), language),
                        territories
                                .listWithin(
                                        question.within(),
                                        question.pack().lowestLevel().id())
                                .stream()
                                .map(territory -> territory.code().value())
                                .collect(Collectors.toSet()),
                        Arrays.stream(EffortKind.values())
                                .map(kind -> kind == question.aimed().kind()
                                        ? table.effort()
                                        : efforts.of(
                                                question.pack(),
                                                VoidParameters.usual(kind, question.pack(), settings, known),
                                                settings))
                                .toList()),
                language);
    }
}
