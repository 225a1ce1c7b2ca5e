package co.territoria.actor;

import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of the mesh: one of the six dimensions of development, or all of them.
 *
 * @param id as in data and answers
 */
public record ActorDimension(String id, LocalText name) {

    /** The column of the organisations that work in every dimension. */
    public static final ActorDimension ALL =
            new ActorDimension("transversal", new LocalText("Transversal", "Cross-cutting"));

    private static final List<ActorDimension> COLUMNS = columns();

    private static List<ActorDimension> columns() {
        List<ActorDimension> columns = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            columns.add(new ActorDimension(dimension.id(), dimension.title()));
        }
        columns.add(ALL);
        return List.copyOf(columns);
    }

    /** The six dimensions in their order, then {@link #ALL}. */
    public static List<ActorDimension> list() {
        return COLUMNS;
    }

    public static Optional<ActorDimension> find(String id) {
        return COLUMNS.stream().filter(column -> column.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return COLUMNS.stream().map(ActorDimension::id).toList();
    }
}
