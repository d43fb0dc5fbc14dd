package livredebord.web.mqtt;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Where a broker is and what we want of it.
 *
 * @param tls it is spoken to by TLS, and its certificate must be its name's
 * @param topics filters, such as {@code msh/EU_868/2/e/#}
 * @param user empty where it lets everybody in
 * @param token as machines show it: what comes is noted by its automation, and no more once that is revoked
 */
record Broker(
        boolean tls,
        String host,
        int port,
        List<String> topics,
        Optional<String> user,
        Optional<String> password,
        String token) {

    private static final int PORT = 1_883;
    private static final int PORT_BY_TLS = 8_883;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /**
     * Empty where none is set.
     *
     * @throws IllegalArgumentException with what is wrong, and no secret in it
     */
    static Optional<Broker> of(Config config) {
        return said(config, "livredebord.mqtt").map(address -> of(address, config));
    }

    private static Broker of(String address, Config config) {
        URI uri = URI.create(address);
        boolean tls = "mqtts".equals(uri.getScheme());
        if (!tls && !"mqtt".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("not mqtt://host:1883 or mqtts://host:8883");
        }
        String token = said(config, "livredebord.mqtt.token")
                .orElseThrow(() -> new IllegalArgumentException("livredebord.mqtt.token is missing"));
        int usual = tls ? PORT_BY_TLS : PORT;
        return new Broker(
                tls,
                uri.getHost(),
                uri.getPort() < 0 ? usual : uri.getPort(),
                said(config, "livredebord.mqtt.topics").stream()
                        .flatMap(COMMA::splitAsStream)
                        .toList(),
                said(config, "livredebord.mqtt.user"),
                said(config, "livredebord.mqtt.password"),
                token);
    }

    private static Optional<String> said(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }

    /** As it stands in diagnostics. */
    String name() {
        return (tls ? "mqtts://" : "mqtt://") + host + ":" + port;
    }

    /** Other than the record's, it shows no secret. */
    @Override
    public String toString() {
        return name();
    }
}
