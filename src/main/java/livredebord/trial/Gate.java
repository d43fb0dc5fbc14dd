package livredebord.trial;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a request may have come from this machine's own browser, told by its headers alone. A proxy, a tunnel and a
 * foreign page all reach 127.0.0.1; what they cannot help showing is looked at here.
 */
final class Gate {

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTP_PORT = 80;

    private static final Set<String> FORWARDING = Set.of(
            "forwarded",
            "via",
            "client-ip",
            "cdn-loop",
            "fastly-client-ip",
            "true-client-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-host",
            "x-real-ip");
    private static final List<String> FORWARDING_FAMILIES = List.of(
            "x-forwarded",
            "x-original-",
            "x-proxy",
            "x-envoy-",
            "x-amzn-",
            "x-azure-",
            "cf-",
            "fly-",
            "ngrok-",
            "tailscale-");

    /** Why the request is refused, the key of a sentence; empty where nothing speaks against it. */
    static Optional<String> objection(HttpServerRequest request) {
        return objection(
                request.headers(),
                Optional.ofNullable(request.authority()).map(Object::toString).orElse(""),
                request.localAddress().port());
    }

    static Optional<String> objection(MultiMap headers, String authority, int port) {
        if (headers.names().stream().anyMatch(Gate::tellsOfForwarding)) {
            return Optional.of("trial.refused.forwarded");
        }
        Set<String> ours = NAMES.stream().flatMap(name -> named(name, port)).collect(Collectors.toSet());
        if (!ours.contains(authority.toLowerCase(Locale.ROOT)) || !allIn(ours, headers.getAll("Host"))) {
            return Optional.of("trial.refused.host");
        }
        Set<String> origins = ours.stream().map("http://"::concat).collect(Collectors.toSet());
        return allIn(origins, headers.getAll("Origin")) ? Optional.empty() : Optional.of("trial.refused.origin");
    }

    private static boolean tellsOfForwarding(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return FORWARDING.contains(name) || FORWARDING_FAMILIES.stream().anyMatch(name::startsWith);
    }

    /** A browser leaves the usual port out. */
    private static Stream<String> named(String name, int port) {
        return port == HTTP_PORT ? Stream.of(name, name + ":80") : Stream.of(name + ":" + port);
    }

    private static boolean allIn(Set<String> allowed, List<String> values) {
        return values.stream().allMatch(value -> allowed.contains(value.toLowerCase(Locale.ROOT)));
    }

    private Gate() {}
}
