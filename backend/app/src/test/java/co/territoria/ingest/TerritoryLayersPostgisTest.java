package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class TerritoryLayersPostgisTest extends TerritoryLayersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
