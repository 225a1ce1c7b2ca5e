package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ScenarioH2gisTest extends ScenarioContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
