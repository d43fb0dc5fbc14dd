package livredebord.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.logbook.Automation;
import livredebord.logbook.Automation.Right;
import livredebord.logbook.Boat;
import livredebord.logbook.FileOrder;
import livredebord.logbook.Logbook;
import livredebord.logbook.MachineReadings;
import livredebord.logbook.MadeFile;
import livredebord.voyage.Day;
import livredebord.voyage.Period;

/** What the entries come to: the state that holds, days, voyages, files. */
@Path("/api/v1")
@Blocking
class BookEndpoint {

    private static final int MOST_DAYS = 92;

    private final Door door;
    private final MachineReadings readings;
    private final Logbook logbook;
    private final Answers answers;
    private final Boat boat;
    private final Clock clock;

    BookEndpoint(Door door, MachineReadings readings, Logbook logbook, Answers answers, Boat boat, Clock clock) {
        this.door = door;
        this.readings = readings;
        this.logbook = logbook;
        this.answers = answers;
        this.boat = boat;
        this.clock = clock;
    }

    /** The contract itself; it holds nothing of any book. */
    @GET
    @Path("/openapi.json")
    public Response contract() {
        try (InputStream contract = BookEndpoint.class.getResourceAsStream("/livredebord/web/openapi.json")) {
            return Response.ok(contract.readAllBytes(), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (IOException ourOwn) {
            throw new UncheckedIOException(ourOwn);
        }
    }

    @GET
    @Path("/state")
    public Response state(@Context HttpServerRequest request) {
        return door.enter(request, Right.READ, automation -> {
            Query.of(request);
            ObjectNode json = Json.newObject();
            json.put("boat", boat.name());
            json.put("now", clock.instant().toString());
            json.put("zone", readings.zone().getId());
            json.put("bookmark", readings.head().toString().substring(1));
            json.set("latest", answers.latest(readings.latest()));
            return Answers.ok(json);
        });
    }

    @GET
    @Path("/days")
    public Response days(@Context HttpServerRequest request) {
        return door.enter(request, Right.READ, automation -> {
            Query query = Query.of(request, "from", "to");
            LocalDate to = query.date("to").orElseGet(this::today);
            LocalDate from = query.date("from").orElse(to.minusDays(6));
            if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                throw Query.wrong(
                        "to", "not before from, and at most " + MOST_DAYS + " days", "from=2026-07-01&to=2026-07-14");
            }
            ObjectNode json = Json.newObject();
            readings.days(from, to).forEach(day -> json.withArray("days").add(answers.day(day)));
            json.withArray("days");
            return Answers.ok(json);
        });
    }

    private LocalDate today() {
        return clock.instant().atZone(readings.zone()).toLocalDate();
    }

    @GET
    @Path("/days/{date}")
    public Response day(@PathParam("date") String date, @Context HttpServerRequest request) {
        return door.enter(request, Right.READ, automation -> {
            Language language = Query.of(request, "date", "lang").language(boat.language());
            LocalDate day = Query.dateOf(date)
                    .orElseThrow(() -> Problem.of(404, "no-such-day", "a date is wanted", "/api/v1/days/2026-07-14"));
            return readings.days(day, day).stream()
                    .findFirst()
                    .map(found -> Answers.ok(whole(found, language)))
                    .orElseThrow(() -> Problem.of(404, "no-such-day", "nothing was noted on that day"));
        });
    }

    private ObjectNode whole(Day day, Language language) {
        ObjectNode json = answers.day(day);
        Period period = Period.ofDates(day.date(), day.date(), readings.zone());
        json.put("summary", logbook.summary(period, language).markdown());
        return json;
    }

    @GET
    @Path("/voyages")
    public Response voyages(@Context HttpServerRequest request) {
        return door.enter(request, Right.READ, automation -> {
            Query.of(request);
            ObjectNode json = Json.newObject();
            readings.voyages().forEach(voyage -> json.withArray("voyages").add(answers.voyage(voyage)));
            json.withArray("voyages");
            return Answers.ok(json);
        });
    }

    @GET
    @Path("/voyages/{number}")
    public Response voyage(@PathParam("number") String number, @Context HttpServerRequest request) {
        return door.enter(request, Right.READ, automation -> {
            Query.of(request, "number");
            return Optional.of(number)
                    .filter(said -> said.matches("[1-9][0-9]{0,8}"))
                    .map(Integer::parseInt)
                    .flatMap(readings::voyage)
                    .map(voyage -> Answers.ok(answers.voyage(voyage)))
                    .orElseThrow(
                            () -> Problem.of(404, "no-such-voyage", "there is no such voyage", "/api/v1/voyages/1"));
        });
    }

    @GET
    @Path("/exports/{format}")
    public Response export(@PathParam("format") String format, @Context HttpServerRequest request) {
        return door.enter(request, Right.READ, automation -> export(format, request, automation));
    }

    private Response export(String format, HttpServerRequest request, Automation automation) {
        FileOrder.Kind kind = Arrays.stream(FileOrder.Kind.values())
                .filter(each -> !each.isPicture()
                        && each.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        404,
                        "no-such-format",
                        "gpx, kml, geojson, csv, spreadsheet or json is wanted",
                        "/api/v1/exports/gpx"));
        Query query = Query.of(request, "format", "from", "to", "lang");
        Optional<Language> language = query.text("lang").map(said -> query.language(boat.language()));
        return readings.export(kind, query.date("from"), query.date("to"), language, automation)
                .map(BookEndpoint::file)
                .orElseThrow(() -> Problem.of(404, "nothing-noted", "nothing was noted in that time"));
    }

    private static Response file(MadeFile file) {
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
