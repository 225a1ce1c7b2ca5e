package co.territoria.actor;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation does in one project, or in one plan or an element of it.
 *
 * @param organisation as the mesh names it
 * @param kind         id of a {@link RoleKind}
 * @param project      code of the project, absent when the role is in a plan
 * @param plan         code of the plan, absent when the role is in a project
 * @param node         code of an element of that plan, absent when the role is in all of it
 * @param source       what says so
 */
public record Role(
        String organisation,
        String kind,
        @Nullable String project,
        @Nullable String plan,
        @Nullable String node,
        LocalText source) {

    public Role {
        if ((project == null) == (plan == null)) {
            throw new IllegalArgumentException("a role is in a project or in a plan");
        }
        if (node != null && plan == null) {
            throw new IllegalArgumentException("an element is one of a plan");
        }
    }
}
