package livredebord.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import livredebord.trial.TrialMattermost.Person;

/**
 * The addresses of the trial: {@code /essai} is the page and wants the cookie, {@code /essai/mm} is the played server
 * and wants its secret ids. Without the switch none of them is ever made.
 */
@Singleton
final class Door {

    private static final String PAGE = "/essai";
    private static final String API = PAGE + "/api";
    private static final String COOKIE = "essai";
    private static final String JSON = "application/json";

    /** Before every other filter: whatever the service answers, the gate was passed. */
    private static final int FIRST = 1_000_000;

    /** The server's own limit for what a program sends it, bytes. */
    private static final long LONGEST_BODY = 300_000;

    private static final Map<String, String> TYPES = Map.of(
            "page.html", "text/html; charset=UTF-8",
            "page.css", "text/css; charset=UTF-8",
            "page.js", "text/javascript; charset=UTF-8",
            "anchor.svg", "image/svg+xml");

    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final TrialMattermost mattermost;
    private final PlayedServer server;
    private final View view;
    private final Visitors visitors = new Visitors();

    @Inject
    Door(TrialMattermost mattermost) {
        this.mattermost = mattermost;
        this.server = new PlayedServer(mattermost, mattermost::service, Clock.systemUTC());
        this.view = new View(mattermost, server);
    }

    void guard(@Observes Filters filters) {
        if (mattermost.on()) {
            filters.register(Door::passTheGate, FIRST);
        }
    }

    void open(@Observes Router router) {
        if (mattermost.on()) {
            openPlayedServer(router);
            openPage(router);
        }
    }

    /** On the console and not among the diagnostics, which people send around. */
    void announce(@ObservesAsync HttpServerStart started) {
        if (mattermost.on()) {
            System.out.println();
            System.out.print(Words.everyLanguage("trial.announcement"));
            System.out.println("    " + address());
            System.out.println();
        }
    }

    /** Where a person enters, once. */
    String address() {
        return mattermost.service() + PAGE + "?cle=" + visitors.key();
    }

    private static void passTheGate(RoutingContext request) {
        Gate.objection(request.request()).ifPresentOrElse(why -> refuse(request, why), request::next);
    }

    private void openPlayedServer(Router router) {
        post(router, TrialMattermost.PATH + "/hooks/commands/:id").blockingHandler(this::replyLate, false);
        post(router, TrialMattermost.PATH + "/hooks/:id").blockingHandler(this::receivePost, false);
        post(router, TrialMattermost.PATH + "/api/v4/actions/dialogs/open").blockingHandler(this::openDialog, false);
        router.route(TrialMattermost.PATH + "/*").handler(request -> error(request, 404, "api.context.404.app_error"));
    }

    private void openPage(Router router) {
        router.route(PAGE + "/*").handler(this::admit);
        router.get(PAGE).handler(request -> file(request, "page.html"));
        TYPES.keySet().forEach(name -> router.get(PAGE + "/" + name).handler(request -> file(request, name)));
        router.get(API + "/words").handler(request -> json(request, Words.in(parameter(request, "lang"))));
        router.get(API + "/view").blockingHandler(this::show, false);
        api(router, "/say", this::say);
        api(router, "/press", this::press);
        api(router, "/dismiss", this::dismiss);
        api(router, "/submit", this::submit);
        api(router, "/cancel", this::cancel);
        router.route(PAGE + "/*")
                .handler(request -> request.response().setStatusCode(404).end());
    }

    private static Route post(Router router, String path) {
        return router.post(path).handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY));
    }

    /** What the page asks for a person: JSON, so that no foreign page's form can ask the same. */
    private void api(Router router, String path, BiFunction<ObjectNode, Person, ObjectNode> act) {
        post(router, API + path)
                .consumes(JSON)
                .blockingHandler(
                        request -> {
                            ObjectNode asked = Json.object(textOf(request)).orElseGet(Json::empty);
                            mattermost
                                    .person(Json.text(asked, "person"))
                                    .ifPresentOrElse(
                                            person -> json(request, act.apply(asked, person)),
                                            () -> request.response()
                                                    .setStatusCode(400)
                                                    .end());
                        },
                        false);
    }

    private void admit(RoutingContext request) {
        Optional<Cookie> cookie = Optional.ofNullable(request.request().getCookie(COOKIE));
        boolean known = cookie.map(Cookie::getValue).filter(visitors::knows).isPresent();
        if (known && !parameter(request, "cle").isEmpty()) {
            request.response().setStatusCode(303).putHeader("Location", PAGE).end();
        } else if (known) {
            request.next();
        } else {
            admitByKey(request);
        }
    }

    /** Only to the page itself and only for a GET: what merely looks at an address does not use the key up. */
    private void admitByKey(RoutingContext request) {
        boolean enters = request.request().method() == HttpMethod.GET
                && request.normalizedPath().equals(PAGE);
        Optional<String> cookie = enters ? visitors.admit(parameter(request, "cle")) : Optional.empty();
        cookie.ifPresentOrElse(
                value -> {
                    request.response()
                            .addCookie(Cookie.cookie(COOKIE, value)
                                    .setHttpOnly(true)
                                    .setSameSite(CookieSameSite.STRICT)
                                    .setPath(PAGE));
                    request.next();
                },
                () -> refuse(request, "trial.refused.key"));
    }

    private static void refuse(RoutingContext request, String why) {
        headed(request, "text/plain; charset=UTF-8").setStatusCode(403).end(Words.everyLanguage(why));
    }

    private void show(RoutingContext request) {
        Optional<Person> person = mattermost.person(parameter(request, "person"));
        String known = parameter(request, "known");
        if (known.equals(String.valueOf(server.channel().revision()))) {
            request.response().setStatusCode(204).end();
        } else {
            json(request, view.seenBy(person.orElse(mattermost.people().get(0))));
        }
    }

    private ObjectNode say(ObjectNode asked, Person person) {
        return told(server.say(Json.text(asked, "text"), person));
    }

    private ObjectNode press(ObjectNode asked, Person person) {
        Optional<String> chosen = Optional.of(Json.text(asked, "chosen")).filter(value -> asked.has("chosen"));
        return told(server.buttons().press(Json.text(asked, "post"), Json.text(asked, "action"), chosen, person));
    }

    private ObjectNode dismiss(ObjectNode asked, Person person) {
        server.channel().dismiss(Json.text(asked, "post"), person.id());
        return Json.empty();
    }

    private ObjectNode submit(ObjectNode asked, Person person) {
        ObjectNode values = asked.path("values") instanceof ObjectNode given ? given : Json.empty();
        return server.dialogs().submit(Json.text(asked, "dialog"), values, person);
    }

    private ObjectNode cancel(ObjectNode asked, Person person) {
        server.dialogs().cancel(Json.text(asked, "dialog"), person);
        return Json.empty();
    }

    private static ObjectNode told(Optional<Trouble> trouble) {
        ObjectNode told = Json.empty();
        trouble.ifPresent(what -> told.put("trouble", what.key()).put("detail", what.detail()));
        return told;
    }

    private void receivePost(RoutingContext request) {
        if (!mattermost.incomingHook().equals(request.pathParam("id"))) {
            error(request, 400, "web.incoming_webhook.general.app_error");
            return;
        }
        boolean posted =
                Json.object(payloadOf(request)).filter(server.incoming()::post).isPresent();
        if (posted) {
            headed(request, "text/plain").end("ok");
        } else {
            error(request, 400, "web.incoming_webhook.decode.app_error");
        }
    }

    private void replyLate(RoutingContext request) {
        ResponseUrls.Use use =
                server.replyLate(request.pathParam("id"), typeOf(request).equals(JSON), textOf(request));
        if (use instanceof ResponseUrls.Use.By) {
            headed(request, "text/plain").end("ok");
        } else {
            boolean unknown = use instanceof ResponseUrls.Use.Unknown;
            error(request, unknown ? 404 : 400, "web.command_webhook.command.app_error");
        }
    }

    private void openDialog(RoutingContext request) {
        if (Json.object(textOf(request)).filter(server.dialogs()::open).isPresent()) {
            json(request, Json.empty().put("status", "OK"));
        } else {
            error(request, 400, "interactive_message.decode_trigger_id.app_error");
        }
    }

    private static void error(RoutingContext request, int status, String id) {
        JsonNode error = Json.empty()
                .put("id", id)
                .put("message", id)
                .put("detailed_error", "")
                .put("request_id", Ids.random())
                .put("status_code", status);
        headed(request, JSON).setStatusCode(status).end(error.toString());
    }

    private static String parameter(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getParam(name)).orElse("");
    }

    private static String typeOf(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader("Content-Type"))
                .orElse("")
                .split(";", 2)[0]
                .strip();
    }

    private static String textOf(RoutingContext request) {
        return Optional.ofNullable(request.body().asString(StandardCharsets.UTF_8.name()))
                .orElse("");
    }

    /** A form carries the same JSON in one field. */
    private static String payloadOf(RoutingContext request) {
        boolean form = typeOf(request).equalsIgnoreCase("application/x-www-form-urlencoded");
        return form
                ? Optional.ofNullable(request.request().getFormAttribute("payload"))
                        .orElse("")
                : textOf(request);
    }

    private static void json(RoutingContext request, ObjectNode body) {
        headed(request, JSON).end(body.toString());
    }

    private static void file(RoutingContext request, String name) {
        try (InputStream file = Door.class.getResourceAsStream(name)) {
            headed(request, TYPES.get(name)).end(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static io.vertx.core.http.HttpServerResponse headed(RoutingContext request, String type) {
        return request.response()
                .putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store");
    }
}
