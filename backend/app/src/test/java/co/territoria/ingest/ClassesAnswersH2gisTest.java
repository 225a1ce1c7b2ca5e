package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ClassesAnswersH2gisTest extends ClassesAnswersContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
