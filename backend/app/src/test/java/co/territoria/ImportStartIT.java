package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.store.StoreUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.ConnectionCallback;

/** An import has no server, and nothing of what it needs may need one. */
class ImportStartIT {

    @Test
    void startsWithoutAServer() {
        StoreUnderTest store = StoreUnderTest.h2();
        String url = store.database().jdbc().execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getURL());
        int code = SpringApplication.exit(TerritoriaApplication.forImport()
                .run(
                        "import",
                        "projects",
                        "--help",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=test",
                        "--spring.datasource.password=test"));

        assertThat(code).isZero();
    }
}
