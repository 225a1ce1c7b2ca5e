package co.territoria.catalog;

import co.territoria.store.StoreUnderTest;

class DownloadsPostgisTest extends DownloadsContract {

    @Override
    StoreUnderTest open() {
        return StoreUnderTest.postgis();
    }
}
