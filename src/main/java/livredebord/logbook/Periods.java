package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livredebord.command.Verb.Stretch;
import livredebord.voyage.Period;

/** Turns the words for a stretch of time into one, by ship's time and by what the book knows of voyages. */
@ApplicationScoped
class Periods {

    private final Boat boat;
    private final Passages passages;

    Periods(Boat boat, Passages passages) {
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
        return voyage(((Stretch.Voyage) stretch).number(), now);
    }

    /** The voyage under way, or the last one: whole days, so that what led to it and what followed stands in it. */
    private Optional<Period> voyage(Optional<Integer> number, Instant now) {
        return number.map(passages::leg).orElseGet(() -> passages.legAt(now)).map(leg -> {
            LocalDate first = leg.departed().atZone(boat.zone()).toLocalDate();
            LocalDate last = leg.arrived().orElse(now).atZone(boat.zone()).toLocalDate();
            return Period.ofDates(first, last.isBefore(first) ? first : last, boat.zone());
        });
    }
}
