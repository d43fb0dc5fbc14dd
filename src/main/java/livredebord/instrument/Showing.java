package livredebord.instrument;

import java.time.Instant;
import java.util.List;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Instruments;

/** Tells the logbook what the gauges showed. */
@PerBoat
class Showing implements Instruments {

    private final Gauges gauges;

    Showing(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public List<Observed> at(Instant moment) {
        return gauges.haveHeard() ? Figures.at(gauges, moment) : List.of();
    }
}
