package co.territoria.layer;

import co.territoria.store.StoreUnderTest;

class FiltersH2gisTest extends FiltersContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.h2();
    }
}
