package co.territoria.layer;

import co.territoria.store.StoreUnderTest;

class FilterPlansPostgisTest extends FilterPlansContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.postgis();
    }
}
