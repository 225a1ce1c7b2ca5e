package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PlanAnswersH2gisTest extends PlanAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
