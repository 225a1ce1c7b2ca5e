package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none                         , none      , none , http://localhost:8080/ogc
            none                         , 127.0.0.1 , 9000 , http://localhost:9000/ogc
            none                         , 0.0.0.0   , 9000 , http://localhost:9000/ogc
            none                         , 10.1.2.3  , none , http://10.1.2.3:8080/ogc
            https://sit.example.org      , 10.1.2.3  , 9000 , https://sit.example.org/ogc
            https://example.org/sit/     , none      , none , https://example.org/sit/ogc
            """)
    void comesFromTheSettings(String publicUrl, String address, String port, String expected) {
        assertThat(address(publicUrl, address, port).of("/ogc")).isEqualTo(expected);
    }

    @Test
    void linksInsidePagesStayOnTheHostOfTheReader() {
        assertThat(address("https://example.org/sit", null, null).path("/ogc")).isEqualTo("/sit/ogc");
        assertThat(address(null, null, null).path("/ogc")).isEqualTo("/ogc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "ftp://example.org", "https://example.org/?a=b", "javascript:alert(1)"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> address(text, null, null)).hasMessageContaining("territoria.public-url");
    }

    private static PublicAddress address(String publicUrl, String address, String port) {
        MockEnvironment environment = new MockEnvironment();
        if (publicUrl != null) {
            environment.setProperty("territoria.public-url", publicUrl);
        }
        if (address != null) {
            environment.setProperty("server.address", address);
        }
        if (port != null) {
            environment.setProperty("server.port", port);
        }
        return new PublicAddress(environment);
    }
}
