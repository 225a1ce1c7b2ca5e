package co.territoria.layer;

/** Type of a property: text, whole number, number, truth value, day, list of texts. */
public enum FieldType {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** {@code java.time.LocalDate}; in answers {@code 2018-06-30}. */
    DATE,
    /** {@code List<String>}; in answers a JSON array, in tables the texts joined by semicolons. */
    LIST
}
