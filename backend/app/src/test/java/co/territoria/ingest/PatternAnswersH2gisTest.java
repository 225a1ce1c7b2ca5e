package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PatternAnswersH2gisTest extends PatternAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
