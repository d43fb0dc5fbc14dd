package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.255.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.168.1.5",
                "169.254.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "localhost",
                "a-name-nobody-has.invalid"
            })
    void mattermostDoesNotCallThese(String host) {
        assertThat(OwnNetwork.holds(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "9.9.9.9", "2a01:e0a::1"})
    void mattermostCallsThese(String host) {
        assertThat(OwnNetwork.holds(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.7, 10.20.0.0/24, true",
        "10.20.1.7, 10.20.0.0/24, false",
        "10.20.1.7, 'other.lan, 10.20.0.0/23', true",
        "10.20.1.7, 10.20.1.7, false",
        "fd00::7, fd00::/8, true",
        "10.20.1.7, fd00::/8, false",
        "10.20.1.7, '', false"
    })
    void aRangeHoldsItsAddressesAndABareAddressIsNoRange(String host, String list, boolean held) {
        assertThat(OwnNetwork.isInside(host, list)).isEqualTo(held);
    }
}
