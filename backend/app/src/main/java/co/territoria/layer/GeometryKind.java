package co.territoria.layer;

/** What shapes a layer has; single and multi-part shapes count as one kind. */
public enum GeometryKind {
    POINT,
    LINE,
    POLYGON
}
