package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.OnTack;
import livredebord.entry.Observation.Side;
import livredebord.logbook.Rule;

/**
 * Tack and gybe: the wind comes over the other side, and stays there. On a dead run it flutters from side to side and
 * nothing is said until it has settled.
 */
final class TackLookout implements Lookout {

    private static final Duration LASTS = Duration.ofSeconds(60);
    /** After so long without sailing it is a new beginning. */
    private static final Duration FORGETS = Duration.ofMinutes(5);

    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Hundredths of a degree: nearer to the bow or the stern it is on neither side. */
    private static final int AHEAD = 1_500;

    private static final int ASTERN = 17_000;
    private static final int ABEAM = 9_000;

    /** Hundredths of a knot. */
    private static final int UNDER_WAY = 150;

    private static final int A_BREATH = 400;

    /** Hundredths of a degree that she turns through: where she does not, it is the wind that went about. */
    private static final int TACKS_THROUGH = 4_000;

    private static final int GYBES_THROUGH = 2_000;

    private final Gauges gauges;
    private final BooleanSupplier motoring;
    private Instant sailed = Instant.EPOCH;
    private Side side;
    private Instant since;

    /** Mean of the angle on the old side, then on the new, from the bow. */
    private double before;

    private double after;

    /** Where she went before, where anybody knows. */
    private Optional<Integer> course = Optional.empty();

    TackLookout(Gauges gauges, BooleanSupplier motoring) {
        this.gauges = gauges;
        this.motoring = motoring;
    }

    @Override
    public List<Notice> look(Instant now) {
        Optional<Integer> angle = angle(now).filter(each -> sails(now));
        if (angle.isEmpty()) {
            return List.of();
        }
        if (sailed.plus(FORGETS).isBefore(now)) {
            side = null;
        }
        sailed = now;
        int fromBow = Math.abs(angle.get());
        Side shown = angle.get() < 0 ? Side.PORT : Side.STARBOARD;
        boolean settled = fromBow >= AHEAD && fromBow <= ASTERN;
        if (side == null || shown == side) {
            stays(shown, fromBow, settled);
            return List.of();
        }
        return settled ? comesOver(shown, fromBow, now) : List.of();
    }

    private Optional<Integer> angle(Instant now) {
        return gauges.latest(Quantity.TRUE_WIND_ANGLE, now, FRESH)
                .or(() -> gauges.latest(Quantity.APPARENT_WIND_ANGLE, now, FRESH))
                .map(Gauges.Shown::value);
    }

    /** With wind enough, and not faster than it blows: such a boat motors, whatever shows it. */
    private boolean sails(Instant now) {
        Optional<Integer> speed = value(Quantity.SPEED_OVER_GROUND, now).filter(each -> each >= UNDER_WAY);
        Optional<Integer> wind = value(Quantity.TRUE_WIND_SPEED, now);
        boolean driven = wind.isPresent()
                ? wind.get() >= A_BREATH
                        && speed.filter(each -> each <= wind.get()).isPresent()
                : value(Quantity.APPARENT_WIND_SPEED, now)
                        .filter(each -> each >= A_BREATH)
                        .isPresent();
        return !motoring.getAsBoolean() && speed.isPresent() && driven;
    }

    private Optional<Integer> value(Quantity quantity, Instant now) {
        return gauges.latest(quantity, now, FRESH).map(Gauges.Shown::value);
    }

    private void stays(Side shown, int fromBow, boolean settled) {
        since = null;
        if (settled) {
            before = side == null ? fromBow : slowly(before, fromBow);
            side = shown;
        }
    }

    /** Over some two minutes. */
    private static double slowly(double mean, int value) {
        return mean + (value - mean) / 120;
    }

    private List<Notice> comesOver(Side shown, int fromBow, Instant now) {
        if (since == null) {
            since = now;
            after = fromBow;
            course = course(now.minusSeconds(120), now.minusSeconds(30));
        }
        after += (fromBow - after) / 30;
        if (Duration.between(since, now).compareTo(LASTS) < 0) {
            return List.of();
        }
        Event event = before + after < 2 * ABEAM ? Event.TACK : Event.GYBE;
        Notice notice = Notice.of(Rule.TACK, since, List.of(new Happening(event), new OnTack(shown)));
        boolean turned = hasTurned(event, now);
        side = shown;
        before = after;
        since = null;
        return turned ? List.of(notice) : List.of();
    }

    private boolean hasTurned(Event event, Instant now) {
        int least = event == Event.TACK ? TACKS_THROUGH : GYBES_THROUGH;
        Optional<Integer> is = course(now.minusSeconds(60), now);
        return course.isEmpty() || is.isEmpty() || apart(course.get(), is.get()) >= least;
    }

    private Optional<Integer> course(Instant from, Instant until) {
        return gauges.over(Quantity.HEADING_TRUE, from, until)
                .or(() -> gauges.over(Quantity.HEADING_MAGNETIC, from, until))
                .or(() -> gauges.over(Quantity.COURSE_OVER_GROUND, from, until))
                .map(MinuteRing.Summed::mean);
    }

    /** Two directions, 0 to 18 000. */
    static int apart(int one, int other) {
        int turned = Math.floorMod(one - other, 36_000);
        return Math.min(turned, 36_000 - turned);
    }
}
