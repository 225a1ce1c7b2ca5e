package co.territoria.project;

import co.territoria.project.progress.Flag;
import co.territoria.project.progress.Thresholds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The flags of a project from its record alone; the same as {@code Progress.flagsOn} finds in its reports. */
final class ProjectFlags {

    private static final Thresholds THRESHOLDS = Thresholds.USUAL;

    private ProjectFlags() {}

    static Set<Flag> of(Project project, LocalDate today) {
        Set<Flag> flags = lasting(project);
        Standing standing = project.standing();
        if (standing != null
                && isUnderWay(project.stage())
                && THRESHOLDS.isUnreported(standing.physical(), ChronoUnit.DAYS.between(standing.date(), today))) {
            flags.add(Flag.UNREPORTED);
        }
        return flags;
    }

    /** Those that no passing day changes. */
    static Set<Flag> lasting(Project project) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Standing standing = project.standing();
        if (standing == null) {
            return flags;
        }
        if (THRESHOLDS.isMoneyAhead(standing.physical(), standing.financial())) {
            flags.add(Flag.MONEY_AHEAD);
        }
        if (THRESHOLDS.isBehind(standing.physical(), standing.planned())) {
            flags.add(Flag.BEHIND);
        }
        if (standing.growth() != null
                && isUnderWay(project.stage())
                && THRESHOLDS.isStalled(
                        standing.physical(), ChronoUnit.DAYS.between(standing.growth(), standing.date()))) {
            flags.add(Flag.STALLED);
        }
        return flags;
    }

    /** Only works that may be going on can stall or lack reports. */
    static boolean isUnderWay(@Nullable Stage stage) {
        return stage == null || stage == Stage.EXECUTION;
    }
}
