package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PortfolioPostgisTest extends PortfolioContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
