package co.territoria.store;

class VersionedTablePostgisTest extends VersionedTableContract {

    @Override
    StoreUnderTest start() {
        return StoreUnderTest.postgis();
    }
}
