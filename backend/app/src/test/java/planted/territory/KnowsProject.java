package planted.territory;

import planted.project.Project;

/** Breaks the plan on purpose and closes a cycle: see ModularityTest. */
public record KnowsProject(Project known) {}
