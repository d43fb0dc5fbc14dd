package livredebord.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import livredebord.entry.Language;
import livredebord.logbook.Pace;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a link that opens nothing: it has expired, was cut short on its way, or somebody guesses. What it says is for the
 * first two; an address that goes on is not answered any more. A link that is right is never counted, so nobody who guesses
 * behind a proxy locks the others out of their pages.
 */
@ApplicationScoped
class WrongLinks {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MISTAKES_AT_ONCE = 20;
    private static final double SECONDS_A_MISTAKE = 10;

    private final Pace mistakes = new Pace(MISTAKES_AT_ONCE, SECONDS_A_MISTAKE, System::nanoTime);
    private final boolean counts;

    /** @param perMinute 0 for any number of requests, and of mistakes too */
    WrongLinks(@ConfigProperty(name = "livredebord.pace") int perMinute) {
        counts = perMinute > 0;
    }

    Response refuse(HttpServerRequest request) {
        return request.remoteAddress() == null
                        || bearsWith(request.remoteAddress().hostAddress())
                ? gone()
                : Response.status(TOO_MANY_REQUESTS).build();
    }

    /** One more of that address. @return false where it is one too many */
    boolean bearsWith(String address) {
        return !counts || mistakes.admits(address);
    }

    private static Response gone() {
        return PdfDownload.unseen(
                        Response.status(Response.Status.GONE).entity(words()).type("text/plain;charset=UTF-8"))
                .build();
    }

    /** Whoever opens a link is not known, nor what he speaks. */
    static String words() {
        return Arrays.stream(Language.values())
                .map(language -> Phrases.in(language, Medium.PLAIN).text("web.link.gone") + "\n")
                .collect(Collectors.joining("\n"));
    }
}
