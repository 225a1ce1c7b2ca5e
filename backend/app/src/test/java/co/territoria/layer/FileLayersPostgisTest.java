package co.territoria.layer;

import co.territoria.store.StoreUnderTest;

class FileLayersPostgisTest extends FileLayersContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.postgis();
    }
}
