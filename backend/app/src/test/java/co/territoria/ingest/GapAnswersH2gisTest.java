package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class GapAnswersH2gisTest extends GapAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
