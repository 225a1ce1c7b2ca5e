package planted.project;

import planted.territory.ReadsTheClock;

/** One half of a cycle: see ModularityTest. */
public record Project(ReadsTheClock place) {}
