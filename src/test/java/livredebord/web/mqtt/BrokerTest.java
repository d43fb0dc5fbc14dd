package livredebord.web.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokerTest {

    @Test
    void aBrokerIsWhereTheSettingsSay() {
        Broker plain = broker(Map.of("livredebord.mqtt", "mqtt://192.168.1.5")).orElseThrow();
        Broker tls = broker(Map.of(
                        "livredebord.mqtt",
                        "mqtts://broker.example:9001",
                        "livredebord.mqtt.topics",
                        "msh/EU_868/#, v3/+/devices/+/up"))
                .orElseThrow();

        assertThat(plain.port()).isEqualTo(1_883);
        assertThat(plain.tls()).isFalse();
        assertThat(tls.port()).isEqualTo(9_001);
        assertThat(tls.tls()).isTrue();
        assertThat(tls.topics()).isEqualTo(List.of("msh/EU_868/#", "v3/+/devices/+/up"));
        assertThat(tls).hasToString("mqtts://broker.example:9001");
        assertThat(broker(Map.of("livredebord.mqtt", ""))).isEmpty();
    }

    @Test
    void whatIsSetWronglyIsSaidWithoutItsSecrets() {
        for (String wrong : List.of("tcp://192.168.1.5", "mqtt://user:hush@192.168.1.5", "mqtt:///x")) {
            assertThatThrownBy(() -> broker(Map.of("livredebord.mqtt", wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hush");
        }
        assertThatThrownBy(() -> broker(Map.of("livredebord.mqtt", "mqtt://host", "livredebord.mqtt.token", "")))
                .hasMessageContaining("livredebord.mqtt.token");
    }

    private static Optional<Broker> broker(Map<String, String> said) {
        Map<String, String> settings = new HashMap<>(Map.of("livredebord.mqtt.token", "ldb_x"));
        settings.putAll(said);
        return Broker.of(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "said", 100))
                .build());
    }
}
