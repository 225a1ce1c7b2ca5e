package co.territoria.actor;

import org.jspecify.annotations.Nullable;

/**
 * An organisation in one cell of the mesh; the same organisation may stand in several.
 *
 * @param level     id of an {@link ActorLevel}
 * @param dimension absent where the document states none
 * @param document  code of the founding document that names it
 */
public record Actor(
        String organisation, String level, @Nullable ActorDimension dimension, String document) {}
