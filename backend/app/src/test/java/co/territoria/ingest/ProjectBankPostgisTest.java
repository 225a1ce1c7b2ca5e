package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ProjectBankPostgisTest extends ProjectBankContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
