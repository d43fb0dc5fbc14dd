package livredebord.trial;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings that come with the switch: heard by this machine only, and a data folder of its own. */
public final class TrialSettings implements ConfigSourceFactory {

    /** Set to {@code true}, plays a Mattermost. */
    public static final String SWITCH = "livredebord.trial";

    private static final String HOST = "quarkus.http.host";
    private static final String LOOPBACK = "127.0.0.1";

    /** Nothing that anybody sets overrides these. */
    private static final Map<String, String> FORCED = Map.of(
            HOST,
            LOOPBACK,
            "quarkus.http.domain-socket-enabled",
            "false",
            "quarkus.http.proxy.proxy-address-forwarding",
            "false");

    /** Above the application's own file, below what a person sets. */
    private static final Map<String, String> DEFAULTS =
            Map.of("livredebord.data", "data/essai", "livredebord.clock", "trusted");

    private static final int ABOVE_OUR_FILE = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return isOn(context) ? settings(context) : List.of();
    }

    /** Words that others would take for <em>true</em> are refused: half a trial would be heard by everybody. */
    private static boolean isOn(ConfigSourceContext context) {
        String value = valueOf(context, SWITCH).map(ConfigValue::getValue).orElse("");
        if (!List.of("true", "false", "").contains(value)) {
            throw new IllegalStateException(SWITCH + " must be true or false, and is " + value);
        }
        return value.equals("true");
    }

    private static List<ConfigSource> settings(ConfigSourceContext context) {
        valueOf(context, HOST).ifPresent(TrialSettings::refuseAnotherHost);
        return List.of(
                new PropertiesConfigSource(FORCED, "trial, forced", Integer.MAX_VALUE),
                new PropertiesConfigSource(DEFAULTS, "trial, defaults", ABOVE_OUR_FILE));
    }

    /** A default of the platform (its ordinal is negative) is nobody's wish. */
    private static void refuseAnotherHost(ConfigValue host) {
        if (host.getConfigSourceOrdinal() >= 0 && !LOOPBACK.equals(host.getValue())) {
            throw new IllegalStateException(SWITCH + "=true is heard by this machine only: " + HOST + " must be "
                    + LOOPBACK + " or not set, and is " + host.getValue());
        }
    }

    private static Optional<ConfigValue> valueOf(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).filter(value -> value.getValue() != null);
    }
}
