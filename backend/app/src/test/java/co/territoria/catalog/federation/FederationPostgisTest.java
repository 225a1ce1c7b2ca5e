package co.territoria.catalog.federation;

import co.territoria.store.StoreUnderTest;

class FederationPostgisTest extends FederationContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.postgis();
    }
}
