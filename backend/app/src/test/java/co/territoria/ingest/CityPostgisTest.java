package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class CityPostgisTest extends CityContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
