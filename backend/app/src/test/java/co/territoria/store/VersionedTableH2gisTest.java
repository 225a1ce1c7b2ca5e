package co.territoria.store;

class VersionedTableH2gisTest extends VersionedTableContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.h2();
    }
}
