package livredebord.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What every answer says to a browser unless it says something else itself: keep nothing, tell nobody where you come from,
 * take it for what it is called, and load nothing.
 */
@Singleton
class ResponseHeaders {

    private static final int BEFORE_ALL_OTHERS = 1000;
    private static final String PDF = "application/pdf";
    private static final String POLICY = "Content-Security-Policy";
    private static final String LOAD_NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The browsers' own viewers of PDF are pages with styles and scripts, which the other policy would stop. */
    private static final String OPEN_IN_THE_VIEWER = "frame-ancestors 'none'";

    private static final Map<String, String> USUAL = Map.of(
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-Robots-Tag", "noindex",
            "Permissions-Policy", "geolocation=(), camera=(), microphone=()");

    void register(@Observes Filters filters) {
        filters.register(ResponseHeaders::add, BEFORE_ALL_OTHERS);
    }

    private static void add(RoutingContext exchange) {
        exchange.addHeadersEndHandler(sending -> complete(exchange.response().headers()));
        exchange.next();
    }

    static void complete(MultiMap headers) {
        USUAL.forEach((name, value) -> addWhereMissing(headers, name, value));
        boolean pdf = String.valueOf(headers.get("Content-Type")).startsWith(PDF);
        addWhereMissing(headers, POLICY, pdf ? OPEN_IN_THE_VIEWER : LOAD_NOTHING);
    }

    private static void addWhereMissing(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
