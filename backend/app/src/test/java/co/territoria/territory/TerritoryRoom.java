package co.territoria.territory;

import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;

/** The territory room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class TerritoryRoom {

    private final Database database;
    private final Territories territories;
    private final Sources sources;

    public TerritoryRoom(Database database) {
        this.database = database;
        JdbcTerritories store = new JdbcTerritories(database);
        this.territories = new Territories(store);
        this.sources = new Sources(database);
    }

    public Territories territories() {
        return territories;
    }

    /** What the room publishes as layers. */
    public java.util.List<co.territoria.layer.Layer> layers() {
        return new TerritoryLayers(database, territories, sources).layers();
    }

    public Sources sources() {
        return sources;
    }

    /** As after a publication. */
    public void forget() {
        DatasetPublished published = new DatasetPublished("", "", "", 0);
        territories.forget(published);
        sources.forget(published);
    }
}
