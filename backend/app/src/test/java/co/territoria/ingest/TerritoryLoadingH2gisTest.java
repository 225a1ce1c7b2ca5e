package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class TerritoryLoadingH2gisTest extends TerritoryLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
