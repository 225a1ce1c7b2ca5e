package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ComparisonAnswersH2gisTest extends ComparisonAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
