package co.territoria.filter;

/** What an expression is a value of. */
public enum ValueType {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** A day without time, {@link java.time.LocalDate}. */
    DATE,
    /** An instant in UTC, {@link java.time.Instant}. */
    TIMESTAMP,
    /** Two dates or instants, either of them possibly open. */
    INTERVAL,
    /** A JTS geometry in CRS84, x is longitude. */
    GEOMETRY,
    /** A set of values. */
    ARRAY
}
