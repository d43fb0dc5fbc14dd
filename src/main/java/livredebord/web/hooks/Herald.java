package livredebord.web.hooks;

import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.fleet.Closes;
import livredebord.fleet.OfBoat;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.Duty;
import livredebord.logbook.FamilyNews;
import livredebord.logbook.Links;
import livredebord.logbook.MachineReadings;
import livredebord.logbook.ReadyReport;
import livredebord.logbook.ReadyReports;
import livredebord.logbook.ReadyReports.Numbered;
import livredebord.logbook.Subscriptions;
import livredebord.outbound.Call;
import livredebord.outbound.NotAnswered;
import livredebord.outbound.Outbound;
import livredebord.outbound.Target;
import livredebord.report.Exports;
import livredebord.voyage.Row;
import livredebord.web.Deliveries;
import livredebord.web.Deliveries.Bookmark;
import livredebord.web.Deliveries.Event;
import livredebord.web.Deliveries.Waiting;
import livredebord.web.Round;
import livredebord.web.hooks.Hook.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells subscribers what is noted, one after the other, each in the order of the book but for alarms, which overtake. What
 * nobody answers waits for as long as it takes: a boat may be a month without internet. What is answered with a refusal is
 * tried again ever more rarely and then given up, and the skipper can have it replayed.
 */
@PerBoat
class Herald implements Subscriptions {

    static final int MOST_ATTEMPTS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE_UNREACHABLE = Duration.ofMinutes(15);

    /** As long as the link that the channel gets. */
    private static final Duration LINK_HOLDS = Duration.ofDays(7);

    private static final int READ_AT_ONCE = 50;
    private static final int DEAD_SHOWN = 5;
    private static final int GONE = 410;
    private static final Logger DIAGNOSTICS = Logger.getLogger(Herald.class);

    private final HookFile file;
    private final Deliveries deliveries;
    private final MachineReadings readings;
    private final ReadyReports reports;
    private final Links links;
    private final FamilyNews families;
    private final Exports exports;
    private final Boat boat;
    private final String book;
    private final Clock clock;
    private final Duty duty;
    private final boolean wanted;
    private final Map<String, Integer> unreachable = new LinkedHashMap<>();
    private Optional<Round> round = Optional.empty();

    Herald(
            HookFile file,
            Deliveries deliveries,
            MachineReadings readings,
            ReadyReports reports,
            Links links,
            FamilyNews families,
            Exports exports,
            Boat boat,
            Clock clock,
            @OfBoat String book,
            Duty duty,
            @ConfigProperty(name = "livredebord.rounds") boolean wanted) {
        this.file = file;
        this.deliveries = deliveries;
        this.readings = readings;
        this.reports = reports;
        this.links = links;
        this.families = families;
        this.exports = exports;
        this.boat = boat;
        this.book = book;
        this.clock = clock;
        this.duty = duty;
        this.wanted = wanted;
    }

    void begin(@Observes Opens serving) {
        if (wanted) {
            round = Optional.of(Round.begin("webhooks", BETWEEN_LOOKS, () -> duty.isOurs() && tellAll()));
        }
    }

    void end(@Observes Closes stopping) {
        round.ifPresent(Round::end);
    }

    private boolean tellAll() {
        boolean busy = false;
        for (Hook hook : file.hooks()) {
            busy |= carefully(hook);
        }
        return busy;
    }

    /** The edge of this thread: one subscription's trouble is not another's. */
    private boolean carefully(Hook hook) {
        try {
            return step(hook);
        } catch (RuntimeException broken) {
            DIAGNOSTICS.warnf("%s is told later: %s", hook.name(), broken.getMessage());
            return false;
        }
    }

    /** Looks for what is new and sends one. @return whether anything was done */
    boolean step(Hook hook) {
        boolean news = takeNews(hook);
        Optional<Waiting> next = deliveries.next(hook.name(), clock.instant());
        next.ifPresent(waiting -> deliver(hook, waiting));
        return news || next.isPresent();
    }

    /** A new subscription begins at the end of the book: nobody wants years of entries at once. */
    private boolean takeNews(Hook hook) {
        Optional<Bookmark> bookmark = deliveries.bookmark(hook.name());
        if (bookmark.isEmpty()) {
            Bookmark end = new Bookmark(readings.head(), reports.last(), lastEvening(hook));
            deliveries.put(hook.name(), end, List.of());
            return true;
        }
        Bookmark known = bookmark.get();
        MachineReadings.Changes noted = readings.since(Optional.of(known.entry()), row -> true, READ_AT_ONCE);
        List<Numbered> ready = reports.after(known.report(), READ_AT_ONCE);
        long lastReady =
                ready.isEmpty() ? known.report() : ready.get(ready.size() - 1).number();
        Bookmark now = new Bookmark(noted.bookmark(), lastReady, lastEvening(hook, known));
        if (now.equals(known)) {
            return false;
        }
        Stream<Event> events = Stream.of(
                        noted.rows().stream().flatMap(row -> event(row, hook).stream()),
                        ready.stream()
                                .filter(each -> hook.topics().contains(Topic.REPORT))
                                .map(Herald::event),
                        dayOver(hook, known, now).stream())
                .flatMap(each -> each);
        deliveries.put(hook.name(), now, events.toList());
        return true;
    }

    /** The date whose evening was last: what is told of it holds from then on. */
    private Optional<LocalDate> lastEvening(Hook hook) {
        ZonedDateTime now = clock.instant().atZone(boat.zone());
        LocalDate today = now.toLocalDate();
        return hook.topics().contains(Topic.SUMMARY)
                ? Optional.of(now.toLocalTime().isBefore(hook.at()) ? today.minusDays(1) : today)
                : Optional.empty();
    }

    /** A clock that was set back tells nothing twice. */
    private Optional<LocalDate> lastEvening(Hook hook, Bookmark known) {
        Optional<LocalDate> last = lastEvening(hook);
        return known.date().isPresent()
                        && last.filter(known.date().get()::isAfter).isPresent()
                ? known.date()
                : last;
    }

    /** Of an evening when nobody was there to tell it is told later; of several the last. */
    private Optional<Event> dayOver(Hook hook, Bookmark known, Bookmark now) {
        return now.date()
                .filter(date -> known.date().filter(date::isAfter).isPresent())
                .filter(date -> families.of(date, hook.at()).isPresent())
                .map(date -> new Event(new Deliveries.DayOver(date), "day.summary", false, clock.instant()));
    }

    private static Event event(Numbered ready) {
        return new Event(
                new Deliveries.Ready(ready.number()),
                "report.ready",
                false,
                ready.report().ready());
    }

    static Optional<Event> event(Row row, Hook hook) {
        boolean alarm = row.standing().anyMatch(new Observation.Happening(Observation.Event.MAN_OVERBOARD)::equals);
        return row.entry()
                .kind()
                .flatMap(kind -> topic(kind, alarm))
                .filter(topic -> hook.topics().contains(topic)
                        || topic == Topic.ALARM && hook.topics().contains(Topic.ENTRY))
                .map(topic -> new Event(
                        new Deliveries.Noted(row.entry().number()),
                        type(topic, row),
                        topic == Topic.ALARM,
                        row.entry().received()));
    }

    /** The boat's papers, roles and the clock are no news for others. */
    private static Optional<Topic> topic(EntryKind kind, boolean alarm) {
        return switch (kind) {
            case LINE -> Optional.of(alarm ? Topic.ALARM : Topic.ENTRY);
            case CORRECTION, VOIDING, COMPLETION, REDACTION -> Optional.of(Topic.CORRECTION);
            case VISA -> Optional.of(Topic.VISA);
            case GENESIS, ROLE, BOAT, CREW, VOYAGE, CLOCK, AUDIT -> Optional.empty();
        };
    }

    private static String type(Topic topic, Row row) {
        return switch (topic) {
            case ENTRY -> "entry.noted";
            case ALARM -> "alarm.raised";
            case VISA -> "day.signed";
            case CORRECTION -> "entry." + row.entry().kindWord();
            case REPORT, SUMMARY -> throw new IllegalStateException("no entry is a " + topic);
        };
    }

    private void deliver(Hook hook, Waiting waiting) {
        Optional<Matter> matter = matter(hook, waiting.event().subject());
        if (matter.isEmpty()) {
            deliveries.giveUp(waiting, waiting.attempts(), "no longer there");
            return;
        }
        Message message = Message.of(hook, waiting.event(), matter.get(), boat);
        try {
            int status = Outbound.shared()
                    .send(call(hook, matter.get().id(), message))
                    .status();
            unreachable.remove(hook.name());
            settle(hook, waiting, status);
        } catch (NotAnswered.Forbidden never) {
            String why = never.found() + ", which is called only where the file says nearby=yes, or never";
            DIAGNOSTICS.warnf("%s is not told: %s", hook.name(), why);
            deliveries.giveUp(waiting, waiting.attempts() + 1, why);
        } catch (NotAnswered nobody) {
            holdUp(hook, waiting, nobody.getMessage());
        }
    }

    private Optional<Matter> matter(Hook hook, Deliveries.Subject subject) {
        if (subject instanceof Deliveries.Noted noted) {
            return readings.find(noted.number()).map(row -> new NotedMatter(row, exports, boat));
        }
        if (subject instanceof Deliveries.DayOver day) {
            return families.of(day.date(), hook.at()).map(text -> new DayMatter(day.date(), text, book));
        }
        return reports.find(((Deliveries.Ready) subject).number())
                .map(report -> new ReadyMatter(report, link(hook, report), boat));
    }

    private Optional<ReadyMatter.Link> link(Hook hook, ReadyReport report) {
        return hook.links() ? Optional.of(link(report, clock.instant().plus(LINK_HOLDS))) : Optional.empty();
    }

    private ReadyMatter.Link link(ReadyReport report, Instant expires) {
        URI address = report.what() instanceof ReadyReport.Printed printed
                ? links.sign(printed.edition(), expires)
                : links.sign(((ReadyReport.Written) report.what()).order(), report.name(), expires);
        return new ReadyMatter.Link(address, expires);
    }

    private Call call(Hook hook, String id, Message message) {
        Instant attempt = clock.instant();
        Call call = Target.of(hook.url(), hook.nearby())
                .call("POST")
                .within(PATIENCE)
                .carrying(message.body())
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(attempt.getEpochSecond()));
        message.headers().forEach(call::header);
        hook.secret()
                .ifPresent(
                        secret -> call.header("webhook-signature", Signature.of(secret, id, attempt, message.body())));
        hook.authorization().ifPresent(value -> call.header("authorization", value));
        return call;
    }

    private void settle(Hook hook, Waiting waiting, int status) {
        int attempts = waiting.attempts() + 1;
        if (status >= 200 && status < 300) {
            deliveries.delivered(waiting, clock.instant());
        } else if (status == GONE || attempts >= MOST_ATTEMPTS) {
            DIAGNOSTICS.warnf(
                    "%s was not told of %s: answer %d",
                    hook.name(), waiting.event().subject().words(), status);
            deliveries.giveUp(waiting, attempts, "answer " + status);
        } else {
            deliveries.postpone(waiting, attempts, clock.instant().plus(pause(attempts)));
        }
    }

    /** 5 s, 20 s, 80 s … up to eleven hours: ten attempts take a day and a quarter. */
    static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << 2 * Math.min(attempts - 1, 6)).multipliedBy(attempts > 7 ? 2 : 1);
    }

    private void holdUp(Hook hook, Waiting waiting, String why) {
        int times = unreachable.merge(hook.name(), 1, Integer::sum);
        if (times == 1) {
            DIAGNOSTICS.infof("%s cannot be reached and is tried again: %s", hook.name(), why);
        }
        Duration pause = pause(Math.min(times, 5));
        Duration bounded = pause.compareTo(LONGEST_PAUSE_UNREACHABLE) < 0 ? pause : LONGEST_PAUSE_UNREACHABLE;
        deliveries.postpone(waiting, waiting.attempts(), clock.instant().plus(bounded));
    }

    @Override
    public List<Subscription> all() {
        return file.hooks().stream().map(this::subscription).toList();
    }

    private Subscription subscription(Hook hook) {
        Deliveries.Standing standing = deliveries.standing(hook.name(), DEAD_SHOWN);
        return new Subscription(
                hook.name(),
                hook.to(),
                hook.topics().stream().map(Topic::word).toList(),
                standing.waiting(),
                standing.delivered(),
                standing.dead().stream()
                        .map(dead -> new Dead(
                                dead.event().subject().words() + " "
                                        + dead.event().type(),
                                dead.event().happened(),
                                dead.attempts(),
                                dead.why()))
                        .toList(),
                standing.deadInAll());
    }

    @Override
    public Optional<Integer> replay(String name) {
        return file.hooks().stream()
                .filter(hook -> hook.name().equalsIgnoreCase(name))
                .findFirst()
                .map(hook -> deliveries.replay(hook.name()));
    }
}
