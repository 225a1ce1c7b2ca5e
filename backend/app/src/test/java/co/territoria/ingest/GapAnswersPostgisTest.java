package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class GapAnswersPostgisTest extends GapAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
