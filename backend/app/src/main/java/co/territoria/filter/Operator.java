package co.territoria.filter;

/** Everything that an operation of a filter can be; the closed list is all that there is. */
public enum Operator {
    AND("and"),
    OR("or"),
    NOT("not"),

    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    /**
     * Text and pattern, with {@code %}, {@code _} and {@code \} before one of the three. The pattern is a literal,
     * perhaps within {@link #CASEI} and {@link #ACCENTI}, and its escapes have been checked.
     */
    LIKE("like"),
    /** Value, lowest, highest, both included. */
    BETWEEN("between"),
    /** Value, then the members of the list. */
    IN("in"),
    IS_NULL("isNull"),

    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%"),
    INTEGER_DIVIDE("div"),
    POWER("^"),

    CASEI("casei"),
    ACCENTI("accenti"),

    /** West, south, east, north as number literals; west may exceed east. */
    BBOX("bbox"),
    S_INTERSECTS("s_intersects"),
    S_EQUALS("s_equals"),
    S_DISJOINT("s_disjoint"),
    S_TOUCHES("s_touches"),
    S_WITHIN("s_within"),
    S_OVERLAPS("s_overlaps"),
    S_CROSSES("s_crosses"),
    S_CONTAINS("s_contains"),

    /** Two ends; {@link #OPEN} stands for {@code ..}. */
    INTERVAL("interval"),
    /** An open end of an interval; no arguments; its type says nothing. */
    OPEN(".."),
    T_AFTER("t_after"),
    T_BEFORE("t_before"),
    T_CONTAINS("t_contains"),
    T_DISJOINT("t_disjoint"),
    T_DURING("t_during"),
    T_EQUALS("t_equals"),
    T_FINISHED_BY("t_finishedBy"),
    T_FINISHES("t_finishes"),
    T_INTERSECTS("t_intersects"),
    T_MEETS("t_meets"),
    T_MET_BY("t_metBy"),
    T_OVERLAPPED_BY("t_overlappedBy"),
    T_OVERLAPS("t_overlaps"),
    T_STARTED_BY("t_startedBy"),
    T_STARTS("t_starts"),

    /** The members of a set. */
    ARRAY("array"),
    A_CONTAINED_BY("a_containedBy"),
    A_CONTAINS("a_contains"),
    A_EQUALS("a_equals"),
    A_OVERLAPS("a_overlaps"),

    /** Own functions: the closed list that {@code /ogc/functions} shows. */
    LOWER("lower"),
    UPPER("upper"),
    LENGTH("length"),
    ABS("abs"),
    ROUND("round"),
    FLOOR("floor"),
    CEIL("ceil"),
    /** Of a date, or of a timestamp in UTC. */
    YEAR("year"),
    MONTH("month"),
    DAY("day");

    private final String id;

    Operator(String id) {
        this.id = id;
    }

    /** As {@code op} of CQL2 JSON; in text the same, functions in any case. */
    public String id() {
        return id;
    }
}
