package livredebord;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.logbook.Boat;
import livredebord.logbook.ShipsTime;

/** The boat as set-up described her, in the time that her book says. */
final class ShipsBoat implements Boat {

    private final Boat setUp;
    private final ShipsTime time;

    ShipsBoat(Boat setUp, ShipsTime time) {
        this.setUp = setUp;
        this.time = time;
    }

    @Override
    public String name() {
        return setUp.name();
    }

    @Override
    public Language language() {
        return setUp.language();
    }

    @Override
    public ZoneId zone() {
        return time.zone(setUp.zone());
    }

    @Override
    public Instant time(Instant machines) {
        return time.now(machines);
    }

    @Override
    public boolean trial() {
        return setUp.trial();
    }

    @Override
    public Optional<String> channel() {
        return setUp.channel();
    }
}
