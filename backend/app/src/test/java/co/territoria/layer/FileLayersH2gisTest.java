package co.territoria.layer;

import co.territoria.store.StoreUnderTest;

class FileLayersH2gisTest extends FileLayersContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.h2();
    }
}
