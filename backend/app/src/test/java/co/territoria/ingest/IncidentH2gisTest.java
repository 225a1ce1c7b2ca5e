package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IncidentH2gisTest extends IncidentContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
