package co.territoria.landuse.comparison;

import co.territoria.territory.Territory;

/** A territory in an answer. */
record PlaceName(String code, String name) {

    static PlaceName of(Territory territory) {
        return new PlaceName(territory.code().value(), territory.name());
    }
}
