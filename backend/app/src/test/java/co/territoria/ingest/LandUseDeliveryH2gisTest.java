package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class LandUseDeliveryH2gisTest extends LandUseDeliveryContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
