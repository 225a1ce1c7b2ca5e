package co.territoria.actor;

import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a pack.
 *
 * @param levels in their order
 * @param actors in the order of the file
 * @param notes  how to read the mesh, above all what is damaged in its document
 */
public record ActorMesh(
        List<ActorLevel> levels,
        List<Actor> actors,
        @Nullable LocalText notes) {

    static final ActorMesh EMPTY = new ActorMesh(List.of(), List.of(), null);

    public ActorMesh {
        levels = List.copyOf(levels);
        actors = List.copyOf(actors);
    }
}
