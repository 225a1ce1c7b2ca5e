package co.territoria.actor;

import co.territoria.web.LocalText;

/**
 * A row of the mesh; levels are data of the pack.
 *
 * @param order in which levels are listed
 */
public record ActorLevel(String id, LocalText name, int order) {}
