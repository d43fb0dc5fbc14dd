package livredebord.logbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import livredebord.command.Verb;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.DaySigned;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.DayToSign;
import livredebord.logbook.Answer.Reason;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/**
 * The skipper's visa of a day: an entry that holds the digest of all that stands in the book of that day and of all that
 * was said of it, to the last byte. Whatever is written about the day afterwards makes another digest: the visa holds no
 * longer, stays in the book, and another is asked for. A visa itself needs none.
 */
@PerBoat
class Visas {

    private static final byte[] PREFIX = "logbook-visa-v1".getBytes(StandardCharsets.US_ASCII);

    private final Journal journal;
    private final BookReader reader;
    private final Periods periods;
    private final Guard guard;
    private final SigningDays days;
    private final Pen pen;
    private final Announcements announcements;
    private final Boat boat;

    Visas(
            Journal journal,
            BookReader reader,
            Periods periods,
            Guard guard,
            SigningDays days,
            Pen pen,
            Announcements announcements,
            Boat boat) {
        this.journal = journal;
        this.reader = reader;
        this.periods = periods;
        this.guard = guard;
        this.days = days;
        this.pen = pen;
        this.announcements = announcements;
        this.boat = boat;
    }

    /** A visa as it was written. */
    private record Signed(Entry entry, DaySigned day) {}

    // --- signing

    /** Everybody may see what is left to sign; the skipper alone signs. */
    Answer sign(Verb.Sign order, Request request) {
        return order.confirmed()
                ? guard.skipper(request, () -> signOrShow(order, request))
                : signOrShow(order, request);
    }

    private Answer signOrShow(Verb.Sign order, Request request) {
        Optional<Period> among = order.stretch().flatMap(stretch -> periods.of(stretch, request.now()));
        if (order.stretch().isPresent() && among.isEmpty()) {
            return request.refused(Reason.NO_VOYAGE, List.of());
        }
        List<LocalDate> dates = days.unsigned().stream()
                .filter(date ->
                        among.map(period -> period.dates().contains(date)).orElse(true))
                .toList();
        if (!order.confirmed()) {
            return new Answer.DaysToSign(toSign(dates));
        }
        return dates.isEmpty() ? request.refused(Reason.NOTHING_TO_SIGN, List.of()) : sign(dates, request);
    }

    private List<DayToSign> toSign(List<LocalDate> dates) {
        Map<LocalDate, Signed> signed = newest(journal.head().number());
        return dates.stream()
                .map(date -> new DayToSign(
                        date,
                        content(date, boat.zone(), journal.head().number()).size(),
                        signed.containsKey(date)))
                .toList();
    }

    private Answer sign(List<LocalDate> dates, Request request) {
        List<Row> visas = new ArrayList<>();
        Pen.Written written = pen.once(request.anew(), turn -> {
            visas.clear();
            for (LocalDate date : dates) {
                visas.add(Row.of(turn.append(draft(date, request))));
            }
            if (!request.typed().publicly()) {
                visas.forEach(announcements::line);
            }
            return visas.get(visas.size() - 1).entry();
        });
        return written.before()
                .<Answer>map(before -> new Answer.AlreadyNoted(before, request.words()))
                .orElseGet(() -> new Answer.DaysSigned(visas));
    }

    private Draft draft(LocalDate date, Request request) {
        List<Entry> content = content(date, boat.zone(), journal.head().number());
        DaySigned day = new DaySigned(date.toString(), boat.zone().getId(), content.size(), digest(content));
        return new Draft(
                EntryKind.VISA, request.typed().received(), Pen.content(request, false, List.of(Observed.typed(day))));
    }

    // --- what a visa is worth

    /** The last visa of each date, and whether it holds, when {@code head} was the last entry. */
    Function<LocalDate, Optional<LogbookPdf.Visa>> of(EntryNumber head) {
        Map<LocalDate, Signed> newest = newest(head);
        return date -> Optional.ofNullable(newest.get(date)).map(signed -> visa(signed, head));
    }

    private LogbookPdf.Visa visa(Signed signed, EntryNumber head) {
        DaySigned day = signed.day();
        List<Entry> now = content(LocalDate.parse(day.date()), ZoneId.of(day.zone()), head);
        return new LogbookPdf.Visa(
                signed.entry().number(),
                signed.entry().content().orElseThrow().author(),
                signed.entry().received(),
                day.digest(),
                digest(now).equals(day.digest()));
    }

    private Map<LocalDate, Signed> newest(EntryNumber head) {
        Map<LocalDate, Signed> newest = new HashMap<>();
        journal.ofKinds(Set.of(EntryKind.VISA)).stream()
                .filter(entry -> BookReader.isUpTo(head, entry))
                .flatMap(Visas::signed)
                .forEach(signed -> newest.put(LocalDate.parse(signed.day().date()), signed));
        return newest;
    }

    private static Stream<Signed> signed(Entry entry) {
        return entry.content().stream()
                .flatMap(content -> content.observed().stream())
                .map(Observed::what)
                .filter(DaySigned.class::isInstance)
                .map(day -> new Signed(entry, (DaySigned) day));
    }

    /** What is signed, in the order of the feeds; visas are not. */
    private List<Entry> content(LocalDate date, ZoneId zone, EntryNumber head) {
        return reader.withAllThatIsSaid(Period.ofDates(date, date, zone), head).stream()
                .filter(entry -> !entry.kind().equals(Optional.of(EntryKind.VISA)))
                .sorted(Comparator.comparing((Entry entry) -> entry.number().letter())
                        .thenComparing(entry -> entry.number().seq()))
                .toList();
    }

    private static String digest(List<Entry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PREFIX);
            entries.forEach(entry -> digest.update(entry.id().bytes()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
