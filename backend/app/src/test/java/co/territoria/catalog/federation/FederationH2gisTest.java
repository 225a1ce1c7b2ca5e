package co.territoria.catalog.federation;

import co.territoria.store.StoreUnderTest;

class FederationH2gisTest extends FederationContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.h2();
    }
}
