package planted.web;

import planted.ingest.Reader;

/** Breaks the plan on purpose: see ModularityTest. */
public record KnowsIngest(Reader known) {}
