package co.territoria.layer;

/** What shapes a layer has; single and multi-part shapes count as one kind. A table has none. */
public enum GeometryKind {
    POINT,
    LINE,
    POLYGON,
    NONE
}
