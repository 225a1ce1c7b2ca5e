package co.territoria.priority;

import co.territoria.composite.Composites;
import co.territoria.gap.GapParameters;
import co.territoria.gap.GapQuestion;
import co.territoria.indicator.AggregationKind;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.plan.Plan;
import co.territoria.plan.Plans;
import co.territoria.project.Horizon;
import co.territoria.project.Stage;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a question about voids, as they come. */
record VoidParameters(Whose whose, GapParameters gap, Aimed aimed, Cuts cuts) {

    static final String UNKNOWN = "none";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}([.]\\d{1,9})?");

    /** References that scores of an index have: nothing computes a score of the whole. */
    private static final List<Reference> OF_INDICES = List.of(Reference.MEDIAN, Reference.BEST);

    /** Whose gap. */
    record Whose(
            @Nullable String indicator,
            @Nullable String index,
            @Nullable String period,
            @Nullable String breakdown,
            @Nullable String reference,
            @Nullable String within) {}

    /** What effort. @param stage ids joined by commas @param horizon the same */
    record Aimed(
            @Nullable String effort,
            @Nullable String plan,
            @Nullable String investment,
            @Nullable String stage,
            @Nullable String horizon,
            @Nullable String per) {}

    /** Cuts of the reader's own. */
    record Cuts(@Nullable String deep, @Nullable String little) {}

    /** What the parameters are checked against. */
    record Known(
            Territories territories,
            Indicators indicators,
            IndicatorValues values,
            Composites composites,
            Plans plans,
            Function<String, VoidSettings> settings) {}

    /** @throws ApiProblem that names the parameter and what would be right */
    VoidQuestion check(Known known) {
        Territory within = known.values.within(whose.within);
        Pack pack = known.territories.findPack(within.pack()).orElseThrow();
        VoidQuestion.Aimed effort = aimed(pack, known);
        VoidQuestion.Per per = per(effort);
        Double deep = number("deep", cuts.deep, false);
        Double little = number("little", cuts.little, true);
        if (whose.index != null) {
            ofIndex(known, pack);
            return new VoidQuestion(pack, within, null, null, whose.index, indexReference(), effort, per, deep, little);
        }
        String code = whose.indicator == null ? pack.defaultIndicator() : whose.indicator;
        if (code == null) {
            throw ApiProblem.invalidParameter(
                    "indicator",
                    null,
                    new LocalText(
                            "Falta «indicator» o «index»: el código de un indicador o de un índice.",
                            "“indicator” or “index” is missing: the code of an indicator or of an index."));
        }
        Selection selection = known.values.select(code, whose.period, whose.breakdown, whose.within);
        if (!selection.indicator().isMapped()) {
            throw ApiProblem.invalidParameter("indicator", code, Reference.NOT_MAPPED);
        }
        GapQuestion question = gap.check(selection, known.territories);
        return new VoidQuestion(
                pack,
                within,
                known.values.wholePack(selection),
                question,
                null,
                question.reference(),
                effort,
                per,
                deep,
                little);
    }

    private void ofIndex(Known known, Pack pack) {
        if (whose.indicator != null) {
            throw ApiProblem.invalidParameter(
                    "index",
                    whose.index,
                    new LocalText(
                            "«indicator» e «index» no van juntos: la brecha es de uno de los dos.",
                            "“indicator” and “index” do not go together: the gap is of one of them."));
        }
        onlyWith("period", whose.period, "indicator");
        onlyWith("breakdown", whose.breakdown, "indicator");
        onlyWith("regions", gap.regions(), "indicator");
        onlyWith("peers", gap.peers(), "indicator");
        onlyWith("k", gap.k(), "indicator");
        onlyWith("past", gap.past(), "indicator");
        known.composites.scores(pack.id(), String.valueOf(whose.index));
    }

    private Reference indexReference() {
        if (whose.reference == null) {
            return Reference.MEDIAN;
        }
        return Reference.find(whose.reference)
                .filter(OF_INDICES::contains)
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "reference",
                        whose.reference,
                        OF_INDICES.stream().map(Reference::id).toList()));
    }

    private VoidQuestion.Aimed aimed(Pack pack, Known known) {
        EffortKind kind = aimed.effort == null
                ? EffortKind.COMMITMENTS
                : EffortKind.find(aimed.effort)
                        .orElseThrow(() -> ApiProblem.unknownChoice(
                                "effort",
                                "effort",
                                aimed.effort,
                                EffortKind.ids(),
                                Nearest.to(aimed.effort, EffortKind.ids())));
        belongs("plan", aimed.plan, kind, EffortKind.COMMITMENTS);
        belongs("stage", aimed.stage, kind, EffortKind.COST);
        belongs("horizon", aimed.horizon, kind, EffortKind.COST);
        belongs("investment", aimed.investment, kind, EffortKind.INDICATOR);
        return effort(kind, pack, known.settings.apply(pack.id()), known);
    }

    private VoidQuestion.Aimed effort(EffortKind kind, Pack pack, VoidSettings settings, Known known) {
        return switch (kind) {
            case COMMITMENTS ->
                new VoidQuestion.Aimed(kind, plan(pack, settings, known).orElse(null), null, VoidQuestion.Filter.NONE);
            case COST -> new VoidQuestion.Aimed(kind, null, null, filter());
            case INDICATOR ->
                new VoidQuestion.Aimed(kind, null, investment(pack, settings, known), VoidQuestion.Filter.NONE);
        };
    }

    /** An effort with everything at its default. */
    static VoidQuestion.Aimed usual(EffortKind kind, Pack pack, VoidSettings settings, Known known) {
        return new VoidParameters(
                        new Whose(null, null, null, null, null, null),
                        new GapParameters(Reference.DEPARTMENT.id(), null, null, null, null),
                        new Aimed(null, null, null, null, null, null),
                        new Cuts(null, null))
                .effort(kind, pack, settings, known);
    }

    private static void onlyWith(String name, @Nullable String value, String owner) {
        if (value != null) {
            throw ApiProblem.invalidParameter(
                    name,
                    value,
                    new LocalText(
                            "El parámetro «%s» solo va con «%s».".formatted(name, owner),
                            "The parameter “%s” only goes with “%s”.".formatted(name, owner)));
        }
    }

    /** A parameter that would change nothing is a mistake of the caller's: it is told, not passed over. */
    private static void belongs(String name, @Nullable String value, EffortKind asked, EffortKind owner) {
        if (asked != owner) {
            onlyWith(name, value, "effort=" + owner.id());
        }
    }

    private Optional<Plan> plan(Pack pack, VoidSettings settings, Known known) {
        List<Plan> all = known.plans.list(pack.id());
        if (aimed.plan == null) {
            return defaultPlan(pack, settings, all);
        }
        List<Plan> naming = naming(all);
        return Optional.of(all.stream()
                .filter(plan -> plan.code().value().equals(aimed.plan))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> codes =
                            naming.stream().map(plan -> plan.code().value()).toList();
                    return ApiProblem.unknownChoice("plan", "plan", aimed.plan, codes, Nearest.to(aimed.plan, codes));
                }));
    }

    /** Plans that name territories, in the order of their file. */
    static List<Plan> naming(List<Plan> all) {
        return all.stream()
                .filter(plan ->
                        plan.nodes().stream().anyMatch(node -> !node.places().isEmpty()))
                .toList();
    }

    /** The one that the pack names, or else the newest of the whole pack that names territories. */
    static Optional<Plan> defaultPlan(Pack pack, VoidSettings settings, List<Plan> all) {
        if (settings.plan() != null) {
            return all.stream()
                    .filter(plan -> plan.code().value().equals(settings.plan()))
                    .findFirst();
        }
        return naming(all).stream()
                .filter(plan -> pack.root().equals(plan.territory()))
                .max(Comparator.comparing(
                        plan -> plan.years().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private @Nullable Indicator investment(Pack pack, VoidSettings settings, Known known) {
        List<String> marked = settings.investments().stream()
                .map(one -> one.indicator().value())
                .toList();
        if (aimed.investment != null && !marked.contains(aimed.investment)) {
            throw ApiProblem.unknownChoice(
                    "investment", "investment", aimed.investment, marked, Nearest.to(aimed.investment, marked));
        }
        // one that is no longer in force, or without values, tells nothing
        return marked.stream()
                .filter(code -> aimed.investment == null || code.equals(aimed.investment))
                .flatMap(code -> known.indicators.find(pack.id(), code).stream())
                .filter(Indicator::isMapped)
                .filter(indicator -> !known.values.breakdowns(indicator).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private VoidQuestion.Filter filter() {
        Set<String> stages = ids("stage", aimed.stage, Stage.ids());
        Set<String> horizons = ids("horizon", aimed.horizon, Horizon.ids());
        EnumSet<Stage> known = EnumSet.noneOf(Stage.class);
        stages.forEach(id -> Stage.find(id).ifPresent(known::add));
        EnumSet<Horizon> when = EnumSet.noneOf(Horizon.class);
        horizons.forEach(id -> Horizon.find(id).ifPresent(when::add));
        return new VoidQuestion.Filter(known, stages.contains(UNKNOWN), when, horizons.contains(UNKNOWN));
    }

    private static Set<String> ids(String parameter, @Nullable String text, List<String> known) {
        Set<String> ids = new TreeSet<>();
        if (text == null || text.isBlank()) {
            return ids;
        }
        List<String> allowed = new ArrayList<>(known);
        allowed.add(UNKNOWN);
        for (String id : Arrays.asList(text.split(",", -1))) {
            if (!allowed.contains(id)) {
                throw ApiProblem.unknownChoice(parameter, parameter, id, allowed, Nearest.to(id, allowed));
            }
            ids.add(id);
        }
        return ids;
    }

    private VoidQuestion.Per per(VoidQuestion.Aimed effort) {
        List<String> ids = Arrays.stream(VoidQuestion.Per.values())
                .map(VoidQuestion.Per::id)
                .toList();
        VoidQuestion.Per per = aimed.per == null
                ? VoidQuestion.Per.TERRITORY
                : Arrays.stream(VoidQuestion.Per.values())
                        .filter(each -> each.id().equals(aimed.per))
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.notAllowed("per", aimed.per, ids));
        Indicator investment = effort.investment();
        if (per == VoidQuestion.Per.INHABITANTS
                && investment != null
                && investment.rule().kind() != AggregationKind.SUM) {
            throw ApiProblem.invalidParameter(
                    "per",
                    aimed.per,
                    new LocalText(
                            "«%s» no es un total: no se divide entre habitantes.".formatted(investment.code()),
                            "“%s” is no total: it is not divided by inhabitants.".formatted(investment.code())));
        }
        return per;
    }

    private static @Nullable Double number(String name, @Nullable String text, boolean zero) {
        if (text == null || text.isBlank()) {
            return null;
        }
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : -1;
        if (number < 0 || (number == 0 && !zero)) {
            throw ApiProblem.invalidParameter(
                    name,
                    text,
                    zero
                            ? new LocalText(
                                    "«%s» es un número desde cero, con punto decimal, no «%s».".formatted(name, text),
                                    "“%s” is a number from zero on, not “%s”.".formatted(name, text))
                            : new LocalText(
                                    "«%s» es un número mayor que cero, con punto decimal, no «%s»."
                                            .formatted(name, text),
                                    "“%s” is a number above zero, not “%s”.".formatted(name, text)));
        }
        return number;
    }
}
