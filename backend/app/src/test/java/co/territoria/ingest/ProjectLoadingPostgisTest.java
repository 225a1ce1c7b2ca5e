package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ProjectLoadingPostgisTest extends ProjectLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
