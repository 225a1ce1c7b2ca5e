package co.territoria.actor;

import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a pack, what they do and what they agreed.
 *
 * @param levels     in their order
 * @param actors     in the order of the file
 * @param notes      how to read the mesh, above all what is damaged in its document
 * @param roleKinds  in their order
 * @param roles      in the order of the file
 * @param agreements in the order of the file
 */
public record ActorMesh(
        List<ActorLevel> levels,
        List<Actor> actors,
        @Nullable LocalText notes,
        List<RoleKind> roleKinds,
        List<Role> roles,
        List<Agreement> agreements) {

    static final ActorMesh EMPTY = new ActorMesh(List.of(), List.of(), null, List.of(), List.of(), List.of());

    public ActorMesh {
        levels = List.copyOf(levels);
        actors = List.copyOf(actors);
        roleKinds = List.copyOf(roleKinds);
        roles = List.copyOf(roles);
        agreements = List.copyOf(agreements);
    }
}
