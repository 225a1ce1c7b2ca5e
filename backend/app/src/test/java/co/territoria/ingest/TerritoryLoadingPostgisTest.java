package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class TerritoryLoadingPostgisTest extends TerritoryLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
