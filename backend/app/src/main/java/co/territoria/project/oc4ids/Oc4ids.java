package co.territoria.project.oc4ids;

/** Names that a package uses, for whoever writes one or reads it back. */
public final class Oc4ids {

    /** As packages state it: major and minor only. */
    public static final String VERSION = "0.9";

    /** Of the national bank of projects, in {@code identifiers}. */
    public static final String BPIN = "BPIN";

    /** Of {@code additionalClassifications}: the national lists, the 2030 Agenda, and lists of this system. */
    public static final String SECTOR = "MGA-sector";

    public static final String PROGRAMME = "MGA-programa";
    public static final String SDG = "sdg";
    public static final String STAGE = "territoria-stage";
    public static final String HORIZON = "territoria-horizon";
    public static final String DIMENSION = "territoria-dimension";
    public static final String THEME = "territoria-theme";
    public static final String PLAN_NODE = "territoria-plan-node";

    /** Metrics; the first two are of the standard's open list. */
    public static final String PHYSICAL = "physicalProgress";

    public static final String FINANCIAL = "financialProgress";
    public static final String PAID = "paidToDate";

    /** Ids of locations that are not places of a gazetteer. */
    public static final String POINT = "point";

    public static final String LINE = "line";
    public static final String AREA = "area";

    /** Begins the id of a place that the programme names and no source confirms. */
    public static final String STATED = "stated-";

    /**
     * A member of each project with what the standard has no place for, in the columns of this system's own files; the
     * standard lets publishers add members.
     */
    public static final String OWN = "territoria";

    private Oc4ids() {}
}
