package livredebord.chat.mattermost;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import livredebord.logbook.Pace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nobody writes faster than people do, and nobody goes on guessing. Persons are counted by their account, after the token
 * was checked; addresses only by what they got wrong, since all that is right comes from Mattermost's one address.
 */
@ApplicationScoped
class Turnstile {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MISTAKES_AT_ONCE = 20;
    private static final double SECONDS_A_MISTAKE = 10;
    private static final double A_MINUTE = 60;

    private final Pace mistakes = new Pace(MISTAKES_AT_ONCE, SECONDS_A_MISTAKE, System::nanoTime);
    private final Pace requests;
    private final boolean counts;

    /** @param perMinute requests of one person, as many of them at once; 0 for any number of requests and mistakes */
    Turnstile(@ConfigProperty(name = "livredebord.pace") int perMinute) {
        counts = perMinute > 0;
        requests = new Pace(Math.max(1, perMinute), A_MINUTE / Math.max(1, perMinute), System::nanoTime);
    }

    boolean admits(String userId) {
        return !counts || requests.admits(userId);
    }

    /** One more mistake of the address that asks: what it is told, or, where it made too many, no answer any more. */
    Response mistaken(HttpServerRequest request, Supplier<Response> told) {
        return bearsWith(request)
                ? told.get()
                : Response.status(TOO_MANY_REQUESTS).build();
    }

    private boolean bearsWith(HttpServerRequest request) {
        return !counts
                || request.remoteAddress() == null
                || mistakes.admits(request.remoteAddress().hostAddress());
    }
}
