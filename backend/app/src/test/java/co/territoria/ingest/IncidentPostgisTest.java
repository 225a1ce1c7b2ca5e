package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class IncidentPostgisTest extends IncidentContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
