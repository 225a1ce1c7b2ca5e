package co.territoria.catalog.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FederationSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://datos.villa.example/catalog.ttl",
                "http://datos.villa.example:8080/sit/catalog.jsonld?page=1",
                "https://datos.villa.example/catalog"
            })
    void cataloguesInTurtleAndJsonLdAreRead(String url) {
        assertThat(new FederationSettings.Source("villa", "Villa", url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://datos.villa.example/catalog.rdf",
                "https://datos.villa.example/catalog.xml",
                "ftp://datos.villa.example/catalog.ttl",
                "file:///etc/passwd",
                "https://user:pass@datos.villa.example/catalog.ttl",
                "//datos.villa.example/catalog.ttl",
                "catalog.ttl",
                ""
            })
    void otherAddressesEndTheStart(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FederationSettings.Source("villa", "Villa", url))
                .withMessageContaining("territoria.federation.sources");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Villa", "a~b", "a b", "1a"})
    void anIdCanStandInAnAddress(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FederationSettings.Source(id, "Villa", "https://a.example/c.ttl"));
    }

    @Test
    void twoSourcesHaveTwoIds() {
        FederationSettings.Source source = new FederationSettings.Source("villa", "Villa", "https://a.example/c.ttl");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FederationSettings(List.of(source, source), 24, 30, 20_000, 5, false));
    }
}
