package livredebord.chat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.Passages;
import livredebord.logbook.Rule;
import livredebord.voyage.Period;

/**
 * The voyage so far as a PDF in the channel each evening, where it is ordered: who has opened it reads it on the telephone,
 * without internet and without us.
 */
@PerBoat
class PaperPost {

    private final Daily daily;
    private final Passages passages;
    private final Outbox outbox;
    private final Boat boat;

    PaperPost(Daily daily, Passages passages, Outbox outbox, Boat boat) {
        this.daily = daily;
        this.passages = passages;
        this.outbox = outbox;
        this.boat = boat;
    }

    /** To be called every minute or so. */
    void orderIfDue() {
        daily.due(Rule.PAPER)
                .ifPresent(evening -> voyage(evening.moment())
                        .map(period -> new PdfOrder(period, boat.language()).post())
                        .ifPresent(order -> outbox.putOnce(evening.occasion(), List.of(order))));
    }

    /** Of the day on which she was still under way; in port there is nothing new. */
    private Optional<Period> voyage(ZonedDateTime evening) {
        Instant morning = evening.toLocalDate().atStartOfDay(boat.zone()).toInstant();
        return passages.legAt(evening.toInstant())
                .filter(leg ->
                        leg.arrived().map(arrived -> !arrived.isBefore(morning)).orElse(true))
                .map(leg -> Period.ofDates(
                        leg.departed().atZone(boat.zone()).toLocalDate(), evening.toLocalDate(), boat.zone()));
    }
}
