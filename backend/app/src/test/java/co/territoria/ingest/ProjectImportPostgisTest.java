package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ProjectImportPostgisTest extends ProjectImportContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
