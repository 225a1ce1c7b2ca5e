package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ScenarioPostgisTest extends ScenarioContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
