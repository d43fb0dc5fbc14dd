package livredebord.fleet;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Which boat a request is for: another than the service's own has {@code /boats/anna} before the paths of her addresses. It
 * is taken off here, so that every door behind knows one path only, and asks {@link #asked} whose it is.
 */
@Singleton
public final class Landing {

    private static final String BEFORE = "/" + Fleet.FOLDER + "/";

    /** Set by us alone: what somebody sends under this name is thrown away. */
    private static final String BOAT = "Livredebord-Boat";

    private static final String SORTED = Landing.class.getName();
    private static final int NEAR_THE_FIRST = 900;
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final Fleet fleet;
    private long looked = System.nanoTime() - BETWEEN_LOOKS;

    Landing(Fleet fleet) {
        this.fleet = fleet;
    }

    /** The service's own where it says none. */
    public Berth asked(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(BOAT))
                .flatMap(fleet::beside)
                .orElseGet(AtHand::flagship);
    }

    void register(@Observes Filters filters) {
        filters.register(this::sort, NEAR_THE_FIRST);
    }

    private void sort(RoutingContext exchange) {
        if (exchange.get(SORTED) != null) {
            exchange.next();
            return;
        }
        exchange.request().headers().remove(BOAT);
        String path = exchange.request().uri();
        if (path.startsWith(BEFORE)) {
            sort(exchange, path.substring(BEFORE.length()));
        } else {
            exchange.next();
        }
    }

    private void sort(RoutingContext exchange, String path) {
        int end = path.indexOf('/');
        String id = end < 0 ? path : path.substring(0, end);
        String rest = end < 0 ? "/" : path.substring(end);
        if (fleet.beside(id).isPresent()) {
            sendOn(exchange, id, rest);
        } else {
            exchange.vertx().<Void>executeBlocking(this::look).onComplete(looked -> sendOn(exchange, id, rest));
        }
    }

    /** She may have been set up a moment ago. */
    private synchronized Void look() {
        if (System.nanoTime() - looked >= BETWEEN_LOOKS) {
            fleet.look();
            looked = System.nanoTime();
        }
        return null;
    }

    private void sendOn(RoutingContext exchange, String id, String rest) {
        if (fleet.beside(id).isEmpty()) {
            exchange.response().setStatusCode(404).end();
            return;
        }
        exchange.request().headers().set(BOAT, id);
        exchange.put(SORTED, true);
        exchange.reroute(rest);
    }
}
