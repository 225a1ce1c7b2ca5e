package co.territoria.catalog;

import co.territoria.store.StoreUnderTest;

class DownloadsH2gisTest extends DownloadsContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.h2();
    }
}
