package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ActorPostgisTest extends ActorContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
