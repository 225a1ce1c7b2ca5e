package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class ActorH2gisTest extends ActorContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
