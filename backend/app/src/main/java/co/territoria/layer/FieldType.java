package co.territoria.layer;

/** Type of a property: text, whole number, number, truth value. */
public enum FieldType {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN
}
