package co.territoria.landuse.comparison;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.compare.DeterminantConflicts.Conflict;
import java.util.List;

/** Names a conflict the same in an answer and on the map: the plan, the determinant, and its place in the plan's list. */
final class ConflictIds {

    private ConflictIds() {}

    static String of(LandUsePlan plan, List<Conflict> conflicts, Conflict one) {
        int number = 0;
        for (Conflict each : conflicts) {
            if (each.determinant().equals(one.determinant())) {
                number++;
            }
            if (each == one) {
                break;
            }
        }
        return "%s.%s.%d".formatted(plan.id(), one.determinant(), number);
    }
}
