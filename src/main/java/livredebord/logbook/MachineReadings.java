package livredebord.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail;
import livredebord.journal.AuditTrail.Act;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Journal;
import livredebord.voyage.Day;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Value;

/**
 * What machines read of the book. Restricted rows are handed out as such: whoever writes them down tells of them no more
 * than that they are there.
 */
@PerBoat
public class MachineReadings {

    /** Lines that are looked at for what holds now: two days with one every quarter of an hour. */
    private static final int LOOKED_BACK = 200;

    private final Journal journal;
    private final BookReader reader;
    private final Feed feed;
    private final Voyages voyages;
    private final Passages passages;
    private final CommandLine files;
    private final AuditTrail trail;
    private final Boat boat;
    private final Clock clock;

    MachineReadings(
            Journal journal,
            BookReader reader,
            Feed feed,
            Voyages voyages,
            Passages passages,
            CommandLine files,
            AuditTrail trail,
            Boat boat,
            Clock clock) {
        this.journal = journal;
        this.reader = reader;
        this.feed = feed;
        this.voyages = voyages;
        this.passages = passages;
        this.files = files;
        this.trail = trail;
        this.boat = boat;
        this.clock = clock;
    }

    /** The book could not be read; it can be asked again. */
    public static final class BookAway extends RuntimeException {
        BookAway(BookUnavailable why) {
            super(why.getMessage(), why);
        }
    }

    /** @param more there are others behind these */
    public record Page(List<Row> rows, boolean more) {}

    /**
     * Entries written after a bookmark.
     *
     * @param bookmark behind the last of them, for the next time
     */
    public record Changes(List<Row> rows, EntryNumber bookmark, boolean more) {}

    /** The last word of its kind. */
    public record Latest(Observed value, Instant observed, EntryNumber number) {}

    public Optional<Row> find(EntryNumber number) {
        return reading(() -> journal.find(number).map(reader::asItReadsNow));
    }

    /** In the order for reading. @param offset how many of those that are wanted are skipped */
    public Page between(Instant from, Instant until, Predicate<Row> wanted, int offset, int limit) {
        List<Row> rows = reading(() -> reader.of(new Period(from, until, boat.zone()))).stream()
                .filter(wanted)
                .skip(offset)
                .limit(limit + 1L)
                .toList();
        return new Page(rows.subList(0, Math.min(limit, rows.size())), rows.size() > limit);
    }

    /** In the order written, each as it reads now. @param bookmark empty for the beginning of the book */
    public Changes since(Optional<EntryNumber> bookmark, Predicate<Row> wanted, int limit) {
        return reading(() -> {
            List<Entry> written = feed.after(bookmark, limit + 1);
            List<Entry> page = written.subList(0, Math.min(limit, written.size()));
            EntryNumber end = page.isEmpty()
                    ? bookmark.orElseGet(() -> journal.head().number())
                    : page.get(page.size() - 1).number();
            return new Changes(
                    reader.asTheyReadNow(page).stream().filter(wanted).toList(), end, written.size() > limit);
        });
    }

    /** The end of the book: the bookmark of whoever knows all of it. */
    public EntryNumber head() {
        return reading(() -> journal.head().number());
    }

    /** What the last lines say, by the kind of observation, of what is true of the boat; nothing restricted. */
    public Collection<Latest> latest() {
        List<Row> rows = reading(() -> reader.asTheyReadNow(journal.last(LOOKED_BACK))).stream()
                .filter(row -> !row.isRestricted() && row.voided().isEmpty())
                .filter(row -> row.standing().noneMatch(Observation.OtherBoat.class::isInstance))
                .sorted(Comparator.comparing(Row::observed).reversed())
                .toList();
        Map<Class<?>, Latest> latest = new LinkedHashMap<>();
        for (Row row : rows) {
            row.values().stream()
                    .map(Value::current)
                    .flatMap(Optional::stream)
                    .filter(observed -> !isSpokenOnce(observed.what()))
                    .forEach(observed -> latest.putIfAbsent(
                            observed.what().getClass(),
                            new Latest(observed, row.observed(), row.entry().number())));
        }
        return latest.values();
    }

    /** Words and pictures hold for the moment alone. */
    private static boolean isSpokenOnce(Observation what) {
        return what instanceof Observation.Remark
                || what instanceof Observation.FileName
                || what instanceof Observation.Later
                || what instanceof Observation.ObservedAt;
    }

    /** Those on which something was noted. */
    public List<Day> days(LocalDate first, LocalDate last) {
        return reading(() -> Day.of(reader.of(Period.ofDates(first, last, boat.zone())), boat.zone()));
    }

    /** The newest first. */
    public List<Answer.Voyage> voyages() {
        return reading(() -> voyages.last(clock.instant()));
    }

    public Optional<Answer.Voyage> voyage(int number) {
        return reading(() -> passages.leg(number).map(leg -> voyages.voyage(leg, clock.instant())));
    }

    /**
     * Leaves an audit line.
     *
     * @param kind a file
     * @return empty where nothing was noted in that time
     */
    public Optional<MadeFile> export(
            FileOrder.Kind kind,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Language> language,
            Automation by) {
        return reading(() -> {
            Optional<MadeFile> file = files.export(kind, from, to, language);
            file.ifPresent(made -> trail.note(
                    Act.EXPORTED,
                    by.author(),
                    clock.instant(),
                    kind.word() + " " + made.order().period().from() + " "
                            + made.order().period().until() + " " + made.order().head()));
            return file;
        });
    }

    public ZoneId zone() {
        return boat.zone();
    }

    /** True of what people and machines noted; not of the boat's papers, roles and visas. */
    public static boolean isLine(Row row) {
        return row.entry().kind().equals(Optional.of(EntryKind.LINE));
    }

    private static <R> R reading(Supplier<R> question) {
        try {
            return question.get();
        } catch (BookUnavailable refused) {
            throw new BookAway(refused);
        }
    }
}
