package livredebord.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.command.Verb.Stretch;
import livredebord.entry.Entry;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.voyage.Period;

/** Turns the words for a stretch of time into one, by ship's time and by what the book knows of voyages. */
@PerBoat
class Periods {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Boat boat;
    private final Passages passages;
    private final Journal journal;

    Periods(Boat boat, Passages passages, Journal journal) {
        this.journal = journal;
        this.boat = boat;
        this.passages = passages;
    }

    /** Empty where a voyage is meant and the book knows none. */
    Optional<Period> of(Stretch stretch, Instant now) {
        if (stretch instanceof Stretch.Dates dates) {
            return Optional.of(Period.ofDates(dates.first(), dates.last(), boat.zone()));
        }
        if (stretch instanceof Stretch.LastHours last) {
            return Optional.of(Period.ofHoursBefore(last.hours(), now, boat.zone()));
        }
        if (stretch instanceof Stretch.WholeBook) {
            return wholeBook();
        }
        return voyage(((Stretch.Voyage) stretch).number(), now);
    }

    /** From the day of the first thing noted to that of the last. */
    Optional<Period> wholeBook() {
        List<Entry> all = journal.observedBetween(Instant.EPOCH, END_OF_TIME);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Period.ofDates(date(all.get(0)), date(all.get(all.size() - 1)), boat.zone()));
    }

    private LocalDate date(Entry entry) {
        return entry.observed().atZone(boat.zone()).toLocalDate();
    }

    /** The voyage under way, or the last one: whole days, so that what led to it and what followed stands in it. */
    private Optional<Period> voyage(Optional<Integer> number, Instant now) {
        return number.map(passages::leg).orElseGet(() -> passages.legAt(now)).map(leg -> {
            LocalDate first = leg.departed().atZone(boat.zone()).toLocalDate();
            LocalDate last = leg.ends(now).atZone(boat.zone()).toLocalDate();
            return Period.ofDates(first, last.isBefore(first) ? first : last, boat.zone());
        });
    }
}
