package co.territoria.catalog;

import co.territoria.store.StoreUnderTest;

class EditionsH2gisTest extends EditionsContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.h2();
    }
}
