package co.territoria.catalog;

import co.territoria.store.StoreUnderTest;

class EditionsPostgisTest extends EditionsContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.postgis();
    }
}
