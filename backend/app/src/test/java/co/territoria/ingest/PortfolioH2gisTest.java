package co.territoria.ingest;

import co.territoria.store.StoreUnderTest;

class PortfolioH2gisTest extends PortfolioContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
