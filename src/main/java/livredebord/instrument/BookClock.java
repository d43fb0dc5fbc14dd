package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.MachineLine;
import livredebord.logbook.ShipsTime;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** The book's own. */
@PerBoat
class BookClock implements ShipsClock {

    private final ShipsTime time;
    private final Boat boat;

    BookClock(ShipsTime time, Boat boat) {
        this.time = time;
        this.boat = boat;
    }

    @Override
    public boolean isVerified() {
        return time.isVerified();
    }

    @Override
    public boolean waitsForTheTime() {
        return time.waitsForTheTime();
    }

    @Override
    public Instant lastCertain() {
        return time.lastCertain();
    }

    @Override
    public void tell(Duration ahead) {
        Phrases phrases = Phrases.in(boat.language(), Medium.PLAIN);
        time.tell(ahead, MachineLine.machine("instruments", phrases.text("instrument.author")), boat.language());
    }

    @Override
    public void warn(Duration ahead) {
        time.warn(ahead);
    }
}
