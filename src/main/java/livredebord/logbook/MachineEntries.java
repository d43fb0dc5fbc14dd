package livredebord.logbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Chronometer;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;

/**
 * Writes what machines note: instruments, trackers, automations. Each line is an entry like any other, whose author is the
 * machine and whose values say where they come from. Who may write at all is decided by whoever hands the line over; a
 * machine never gives orders.
 */
@PerBoat
public class MachineEntries {

    /** Longer than any line of a log, and than what Mattermost lets people type. */
    public static final int MOST_CHARACTERS = 16_383;

    /** Clocks differ; a moment farther ahead of ours than this has not happened. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** Before the first satellite receivers: a clock that was never set. */
    private static final Instant NEVER_SET = Instant.parse("1990-01-01T00:00:00Z");

    /** Whoever writes to a machine's number writes as in the chat. */
    private static final Pattern COMMAND = Pattern.compile("^\\s*[/!](log|bord)\\s+", Pattern.CASE_INSENSITIVE);

    private final Interpreter interpreter;
    private final LineNotes lines;
    private final Plausibility plausibility;
    private final Repeats repeats;
    private final Announcements announcements;
    private final Journal journal;
    private final BookReader reader;
    private final Chronometer chronometer;
    private final Boat boat;
    private final Clock clock;

    MachineEntries(
            Interpreter interpreter,
            LineNotes lines,
            Plausibility plausibility,
            Repeats repeats,
            Announcements announcements,
            Journal journal,
            BookReader reader,
            Chronometer chronometer,
            Boat boat,
            Clock clock) {
        this.interpreter = interpreter;
        this.lines = lines;
        this.plausibility = plausibility;
        this.repeats = repeats;
        this.announcements = announcements;
        this.journal = journal;
        this.reader = reader;
        this.chronometer = chronometer;
        this.boat = boat;
        this.clock = clock;
    }

    /** What came of a line. */
    public sealed interface Outcome {}

    /**
     * It is durable.
     *
     * @param before it was noted before, under the same key: nothing was written now
     */
    public record Noted(Row row, boolean before) implements Outcome {}

    /** Nothing was written. */
    public record Refused(Why why) implements Outcome {}

    /** The disk or the database refused; it can be tried again as it is: what was noted all the same is found by its key. */
    public record Away() implements Outcome {}

    /** Why a machine's line is no entry. */
    public enum Why {
        /** Neither words nor values. */
        NOTHING_SAID,
        /** The words are an order to the book. */
        AN_ORDER,
        /** Several lines at once; each is an entry of its own. */
        SEVERAL_LINES,
        TOO_LONG,
        IN_THE_FUTURE,
        /** A clock that was never set. */
        TOO_OLD,
        NOT_A_DATE,
        /** The key was used for something else: what is sent now would be lost if it were taken for a repeat. */
        KEY_USED_BEFORE
    }

    public Outcome note(MachineLine line) {
        try {
            return line.words().isBlank() ? noteValues(line) : noteWords(line);
        } catch (BookUnavailable refused) {
            return new Away();
        }
    }

    private Outcome noteValues(MachineLine line) {
        Instant now = clock.instant();
        Language language = boat.language();
        Understood.Line nothingSaid = Understood.Line.withoutWords(language, now);
        return line.values().isEmpty() ? new Refused(Why.NOTHING_SAID) : note(line, nothingSaid, now);
    }

    private Outcome noteWords(MachineLine line) {
        Instant now = clock.instant();
        if (line.words().length() > MOST_CHARACTERS) {
            return new Refused(Why.TOO_LONG);
        }
        if (interpreter.lines(line.words()).size() > 1) {
            return new Refused(Why.SEVERAL_LINES);
        }
        String words = COMMAND.matcher(line.words()).replaceFirst("");
        Understood understood = interpreter.understand(words, typed(line, words, now));
        if (understood instanceof Understood.Order order) {
            return order.verb() instanceof Verb.Note said ? note(line, said.line(), now) : new Refused(Why.AN_ORDER);
        }
        return understood instanceof Understood.Line said
                ? note(line, said, now)
                : new Refused(why((Understood.Rejected) understood));
    }

    private static Why why(Understood.Rejected rejected) {
        return switch (rejected.reason()) {
            case DATE_IN_THE_FUTURE -> Why.IN_THE_FUTURE;
            case DATE_TOO_OLD -> Why.TOO_OLD;
            case NO_SUCH_DATE, NOTHING_TO_CORRECT -> Why.NOT_A_DATE;
        };
    }

    private Outcome note(MachineLine line, Understood.Line said, Instant now) {
        Instant at = line.observed().orElseGet(said::at);
        if (at.isBefore(NEVER_SET)) {
            return new Refused(Why.TOO_OLD);
        }
        if (chronometer.isSynchronised() && at.isAfter(now.plus(CLOCKS_DIFFER))) {
            return new Refused(Why.IN_THE_FUTURE);
        }
        return write(line, draft(line, said, at, now));
    }

    private Draft draft(MachineLine line, Understood.Line said, Instant at, Instant now) {
        List<Observed> values = plausibility.weighed(line.values(), at, said.language());
        List<Observed> observed = Stream.concat(
                        lines.observed(said, StillHolds.NOTHING, line.machine()).stream(), values.stream())
                .toList();
        Content content = new Content(
                line.words(),
                said.language(),
                line.machine(),
                line.onBehalfOf().or(said::onBehalfOf),
                now,
                said.restricted(),
                observed);
        return new Draft(EntryKind.LINE, at, content);
    }

    private Outcome write(MachineLine line, Draft draft) {
        Optional<String> key = line.key().map(said -> key(line.machine(), said));
        String said =
                Pen.digest(line.observed() + "\n" + line.words() + "\n" + line.values() + "\n" + line.onBehalfOf());
        return journal.inTurn(turn -> {
            Optional<Repeats.Heard> heard = key.map(repeats::at);
            Optional<EntryNumber> before = heard.flatMap(each -> each.noted(Optional.empty()));
            Optional<Repeats.Heard> same = key.map(each -> repeats.at(each + ":" + said));
            if (before.isPresent()) {
                boolean repeated =
                        same.flatMap(each -> each.noted(Optional.empty())).isPresent();
                return repeated ? repeated(before.get()) : new Refused(Why.KEY_USED_BEFORE);
            }
            Row row = Row.of(turn.append(draft));
            heard.ifPresent(each -> each.remember(row.entry().number()));
            same.ifPresent(each -> each.remember(row.entry().number()));
            if (line.aloud() || Alarm.isRaisedBy(row)) {
                announcements.line(row);
            }
            return new Noted(row, false);
        });
    }

    private Noted repeated(EntryNumber number) {
        Entry entry = journal.find(number).orElseThrow();
        return new Noted(reader.asItReadsNow(entry), true);
    }

    private static String key(Author machine, String key) {
        return "machine:" + machine.id() + ":" + Pen.digest(key);
    }

    /** As the words reach the interpreter: posted now, by the machine, in the boat's language where they leave it open. */
    private Typed typed(MachineLine line, String words, Instant now) {
        return new Typed(
                words,
                line.machine(),
                now,
                Optional.empty(),
                Typed.Way.POST,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }
}
