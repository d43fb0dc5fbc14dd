package livredebord.logbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Spell;
import livredebord.entry.Observation.WatchChange;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/**
 * What the skipper wants to be called for while she is under way, by the book: nobody logs, nobody knows where she is,
 * nobody relieves the watch. Each is off until he orders it.
 */
@PerBoat
public class StandingOrders {

    /** Of the last lines one at least is a person's, or nobody logged for long. */
    private static final int LINES_LOOKED_BACK = 200;

    /** Who relieves the watch somewhat early relieves it all the same. */
    private static final Duration EARLY = Duration.ofMinutes(45);

    /** Nobody is called to a watch that is nearly over. */
    private static final Duration TOO_LATE = Duration.ofHours(3);

    private final Rules rules;
    private final Alerts alerts;
    private final Journal journal;
    private final Passages passages;
    private final Watches watches;
    private final Names names;
    private final Roster roster;
    private final Instruments instruments;
    private final Boat boat;
    private final Clock clock;

    StandingOrders(
            Rules rules,
            Alerts alerts,
            Journal journal,
            Passages passages,
            Watches watches,
            Names names,
            Roster roster,
            Instruments instruments,
            Boat boat,
            Clock clock) {
        this.rules = rules;
        this.alerts = alerts;
        this.journal = journal;
        this.passages = passages;
        this.watches = watches;
        this.names = names;
        this.roster = roster;
        this.instruments = instruments;
        this.boat = boat;
        this.clock = clock;
    }

    /** To be called every minute or so. */
    public void look() {
        Instant now = clock.instant();
        Optional<Instant> departed = isAnyOrdered() ? passages.underWaySince(now) : Optional.empty();
        look(Rule.SILENCE, departed.flatMap(since -> silence(since, now)));
        look(Rule.FIX, departed.flatMap(since -> noFix(since, now)));
        look(Rule.RELIEF, departed.flatMap(since -> relief(now)));
    }

    private boolean isAnyOrdered() {
        return List.of(Rule.SILENCE, Rule.FIX, Rule.RELIEF).stream()
                .anyMatch(rule -> rules.of(rule).on());
    }

    /** @param since what it is counted from: another moment is another call */
    private record Call(Instant since, String words, List<Author> concerned) {}

    private void look(Rule rule, Optional<Call> call) {
        Optional<Call> due = call.filter(each -> rules.of(rule).on());
        String id = due.map(each -> rule + " " + each.since().toEpochMilli()).orElse("");
        alerts.clearOthers(rule + " ", id);
        due.ifPresent(each -> alerts.raise(id, each.words(), each.concerned()));
    }

    private Duration limit(Rule rule) {
        return Duration.ofMinutes(rules.of(rule).value());
    }

    private Optional<Call> silence(Instant departed, Instant now) {
        Instant last = journal.last(LINES_LOOKED_BACK).stream()
                .filter(StandingOrders::isAPersons)
                .map(Entry::received)
                .findFirst()
                .filter(departed::isBefore)
                .orElse(departed);
        return isOver(Rule.SILENCE, last, now)
                ? Optional.of(new Call(last, words("logbook.alert.SILENCE", hours(last, now)), onWatch(now)))
                : Optional.empty();
    }

    private static boolean isAPersons(Entry line) {
        return line.content().filter(content -> !content.author().isMachine()).isPresent();
    }

    private Optional<Call> noFix(Instant departed, Instant now) {
        Instant last = passages.lastFix()
                .map(Passages.Fix::observed)
                .filter(departed::isBefore)
                .orElse(departed);
        boolean shown = instruments.at(now).stream().anyMatch(each -> each.what() instanceof PositionFix);
        return isOver(Rule.FIX, last, now) && !shown
                ? Optional.of(new Call(last, words("logbook.alert.FIX", hours(last, now)), onWatch(now)))
                : Optional.empty();
    }

    private Optional<Call> relief(Instant now) {
        return watches.bill(now).flatMap(bill -> watches.spell(bill, now)).flatMap(spell -> relief(spell, now));
    }

    private Optional<Call> relief(Spell spell, Instant now) {
        Instant due = began(spell.from(), now);
        Optional<Row> last = watches.at(now.plusMillis(1));
        boolean relieved =
                last.filter(row -> !row.observed().isBefore(due.minus(EARLY))).isPresent()
                        || last.filter(row -> hasTheWatch(spell, row)).isPresent();
        boolean tooLate = Duration.between(due, now).compareTo(TOO_LATE) > 0;
        return isOver(Rule.RELIEF, due, now) && !relieved && !tooLate
                ? Optional.of(new Call(
                        due,
                        words("logbook.alert.RELIEF", spell.from().toString(), String.join(", ", spell.on())),
                        accounts(spell.on())))
                : Optional.empty();
    }

    private static boolean hasTheWatch(Spell spell, Row change) {
        return change.standing()
                .anyMatch(
                        what -> what instanceof WatchChange watch && watch.on().equals(spell.on()));
    }

    private Instant began(LocalTime from, Instant now) {
        ZonedDateTime here = now.atZone(boat.zone());
        LocalDate date = from.isAfter(here.toLocalTime()) ? here.toLocalDate().minusDays(1) : here.toLocalDate();
        return date.atTime(from).atZone(boat.zone()).toInstant();
    }

    private boolean isOver(Rule rule, Instant since, Instant now) {
        return rules.of(rule).on() && Duration.between(since, now).compareTo(limit(rule)) >= 0;
    }

    /** Whoever has the watch by the book, as accounts; else the skipper. */
    private List<Author> onWatch(Instant now) {
        return accounts(watches.at(now.plusMillis(1)).stream()
                .flatMap(Row::standing)
                .filter(WatchChange.class::isInstance)
                .flatMap(what -> ((WatchChange) what).on().stream())
                .toList());
    }

    private List<Author> accounts(List<String> called) {
        List<Author> accounts = called.stream()
                .flatMap(name -> names.account(name).stream())
                .flatMap(account ->
                        roster.members().stream().map(Answer.Member::person).filter(account::isSamePersonAs))
                .toList();
        return accounts.isEmpty() ? alerts.skipper() : accounts;
    }

    private static String hours(Instant since, Instant now) {
        long minutes = Duration.between(since, now).toMinutes();
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
    }

    private String words(String key, Object... arguments) {
        return Phrases.in(boat.language(), Medium.PLAIN).text(key, arguments);
    }
}
