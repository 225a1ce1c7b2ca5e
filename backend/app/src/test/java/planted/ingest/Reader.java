package planted.ingest;

/** Known by somebody, which the plan forbids: see ModularityTest. */
public record Reader(String file) {}
