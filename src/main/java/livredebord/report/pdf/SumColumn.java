package livredebord.report.pdf;

import java.util.Optional;
import java.util.function.Function;
import livredebord.voyage.Sums;
import livredebord.wording.Phrases;

/** What is summed up from day to day, and how each sum is written. */
enum SumColumn {
    LOGGED(sums -> sums.logged().map(miles -> phrases -> phrases.miles(miles))),
    OVER_GROUND(sums -> sums.overGround().map(miles -> phrases -> phrases.miles(miles))),
    UNDER_WAY(sums -> sums.underWay().map(time -> phrases -> phrases.duration(time))),
    NIGHT(sums -> sums.night().map(time -> phrases -> phrases.duration(time))),
    ENGINE(sums -> sums.engine().map(hours -> phrases -> phrases.hours(hours))),
    FUEL(sums -> sums.fuelTaken().map(litres -> phrases -> phrases.litres(litres))),
    WATER(sums -> sums.waterTaken().map(litres -> phrases -> phrases.litres(litres)));

    private final Function<Sums, Optional<Function<Phrases, String>>> sum;

    SumColumn(Function<Sums, Optional<Function<Phrases, String>>> sum) {
        this.sum = sum;
    }

    /** Empty where nobody said anything of it. */
    Optional<Function<Phrases, String>> of(Sums sums) {
        return sum.apply(sums);
    }

    String heading() {
        return "report.sum." + name();
    }

    String unit() {
        return "report.sumUnit." + name();
    }
}
