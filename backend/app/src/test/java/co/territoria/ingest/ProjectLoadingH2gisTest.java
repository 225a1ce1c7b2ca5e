package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ProjectLoadingH2gisTest extends ProjectLoadingContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
