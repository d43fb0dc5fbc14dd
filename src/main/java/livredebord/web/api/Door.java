package livredebord.web.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import livredebord.fleet.AtHand;
import livredebord.fleet.Landing;
import livredebord.logbook.AccessTokens;
import livredebord.logbook.Automation;
import livredebord.logbook.Automation.Right;
import livredebord.logbook.MachineReadings.BookAway;
import livredebord.logbook.Pace;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets in who shows a token that may do what is asked, at the pace that one machine may have. An address that shows wrong
 * ones is not answered any more after a while. Whatever breaks behind it ends here.
 */
@ApplicationScoped
class Door {

    private static final int MISTAKES_AT_ONCE = 20;
    private static final double SECONDS_A_MISTAKE = 10;
    private static final double A_MINUTE = 60;

    /** Who sends slowly holds a worker: so many at once and for so long, and the crew are answered by the others. */
    private static final Semaphore READERS = new Semaphore(8);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PART = 8_192;
    private static final Logger DIAGNOSTICS = Logger.getLogger(Door.class);

    private final AccessTokens tokens;
    private final Landing landing;
    private final Pace mistakes = new Pace(MISTAKES_AT_ONCE, SECONDS_A_MISTAKE, System::nanoTime);
    private final Pace requests;
    private final boolean counts;

    /** @param perMinute requests of one token, as many of them at once; 0 for any number of requests and mistakes */
    Door(AccessTokens tokens, Landing landing, @ConfigProperty(name = "livredebord.api.pace") int perMinute) {
        this.tokens = tokens;
        this.landing = landing;
        this.counts = perMinute > 0;
        this.requests = new Pace(Math.max(1, perMinute), A_MINUTE / Math.max(1, perMinute), System::nanoTime);
    }

    Response enter(HttpServerRequest request, Right right, Function<Automation, Response> errand) {
        return AtHand.with(landing.asked(request), () -> admit(request, right, errand));
    }

    private Response admit(HttpServerRequest request, Right right, Function<Automation, Response> errand) {
        try {
            return errand.apply(admitted(request, right));
        } catch (Problem problem) {
            return problem.response();
        } catch (BookAway away) {
            DIAGNOSTICS.warnf("%s %s was not answered: %s", request.method(), request.path(), away.getMessage());
            return away();
        } catch (RuntimeException broke) {
            DIAGNOSTICS.errorf(broke, "%s %s could not be answered", request.method(), request.path());
            return Problem.of(500, "broken", "something broke here; what was sent may or may not have been noted")
                    .response();
        }
    }

    /** Disk or database refused. */
    static Response away() {
        return Response.fromResponse(Problem.of(
                                503,
                                "book-away",
                                "the book cannot be reached at the moment; send the same again, with the same key")
                        .response())
                .header(HttpHeaders.RETRY_AFTER, 30)
                .build();
    }

    private Automation admitted(HttpServerRequest request, Right right) {
        String shown = token(request.getHeader(HttpHeaders.AUTHORIZATION));
        Automation automation = tokens.holder(shown).orElseThrow(() -> stranger(request));
        if (!automation.rights().contains(right)) {
            throw Problem.of(
                    403,
                    "not-allowed",
                    "this token may not " + right.name().toLowerCase(Locale.ROOT),
                    "/log jeton nouveau … lecture écriture");
        }
        if (counts && !requests.admits(automation.id())) {
            throw Problem.of(429, "too-many-requests", "this token asks too often; wait a minute");
        }
        return automation;
    }

    private Problem stranger(HttpServerRequest request) {
        boolean patient = !counts
                || request.remoteAddress() == null
                || mistakes.admits(request.remoteAddress().hostAddress());
        return patient
                ? Problem.of(
                        401,
                        "no-valid-token",
                        "a token that is valid is wanted; the skipper makes one with /log jeton nouveau",
                        "Authorization: Bearer ldb_…")
                : Problem.of(429, "too-many-mistakes", "too many wrong tokens from this address; wait a while");
    }

    /** {@code Bearer}, or the password of {@code Basic}, which is all that some networks' servers can send. */
    private static String token(String authorization) {
        if (authorization == null) {
            return "";
        }
        String[] parts = authorization.strip().split("\\s+", 2);
        if (parts.length < 2) {
            return "";
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> parts[1].strip();
            case "basic" -> password(parts[1].strip());
            default -> "";
        };
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /**
     * Reads it to its end, so that the answer arrives.
     *
     * @throws Problem where there is more than that, where it comes too slowly, and where others hold us up with theirs
     */
    static byte[] body(InputStream request, int mostBytes) {
        if (!READERS.tryAcquire()) {
            throw Problem.of(503, "busy", "others are sending too slowly; send the same again, with the same key");
        }
        try {
            return read(request, mostBytes, System.nanoTime() + PATIENCE.toNanos());
        } catch (IOException slowOrGoneAway) {
            throw Problem.of(408, "too-slow", "the body was not here in time; nothing was noted");
        } finally {
            READERS.release();
        }
    }

    private static byte[] read(InputStream request, int mostBytes, long until) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        long length = 0;
        for (int read = request.read(part); read >= 0; read = request.read(part)) {
            length += read;
            if (length <= mostBytes) {
                body.write(part, 0, read);
            }
            if (System.nanoTime() > until) {
                throw new IOException("too slow");
            }
        }
        if (length > mostBytes) {
            throw Problem.of(413, "too-long", "the body has more than " + mostBytes + " bytes");
        }
        return body.toByteArray();
    }
}
