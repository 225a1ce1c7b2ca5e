package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ProjectImportH2gisTest extends ProjectImportContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
