package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ComparisonAnswersPostgisTest extends ComparisonAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
