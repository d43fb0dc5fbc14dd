package livredebord.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialSettingsTest {

    private static final int APPLICATION_PROPERTIES = 250;
    private static final int ENVIRONMENT = 300;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "localhost", "192.168.1.20", "bateau.local"})
    void refusesToStartWhereSomebodySetAnotherHost(String host) {
        Map<String, String> set = Map.of("livredebord.trial", "true", "quarkus.http.host", host);

        assertThatThrownBy(() -> config(set))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.http.host must be 127.0.0.1")
                .hasMessageContaining(host);
    }

    @Test
    void refusesAnotherHostThatIsSetForAProfileOnly() {
        Map<String, String> set = Map.of("livredebord.trial", "true", "%prod.quarkus.http.host", "0.0.0.0");

        assertThatThrownBy(() -> config(set)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void binds127001WhereThePlatformWouldListenEverywhere() {
        SmallRyeConfig config = config(Map.of("livredebord.trial", "true"));

        assertThat(config.getRawValue("quarkus.http.host")).isEqualTo("127.0.0.1");
    }

    @Test
    void noSettingOpensAnotherWayIn() {
        SmallRyeConfig config = config(Map.of(
                "livredebord.trial", "true",
                "quarkus.http.domain-socket-enabled", "true",
                "quarkus.http.proxy.proxy-address-forwarding", "true"));

        assertThat(config.getRawValue("quarkus.http.domain-socket-enabled")).isEqualTo("false");
        assertThat(config.getRawValue("quarkus.http.proxy.proxy-address-forwarding"))
                .isEqualTo("false");
    }

    @Test
    void keepsItsBookApartFromTheBoats() {
        SmallRyeConfig config = config(Map.of("livredebord.trial", "true"));

        assertThat(config.getRawValue("livredebord.data")).isEqualTo("data/essai");
    }

    @Test
    void somebodysOwnFolderIsTaken() {
        SmallRyeConfig config = config(Map.of("livredebord.trial", "true", "livredebord.data", "/tmp/ours"));

        assertThat(config.getRawValue("livredebord.data")).isEqualTo("/tmp/ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", ""})
    void withoutTheSwitchNothingIsTouched(String value) {
        SmallRyeConfig config = config(Map.of("livredebord.trial", value, "quarkus.http.host", "0.0.0.0"));

        assertThat(config.getRawValue("quarkus.http.host")).isEqualTo("0.0.0.0");
        assertThat(config.getRawValue("livredebord.data")).isEqualTo("data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on", "TRUE", "ture"})
    void refusesToStartWhereTheSwitchIsNeitherOnNorOff(String value) {
        assertThatThrownBy(() -> config(Map.of("livredebord.trial", value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be true or false");
    }

    @Test
    void isFoundByTheConfiguration() {
        assertThat(java.util.ServiceLoader.load(io.smallrye.config.ConfigSourceFactory.class))
                .hasAtLeastOneElementOfType(TrialSettings.class);
    }

    private static SmallRyeConfig config(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withDefaultValue("quarkus.http.host", "0.0.0.0")
                .withSources(
                        new PropertiesConfigSource(Map.of("livredebord.data", "data"), "ours", APPLICATION_PROPERTIES),
                        new PropertiesConfigSource(set, "set", ENVIRONMENT))
                .withSources(new TrialSettings())
                .build();
    }
}
