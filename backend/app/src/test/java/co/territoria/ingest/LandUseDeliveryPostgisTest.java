package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseDeliveryPostgisTest extends LandUseDeliveryContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
