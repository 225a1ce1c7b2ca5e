package co.territoria.plan;

import co.territoria.indicator.Indicator;
import co.territoria.indicator.Indicators;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts plans, elements and goals into the words of one language. */
@Component
class PlanWords {

    private final Plans plans;
    private final Territories territories;
    private final Indicators indicators;
    private final Sources sources;

    PlanWords(Plans plans, Territories territories, Indicators indicators, Sources sources) {
        this.plans = plans;
        this.territories = territories;
        this.indicators = indicators;
        this.sources = sources;
    }

    PlanJson.Document document(PlanDocument document, Language language) {
        return new PlanJson.Document(
                document.code(),
                document.title(),
                document.organisation(),
                document.date(),
                text(document.note(), language));
    }

    /** @param nodeMatches absent when no words were asked for */
    PlanJson.Item item(Plan plan, @Nullable Integer nodeMatches, Language language) {
        PlanJson.Act act = act(plan, language);
        Adoption.State state = plan.adoption().state();
        return new PlanJson.Item(
                plan.code().value(),
                plan.name(),
                plan.kind(),
                word(plan, PlanWord.Kind.PLAN_KIND, plan.kind(), language),
                plan.level(),
                word(plan, PlanWord.Kind.PLAN_LEVEL, plan.level(), language),
                plan.territory() == null ? null : plan.territory().value(),
                plan.years().from(),
                plan.years().to(),
                switch (state) {
                    case TRUE -> Boolean.TRUE;
                    case FALSE -> Boolean.FALSE;
                    case UNKNOWN -> null;
                },
                state.text().in(language) + (act == null ? "" : ": " + act.text()),
                act,
                plan.document(),
                plan.nodes().size(),
                plan.goalsInForce().size(),
                plan.commitments().size(),
                nodeMatches,
                text(plan.note(), language));
    }

    private PlanJson.@Nullable Act act(Plan plan, Language language) {
        Adoption.Act act = plan.adoption().act();
        if (act == null) {
            return null;
        }
        String known = word(plan, PlanWord.Kind.ACT_KIND, act.kind(), language);
        String kindName = known == null ? act.kind() : known;
        return new PlanJson.Act(
                act.kind(), kindName, act.number(), act.date(), act.text(kindName.toLowerCase(Locale.ROOT), language));
    }

    String kindOf(Plan plan, PlanNode node, Language language) {
        String name = word(plan, PlanWord.Kind.NODE_KIND, node.kind(), language);
        return name == null ? node.kind() : name;
    }

    PlanJson.Goal goal(Plan plan, Goal goal, Language language) {
        Goal.Measure measure = goal.indicator();
        Indicator indicator = measure == null
                ? null
                : indicators.find(plan.pack(), measure.indicator().value()).orElse(null);
        Goal.Baseline baseline = goal.baseline();
        LocalText unit =
                indicator == null ? goal.unit() : indicator.definition().unit();
        return new PlanJson.Goal(
                goal.code(),
                goal.node(),
                goal.name(),
                measure == null ? null : measure.indicator().value(),
                indicator == null ? null : indicator.definition().name().in(language),
                measure == null ? null : measure.breakdown(),
                goal.statistic(),
                text(unit, language),
                indicator == null ? null : indicator.definition().decimals(),
                goal.direction().id(),
                named(goal.territory() == null ? plan.territory() : goal.territory()),
                baseline == null
                        ? null
                        : new PlanJson.Baseline(
                                baseline.value(),
                                baseline.year(),
                                baseline.source(),
                                sources.find(plan.pack(), baseline.source())
                                        .map(source -> source.organisation() + ", "
                                                + source.title().in(language))
                                        .orElse(null)),
                baseline == null ? PlanText.NO_BASELINE.in(language) : String.valueOf(baseline.year()),
                targets(plan, goal),
                goal.finalTarget().map(Goal.Target::value).orElse(null),
                term(plan, goal, language),
                goal.responsible(),
                goal.weight(),
                goal.version().number(),
                plan.versions(goal.code()).stream()
                        .map(one -> new PlanJson.Version(
                                one.version().number(),
                                one.version().act(),
                                one.version().from(),
                                targets(plan, one)))
                        .toList(),
                goal.document(),
                text(goal.note(), language));
    }

    private static List<PlanJson.Target> targets(Plan plan, Goal goal) {
        return goal.targets().stream()
                .map(target -> new PlanJson.Target(
                        Goal.yearOf(target, plan), target.value(), target.year() == null ? "plan" : "stated"))
                .toList();
    }

    /** By when: what the text says, else that it is the period of the plan. */
    private static String term(Plan plan, Goal goal, Language language) {
        Goal.Target last = goal.targets().isEmpty()
                ? null
                : goal.targets().get(goal.targets().size() - 1);
        if (last != null && last.year() != null) {
            return String.valueOf(last.year());
        }
        Integer end = plan.years().to();
        return end == null
                ? PlanText.TERM_UNKNOWN.in(language)
                : PlanText.TERM_OF_PLAN.in(language).formatted(end);
    }

    PlanJson.@Nullable Named named(@Nullable TerritoryCode code) {
        return code == null
                ? null
                : territories
                        .find(code)
                        .map(found -> new PlanJson.Named(found.code().value(), found.name()))
                        .orElse(null);
    }

    @Nullable
    String word(Plan plan, PlanWord.Kind kind, @Nullable String id, Language language) {
        return plans.findWord(plan.pack(), kind, id)
                .map(word -> word.name().in(language))
                .orElse(null);
    }

    static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}
