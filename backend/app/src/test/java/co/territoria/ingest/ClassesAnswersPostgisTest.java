package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ClassesAnswersPostgisTest extends ClassesAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
