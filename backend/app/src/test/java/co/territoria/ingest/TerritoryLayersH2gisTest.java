package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class TerritoryLayersH2gisTest extends TerritoryLayersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
