package planted.tile;

import org.geotools.referencing.CRS;

/** Breaks the plan on purpose: see ModularityTest. */
record KnowsGeoTools(CRS known) {}
