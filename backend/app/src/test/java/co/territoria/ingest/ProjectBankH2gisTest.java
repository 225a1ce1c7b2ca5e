package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ProjectBankH2gisTest extends ProjectBankContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
