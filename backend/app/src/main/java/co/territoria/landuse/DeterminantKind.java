package co.territoria.landuse;

import co.territoria.web.LocalText;

/**
 * A kind of determinant and its rank. The law has changed the ranks before: they are data, with a version.
 *
 * @param rank  1 is the highest
 * @param basis the norm that gives it this rank
 */
public record DeterminantKind(String version, String id, int rank, LocalText name, LocalText basis) {}
