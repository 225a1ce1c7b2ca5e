package planted.tile;

import planted.territory.ReadsTheClock;

/** Breaks the plan on purpose: see ModularityTest. */
record KnowsTerritory(ReadsTheClock known) {}
