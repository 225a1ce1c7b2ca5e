package planted.store;

import planted.web.KnowsIngest;

/** Breaks the plan on purpose: see ModularityTest. */
public record KnowsWeb(KnowsIngest known) {}
