package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class CompositeAnswersH2gisTest extends CompositeAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
