package livredebord.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.logbook.Automation;
import livredebord.logbook.Automation.Right;
import livredebord.logbook.Boat;
import livredebord.logbook.MachineEntries;
import livredebord.logbook.MachineEntries.Why;
import livredebord.logbook.MachineReadings;
import livredebord.voyage.Row;

/** Entries: written one by one, read by time or in the order written. */
@Path("/api/v1/entries")
@Blocking
class EntriesEndpoint {

    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final int MOST_SKIPPED = 1_000_000;
    private static final Duration USUAL_RANGE = Duration.ofHours(24);
    private static final Duration LONGEST_RANGE = Duration.ofDays(366);

    private final Door door;
    private final MachineEntries entries;
    private final MachineReadings readings;
    private final Answers answers;
    private final Boat boat;
    private final Clock clock;

    EntriesEndpoint(
            Door door, MachineEntries entries, MachineReadings readings, Answers answers, Boat boat, Clock clock) {
        this.door = door;
        this.entries = entries;
        this.readings = readings;
        this.answers = answers;
        this.boat = boat;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response write(
            @HeaderParam("Idempotency-Key") String key, @Context HttpServerRequest request, InputStream body) {
        return door.enter(
                request, Right.WRITE, automation -> write(Door.body(body, NewEntry.MOST_BYTES), key, automation));
    }

    private Response write(byte[] body, String key, Automation automation) {
        MachineEntries.Outcome outcome = entries.note(NewEntry.read(body, key, automation));
        if (outcome instanceof MachineEntries.Noted noted) {
            return noted(noted);
        }
        if (outcome instanceof MachineEntries.Refused refused) {
            throw refusal(refused.why());
        }
        return Door.away();
    }

    private Response noted(MachineEntries.Noted noted) {
        EntryNumber number = noted.row().entry().number();
        ObjectNode json = answers.entry(noted.row(), boat.language());
        json.put("repeated", noted.before());
        return Response.status(noted.before() ? Response.Status.OK : Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Location", "/api/v1/entries/" + number.toString().substring(1))
                .entity(Json.write(json))
                .build();
    }

    private static Problem refusal(Why why) {
        return switch (why) {
            case NOTHING_SAID ->
                Problem.of(422, "nothing-said", "neither text nor values", "{\"text\": \"SW 4 baro 1013\"}");
            case AN_ORDER ->
                Problem.of(
                        422,
                        "an-order",
                        "the words are an order to the book; a machine notes lines and gives no orders",
                        "{\"text\": \"09:00 SW 4 baro 1013\"}");
            case SEVERAL_LINES ->
                Problem.of(422, "several-lines", "one line is one entry: send them one by one", "{\"text\": \"SW 4\"}");
            case TOO_LONG ->
                Problem.of(413, "too-long", "a line has at most " + MachineEntries.MOST_CHARACTERS + " characters");
            case IN_THE_FUTURE -> Problem.of(422, "in-the-future", "more than ten minutes ahead of this boat's clock");
            case TOO_OLD -> Problem.of(422, "too-old", "a time before 1990 is that of a clock that was never set");
            case NOT_A_DATE -> Problem.of(422, "not-a-date", "no such date", "{\"text\": \"14/07 09:00 SW 4\"}");
            case KEY_USED_BEFORE ->
                Problem.of(
                        422,
                        "key-used-before",
                        "this key was used for another entry; each entry has a key of its own",
                        "Idempotency-Key: pump-2026-07-14-0042");
        };
    }

    @GET
    public Response list(@Context HttpServerRequest request) {
        return door.enter(
                request,
                Right.READ,
                automation ->
                        list(Query.of(request, "from", "until", "by", "kind", "since", "offset", "limit", "lang")));
    }

    private Response list(Query query) {
        Language language = query.language(boat.language());
        int limit = query.number("limit", 1, MOST, USUAL);
        Predicate<Row> wanted = Wanted.of(query);
        query.notWith("since", "from", "until", "offset");
        return query.text("since").isPresent()
                ? since(query, wanted, limit, language)
                : between(query, wanted, limit, language);
    }

    /** {@code since=0} is the beginning of the book. */
    private Response since(Query query, Predicate<Row> wanted, int limit, Language language) {
        boolean beginning = query.text("since").filter("0"::equals).isPresent();
        MachineReadings.Changes changes =
                readings.since(beginning ? Optional.empty() : query.entry("since"), wanted, limit);
        ObjectNode json = Json.newObject();
        answers.entries(json, changes.rows(), language);
        json.put("bookmark", changes.bookmark().toString().substring(1));
        json.put("more", changes.more());
        return Answers.ok(json);
    }

    private Response between(Query query, Predicate<Row> wanted, int limit, Language language) {
        int offset = query.number("offset", 0, MOST_SKIPPED, 0);
        Instant until = query.moment("until", readings.zone())
                .orElseGet(() -> clock.instant().plusMillis(1));
        Instant from = query.moment("from", readings.zone()).orElseGet(() -> until.minus(USUAL_RANGE));
        if (until.isBefore(from) || Duration.between(from, until).compareTo(LONGEST_RANGE) > 0) {
            throw Query.wrong(
                    "until", "not before from, and at most 366 days behind it", "from=2026-07-14&until=2026-07-15");
        }
        MachineReadings.Page page = readings.between(from, until, wanted, offset, limit);
        ObjectNode json = Json.newObject();
        answers.entries(json, page.rows(), language);
        json.put("from", from.toString());
        json.put("until", until.toString());
        json.put("more", page.more());
        return Answers.ok(json);
    }

    @GET
    @Path("/{number}")
    public Response one(@PathParam("number") String number, @Context HttpServerRequest request) {
        return door.enter(request, Right.READ, automation -> {
            Language language = Query.of(request, "number", "lang").language(boat.language());
            return Query.entryOf(number)
                    .flatMap(readings::find)
                    .map(row -> Answers.ok(answers.entry(row, language)))
                    .orElseThrow(
                            () -> Problem.of(404, "no-such-entry", "there is no such entry", "/api/v1/entries/128"));
        });
    }
}
