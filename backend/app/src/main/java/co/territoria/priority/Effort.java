package co.territoria.priority;

import co.territoria.indicator.Indicator;
import co.territoria.plan.Plan;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is aimed at the territories of the lowest level of a pack.
 *
 * @param name       what is counted, with its plan, portfolio or indicator
 * @param unit       of the values, before they are told per inhabitants
 * @param values     a territory without one is absent, which is not zero
 * @param reasons    why there is no value, where that has a reason of its own
 * @param aims       what the value of a territory is made of
 * @param unlocated  what is aimed at no territory that is known
 * @param unvalued   located projects without value, of the cost
 * @param obstacle   why there is no effort at all, absent when there is
 * @param plan       of the commitments
 * @param investment the indicator
 * @param period     of the indicator, or the first year of the plan; what the inhabitants are taken of
 * @param sources    keys
 */
record Effort(
        EffortKind kind,
        LocalText name,
        LocalText unit,
        int decimals,
        Map<TerritoryCode, Double> values,
        Map<TerritoryCode, LocalText> reasons,
        Map<TerritoryCode, List<Aim>> aims,
        List<Aim> unlocated,
        List<Aim> unvalued,
        @Nullable LocalText obstacle,
        @Nullable Plan plan,
        @Nullable Indicator investment,
        @Nullable String period,
        LocalText measures,
        LocalText doesNot,
        List<String> sources) {

    Effort {
        values = Map.copyOf(values);
        reasons = Map.copyOf(reasons);
        aims = Map.copyOf(aims);
        unlocated = List.copyOf(unlocated);
        unvalued = List.copyOf(unvalued);
        sources = List.copyOf(sources);
    }

    /**
     * One element of a plan or one project.
     *
     * @param kind  id of the kind of element, or of the stage of the project; absent where it is not known
     * @param value of a project, in whole units of the currency
     */
    record Aim(
            String code,
            String name,
            @Nullable String kind,
            @Nullable Long value) {}
}
