package planted.project;

/** Breaks the plan on purpose: see ModularityTest. */
public class JdbcProjects {}
