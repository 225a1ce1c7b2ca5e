package co.territoria.layer;

import co.territoria.store.StoreUnderTest;

class FilterPlansH2gisTest extends FilterPlansContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.h2();
    }
}
