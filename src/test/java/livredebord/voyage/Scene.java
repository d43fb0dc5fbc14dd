package livredebord.voyage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;

/** A day at sea for tests: Arthur off Brittany on 14 July 2026, numbers from the first one given. */
public final class Scene {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final LocalDate BASTILLE_DAY = LocalDate.of(2026, 7, 14);
    public static final Author LEA = new Author("boat", "id-lea", "Léa");
    public static final Author TOM = new Author("boat", "id-tom", "Tom");
    private static final FeedId FEED = FeedId.of(new byte[16]);

    private long next;

    public Scene(long firstNumber) {
        next = firstNumber;
    }

    /** Noted by Léa at once. */
    public Entry line(String time, Observation... what) {
        return line(time, time, LEA, what);
    }

    public Entry line(String happened, String typed, Author author, Observation... what) {
        return entry(EntryKind.LINE, at(happened), at(typed), author, false, typed(what));
    }

    public Entry restricted(String time, Observation... what) {
        return entry(EntryKind.LINE, at(time), at(time), LEA, true, typed(what));
    }

    public Entry lineOf(String time, Origin origin, Observation what) {
        return entry(EntryKind.LINE, at(time), at(time), LEA, false, List.of(new Observed(origin, what)));
    }

    public Entry correction(String time, Author author, Entry of, String reason, Observation... what) {
        Observation corrects = new Observation.Corrects(of.id(), of.number(), reason);
        return entry(EntryKind.CORRECTION, at(time), at(time), author, false, linked(corrects, what));
    }

    public Entry voiding(String time, Author author, Entry of, String reason) {
        return takesBack(EntryKind.VOIDING, time, author, of, reason);
    }

    public Entry redaction(String time, Author author, Entry of, String reason) {
        return takesBack(EntryKind.REDACTION, time, author, of, reason);
    }

    private Entry takesBack(EntryKind kind, String time, Author author, Entry of, String reason) {
        Observation voids = new Observation.Voids(of.id(), of.number(), reason);
        return entry(kind, at(time), at(time), author, false, typed(voids));
    }

    public Entry completion(String time, Author author, Entry of, Observation... what) {
        Observation completes = new Observation.Completes(of.id(), of.number());
        return entry(EntryKind.COMPLETION, at(time), at(time), author, false, linked(completes, what));
    }

    public Entry entry(
            EntryKind kind, Instant happened, Instant typed, Author author, boolean restricted, List<Observed> what) {
        Content content = new Content("as typed", Language.FR, author, Optional.empty(), typed, restricted, what);
        return entry(kind, happened, typed, ClockSource.SYNCHRONISED, Optional.of(content));
    }

    public Entry entry(
            EntryKind kind, Instant happened, Instant received, ClockSource clock, Optional<Content> content) {
        EntryNumber number = EntryNumber.of(next++);
        EntryId id = new EntryId(String.format("%064x", number.seq()));
        return new Entry(id, FEED, number, Optional.of(kind), kind.word(), happened, received, clock, content);
    }

    /** Ship's time; {@code "15 08:05"} is another day of the month. */
    public static Instant at(String time) {
        String[] parts = time.split(" ");
        LocalDate date = parts.length == 1 ? BASTILLE_DAY : BASTILLE_DAY.withDayOfMonth(Integer.parseInt(parts[0]));
        return date.atTime(LocalTime.parse(parts[parts.length - 1]))
                .atZone(PARIS)
                .toInstant();
    }

    /** About the boat, her people or her voyages. */
    public Entry order(EntryKind kind, String time, Observation... what) {
        return entry(kind, at(time), at(time), LEA, false, typed(what));
    }

    private static List<Observed> linked(Observation first, Observation... rest) {
        List<Observation> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(rest));
        return typed(all.toArray(Observation[]::new));
    }

    private static List<Observed> typed(Observation... what) {
        return Arrays.stream(what).map(Observed::typed).toList();
    }
}
