package co.territoria.territory;

import co.territoria.store.Database;

/** The territories of a store that has none, for the benchmark of projects: codes stand for names. */
public final class NoTerritories {

    private NoTerritories() {
    }

    public static Territories in(Database database) {
        return new Territories(new JdbcTerritories(database));
    }
}
