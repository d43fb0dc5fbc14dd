package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    Period dates(LocalDate first, LocalDate last) {
        return Period.ofDates(first, last, boat.zone());
    }

    Period hoursBefore(int hours, Instant now) {
        return Period.ofHoursBefore(hours, now, boat.zone());
    }

    /** The voyage under way, or the last one: whole days, so that what led to it and what followed stands in it. */
    Optional<Period> voyageAt(Instant now) {
        return passages.legAt(now).map(leg -> {
            LocalDate first = leg.departed().atZone(boat.zone()).toLocalDate();
            LocalDate last = leg.arrived().orElse(now).atZone(boat.zone()).toLocalDate();
            return dates(first, last.isBefore(first) ? first : last);
        });
    }
}
