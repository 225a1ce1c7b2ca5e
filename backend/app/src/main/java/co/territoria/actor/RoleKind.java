package co.territoria.actor;

import co.territoria.web.LocalText;

/**
 * What an organisation may do in a plan or a project; the kinds are data of the pack.
 *
 * @param order in which kinds are listed
 */
public record RoleKind(String id, LocalText name, int order) {}
