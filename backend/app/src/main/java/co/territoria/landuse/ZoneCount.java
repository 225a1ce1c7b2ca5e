package co.territoria.landuse;

import co.territoria.landuse.zone.Theme;

/** How many zones of a theme a plan has. */
public record ZoneCount(Theme theme, int zones) {}
