package co.territoria.catalog.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,PUBLIC",
        "172.15.255.255,PUBLIC",
        "172.32.0.0,PUBLIC",
        "192.167.1.1,PUBLIC",
        "100.63.0.1,PUBLIC",
        "2001:4860:4860::8888,PUBLIC",
        "127.0.0.1,PRIVATE",
        "127.255.0.9,PRIVATE",
        "2130706433,PRIVATE",
        "10.0.0.1,PRIVATE",
        "172.16.0.1,PRIVATE",
        "172.31.255.255,PRIVATE",
        "192.168.1.1,PRIVATE",
        "100.64.0.1,PRIVATE",
        "::1,PRIVATE",
        "fc00::1,PRIVATE",
        "fdff::1,PRIVATE",
        "fec0::1,PRIVATE",
        "::ffff:127.0.0.1,PRIVATE",
        "::10.0.0.1,PRIVATE",
        "64:ff9b::10.0.0.1,PRIVATE",
        "64:ff9b::8.8.8.8,PUBLIC",
        "2002:0a00:0001::,PRIVATE",
        "2002:a9fe:a9fe::,FORBIDDEN",
        "169.254.169.254,FORBIDDEN",
        "::ffff:169.254.169.254,FORBIDDEN",
        "fe80::1,FORBIDDEN",
        "0.0.0.0,FORBIDDEN",
        "0.1.2.3,FORBIDDEN",
        "::,FORBIDDEN",
        "224.0.0.1,FORBIDDEN",
        "ff02::1,FORBIDDEN",
        "255.255.255.255,FORBIDDEN",
        "198.18.0.1,FORBIDDEN",
        "192.0.2.1,FORBIDDEN",
        "203.0.113.7,FORBIDDEN",
        "2001:db8::1,FORBIDDEN",
        "4000::1,FORBIDDEN",
    })
    void anAddressLiesWhereTheRegistriesSay(String address, NetworkPlace place) throws UnknownHostException {
        assertThat(NetworkPlace.of(InetAddress.getByName(address))).isEqualTo(place);
    }
}
