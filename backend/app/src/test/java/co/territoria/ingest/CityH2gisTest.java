package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class CityH2gisTest extends CityContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
