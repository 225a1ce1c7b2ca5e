package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class CompositeAnswersPostgisTest extends CompositeAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
