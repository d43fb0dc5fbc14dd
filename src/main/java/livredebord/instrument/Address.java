package livredebord.instrument;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where instruments are heard, as the settings say it: {@code tcp://192.168.1.50:10110},
 * {@code udp-listen://192.168.1.10:10110?from=192.168.1.50}.
 *
 * @param host of a listener, one of our own addresses: never all of them
 * @param senders who may speak to a listener; needed there, meaningless elsewhere
 */
public record Address(Kind kind, String host, int port, Senders senders) {

    /** NMEA 0183 over IP (IANA's service name nmea-0183). */
    private static final int NMEA_PORT = 10_110;

    private static final int SIGNALK_PORT = 3_000;
    private static final int GPSD_PORT = 2_947;

    /** How one listens there. */
    public enum Kind {
        /** NMEA 0183, we connect. */
        TCP(NMEA_PORT),
        /** NMEA 0183, they connect. */
        TCP_LISTEN(NMEA_PORT),
        /** NMEA 0183, they send, to us or to all. */
        UDP_LISTEN(NMEA_PORT),
        /** Signal K's stream. */
        SIGNALK(SIGNALK_PORT),
        /** The same over TLS. */
        SIGNALKS(3_443),
        GPSD(GPSD_PORT);

        private final int usualPort;

        Kind(int usualPort) {
            this.usualPort = usualPort;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Anybody on the network can have sent what comes there. */
        public boolean listens() {
            return this == TCP_LISTEN || this == UDP_LISTEN;
        }
    }

    /** As it is named in diagnostics and entries. */
    public String name() {
        return kind.word() + "://" + host + ":" + port;
    }

    public Source source() {
        return new Source(name(), kind.listens());
    }

    /** @throws IllegalArgumentException with what is wrong about it */
    public static Address of(String said) {
        URI uri = uri(said.strip());
        Kind kind = kind(uri, said);
        List<String> from = from(uri);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("no host: " + said);
        }
        if (kind.listens() && (from.isEmpty() || isWildcard(uri.getHost()))) {
            throw new IllegalArgumentException(
                    "a listener needs one of our addresses, and its senders (?from=): " + said);
        }
        int port = uri.getPort() < 0 ? kind.usualPort : uri.getPort();
        return new Address(kind, uri.getHost(), port, Senders.of(from));
    }

    private static URI uri(String said) {
        try {
            return new URI(said);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("not an address: " + said);
        }
    }

    private static Kind kind(URI uri, String said) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(uri.getScheme()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no way to listen: " + said));
    }

    private static List<String> from(URI uri) {
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        return query.startsWith("from=")
                ? List.of(query.substring("from=".length()).split("\\+"))
                : List.of();
    }

    private static boolean isWildcard(String host) {
        return host.equals("0.0.0.0") || host.equals("[::]");
    }
}
