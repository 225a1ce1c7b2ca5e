package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PatternAnswersPostgisTest extends PatternAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
