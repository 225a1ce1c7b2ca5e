package co.territoria.priority;

import co.territoria.gap.GapQuestion;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.plan.Plan;
import co.territoria.project.Horizon;
import co.territoria.project.Stage;
import co.territoria.territory.Pack;
import co.territoria.territory.Territory;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question about voids, checked: everything in it exists.
 *
 * @param indicator whose gap is told, of the whole pack; absent with an index
 * @param gaps      how, absent with an index
 * @param index     code of the composite index whose gap is told; absent with an indicator
 */
record VoidQuestion(
        Pack pack,
        Territory within,
        @Nullable Selection indicator,
        @Nullable GapQuestion gaps,
        @Nullable String index,
        Reference reference,
        Aimed aimed,
        Per per,
        @Nullable Double deep,
        @Nullable Double little) {

    /** How an effort is told. */
    enum Per {
        /** As it is, of the territory. */
        TERRITORY,
        /** Of 10,000 inhabitants. */
        INHABITANTS;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** So many inhabitants are one unit of {@link Per#INHABITANTS}. */
    static final double INHABITANTS = 10_000;

    /**
     * What effort is counted.
     *
     * @param plan       of the commitments; absent where the pack has none that names territories
     * @param investment of the indicator; absent where the pack marks none
     * @param filter     of the projects
     */
    record Aimed(
            EffortKind kind, @Nullable Plan plan, @Nullable Indicator investment, Filter filter) {}

    /**
     * Which projects count; empty is all that are not cancelled.
     *
     * @param unknownStage   those whose stage is not known count too
     * @param unknownHorizon the same of the horizon
     */
    record Filter(Set<Stage> stages, boolean unknownStage, Set<Horizon> horizons, boolean unknownHorizon) {

        static final Filter NONE = new Filter(Set.of(), false, Set.of(), false);

        Filter {
            stages = Set.copyOf(stages);
            horizons = Set.copyOf(horizons);
        }

        boolean asksStage() {
            return !stages.isEmpty() || unknownStage;
        }

        boolean asksHorizon() {
            return !horizons.isEmpty() || unknownHorizon;
        }

        /** Whether a project counts; null where that cannot be told, since what is asked for is not known of it. */
        @Nullable
        Boolean counts(@Nullable Stage stage, @Nullable Horizon horizon) {
            Boolean byStage = stage == null
                    ? (!asksStage() || unknownStage ? Boolean.TRUE : null)
                    : Boolean.valueOf(asksStage() ? stages.contains(stage) : stage != Stage.CANCELLED);
            Boolean byHorizon = horizon == null
                    ? (!asksHorizon() || unknownHorizon ? Boolean.TRUE : null)
                    : Boolean.valueOf(!asksHorizon() || horizons.contains(horizon));
            if (Boolean.FALSE.equals(byStage) || Boolean.FALSE.equals(byHorizon)) {
                return Boolean.FALSE;
            }
            return byStage == null || byHorizon == null ? null : Boolean.TRUE;
        }
    }
}
