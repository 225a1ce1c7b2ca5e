package co.territoria.layer;

/**
 * A field by which features are put in order. Features without a value come last, whichever the direction; text is
 * ordered by its characters (code points), not by a language.
 *
 * @param field name of the layer's schema
 */
public record SortKey(String field, boolean descending) {}
