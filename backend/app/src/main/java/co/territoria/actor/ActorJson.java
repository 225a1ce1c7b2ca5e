package co.territoria.actor;

import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the address of actors answers, in one language. */
final class ActorJson {

    private ActorJson() {}

    record Page(
            int total,
            List<Named> levels,
            List<Named> dimensions,
            List<Item> items,
            @Nullable String notes,
            boolean example) {}

    record Named(String id, String name) {}

    record Item(String organisation, String level, @Nullable String dimension, String document) {}

    static Page page(ActorMesh mesh, boolean example, Language language) {
        return new Page(
                mesh.actors().size(),
                mesh.levels().stream()
                        .map(level -> new Named(level.id(), level.name().in(language)))
                        .toList(),
                ActorDimension.list().stream()
                        .map(column -> new Named(column.id(), column.name().in(language)))
                        .toList(),
                mesh.actors().stream()
                        .map(actor -> new Item(
                                actor.organisation(),
                                actor.level(),
                                actor.dimension() == null
                                        ? null
                                        : actor.dimension().id(),
                                actor.document()))
                        .toList(),
                mesh.notes() == null ? null : mesh.notes().in(language),
                example);
    }
}
