package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PlanAnswersPostgisTest extends PlanAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
