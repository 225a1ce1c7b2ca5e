package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class RecordPostgisTest extends RecordContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
