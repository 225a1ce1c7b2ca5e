package planted.geo;

import planted.store.KnowsWeb;

/** Breaks the plan on purpose: see ModularityTest. */
record KnowsStore(KnowsWeb known) {}
