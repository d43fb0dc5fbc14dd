package livredebord.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final int PORT = 8080;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"})
    void thisMachineMayBeCalledByAnyOfItsNames(String host) {
        assertThat(Gate.objection(headers("Host", host), host, PORT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1",
                "127.0.0.1:8081",
                "127.0.0.1.:8080",
                "localhost.example:8080",
                "bateau.local:8080",
                "192.168.1.20:8080",
                "0.0.0.0:8080",
                "rebound.example:8080"
            })
    void anyOtherHostIsRefused(String host) {
        assertThat(Gate.objection(headers("Host", host), host, PORT)).contains("trial.refused.host");
    }

    @Test
    void aSecondHostIsRefusedWhereTheFirstIsOurs() {
        MultiMap headers = headers("Host", "127.0.0.1:8080").add("Host", "other.example");

        assertThat(Gate.objection(headers, "127.0.0.1:8080", PORT)).contains("trial.refused.host");
    }

    @Test
    void theUsualPortMayBeLeftOut() {
        assertThat(Gate.objection(headers("Host", "localhost"), "localhost", 80))
                .isEmpty();
        assertThat(Gate.objection(headers("Host", "localhost:80"), "localhost:80", 80))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://bateau.example",
                "https://127.0.0.1:8080",
                "http://127.0.0.1:9999",
                "http://127.0.0.1:8080.example"
            })
    void aForeignOriginIsRefused(String origin) {
        MultiMap headers = headers("Origin", origin);

        assertThat(Gate.objection(headers, "127.0.0.1:8080", PORT)).contains("trial.refused.origin");
    }

    @Test
    void theOwnPageIsNoForeignOrigin() {
        assertThat(Gate.objection(headers("Origin", "http://localhost:8080"), "localhost:8080", PORT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "forwarded",
                "Via",
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-Forwarded-Host",
                "X-FORWARDED-PREFIX",
                "X-Forwarded",
                "X-Real-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "X-Original-URL",
                "X-Original-Host",
                "X-Envoy-External-Address",
                "X-Amzn-Trace-Id",
                "X-Azure-ClientIP",
                "X-ProxyUser-Ip",
                "X-Host",
                "CF-Connecting-IP",
                "CF-Ray",
                "CDN-Loop",
                "Client-IP",
                "Fastly-Client-IP",
                "Fly-Client-IP",
                "Tailscale-User-Login",
                "True-Client-IP"
            })
    void whatOnlyAProxyWritesIsRefusedEvenWhenEmpty(String header) {
        assertThat(Gate.objection(headers(header, ""), "127.0.0.1:8080", PORT)).contains("trial.refused.forwarded");
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
