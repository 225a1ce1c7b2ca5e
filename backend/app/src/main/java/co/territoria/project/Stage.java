package co.territoria.project;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an investment project stands, from idea to finished. */
public enum Stage {
    IDEA("Idea", "Idea"),
    PREFEASIBILITY("Prefactibilidad", "Prefeasibility"),
    FEASIBILITY("Factibilidad", "Feasibility"),
    PROCUREMENT("Contratación", "Procurement"),
    EXECUTION("Ejecución", "Execution"),
    FINISHED("Terminado", "Finished"),
    SUSPENDED("Suspendido", "Suspended"),
    CANCELLED("Cancelado", "Cancelled");

    private final LocalText title;

    Stage(String es, String en) {
        this.title = new LocalText(es, en);
    }

    /** As in data and answers, for example {@code prefeasibility}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalText title() {
        return title;
    }

    public static Optional<Stage> find(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Stage::id).toList();
    }

    /**
     * The stages that may follow this one. Studies may be skipped going forward and repeated going back; works that have
     * begun are never again an idea; what is suspended goes on from where it can; finished and cancelled are the end.
     */
    public Set<Stage> next() {
        return switch (this) {
            case IDEA -> EnumSet.of(PREFEASIBILITY, FEASIBILITY, PROCUREMENT, SUSPENDED, CANCELLED);
            case PREFEASIBILITY -> EnumSet.of(IDEA, FEASIBILITY, PROCUREMENT, SUSPENDED, CANCELLED);
            case FEASIBILITY -> EnumSet.of(PREFEASIBILITY, PROCUREMENT, SUSPENDED, CANCELLED);
            case PROCUREMENT -> EnumSet.of(FEASIBILITY, EXECUTION, SUSPENDED, CANCELLED);
            case EXECUTION -> EnumSet.of(PROCUREMENT, FINISHED, SUSPENDED, CANCELLED);
            case SUSPENDED -> EnumSet.of(IDEA, PREFEASIBILITY, FEASIBILITY, PROCUREMENT, EXECUTION, CANCELLED);
            case FINISHED, CANCELLED -> EnumSet.noneOf(Stage.class);
        };
    }
}
