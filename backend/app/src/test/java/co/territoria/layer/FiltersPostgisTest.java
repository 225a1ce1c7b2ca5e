package co.territoria.layer;

import co.territoria.store.StoreUnderTest;

class FiltersPostgisTest extends FiltersContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.postgis();
    }
}
