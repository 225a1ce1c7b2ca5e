package co.territoria.project;

import co.territoria.store.StoreUnderTest;

class ProjectStoreH2gisTest extends ProjectStoreContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
