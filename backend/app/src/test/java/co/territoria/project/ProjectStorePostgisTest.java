package co.territoria.project;

import co.territoria.store.StoreUnderTest;

class ProjectStorePostgisTest extends ProjectStoreContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
