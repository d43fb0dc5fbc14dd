package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.logbook.Rule;
import livredebord.nautical.Position;

/**
 * Leaving and coming to lie. She lies who stays within a hundred metres for twenty minutes; a boat becalmed drifts
 * farther. She lies at anchor if her bow swings meanwhile, where anybody measures it. That she moves when we begin to
 * listen is no departure: nobody saw her leave.
 */
final class PassageLookout implements Lookout {

    private static final Duration LIES = Duration.ofMinutes(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Miles: a hundred metres. */
    private static final double CIRCLE = 0.054;

    /** Miles: nobody drags or veers chain so far. */
    private static final double GONE = 0.2;

    /** Hundredths of a knot. */
    private static final int UNDER_WAY = 150;

    /** Hundredths of a degree. */
    private static final int SWINGS = 4_000;

    private final Gauges gauges;
    private Instant lookedAt = Instant.EPOCH;
    private Position centre;
    private Instant since;
    private Instant leftCircle;

    /** Not known until she was seen to move or to stay. */
    private Boolean lying;

    private int eastmost;
    private int westmost;
    private Integer bow;

    PassageLookout(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public List<Notice> look(Instant now) {
        Optional<Position> fix = gauges.fix(now, FRESH).map(Gauges.ShownFix::position);
        if (fix.isEmpty() || lookedAt.plus(BETWEEN_LOOKS).isAfter(now)) {
            return List.of();
        }
        lookedAt = now;
        boolean lies = lying != null && lying;
        return (lies ? leaves(fix.get(), now) : comesToLie(fix.get(), now))
                .stream().toList();
    }

    private Optional<Notice> leaves(Position fix, Instant now) {
        if (centre.milesTo(fix) <= CIRCLE) {
            leftCircle = null;
            return Optional.empty();
        }
        leftCircle = leftCircle == null ? now : leftCircle;
        if (centre.milesTo(fix) < GONE || !isUnderWay(now)) {
            return Optional.empty();
        }
        Notice departure = Notice.of(Rule.PASSAGE, leftCircle, List.of(new Happening(Event.DEPARTURE)));
        lying = false;
        moveTo(fix, now);
        return Optional.of(departure);
    }

    private Optional<Notice> comesToLie(Position fix, Instant now) {
        if (centre == null || centre.milesTo(fix) > CIRCLE) {
            lying = Boolean.FALSE.equals(lying) || isUnderWay(now) ? false : null;
            moveTo(fix, now);
            return Optional.empty();
        }
        swing(now);
        if (Duration.between(since, now).compareTo(LIES) < 0) {
            return Optional.empty();
        }
        boolean cameIn = lying != null;
        lying = true;
        leftCircle = null;
        Event event = eastmost - westmost >= SWINGS ? Event.ANCHOR : Event.ARRIVAL;
        return cameIn ? Optional.of(Notice.of(Rule.PASSAGE, since, List.of(new Happening(event)))) : Optional.empty();
    }

    private boolean isUnderWay(Instant now) {
        return gauges.over(Quantity.SPEED_OVER_GROUND, now.minusSeconds(120), now)
                .filter(speed -> speed.mean() >= UNDER_WAY)
                .isPresent();
    }

    private void moveTo(Position fix, Instant now) {
        centre = fix;
        since = now;
        leftCircle = null;
        bow = null;
        eastmost = 0;
        westmost = 0;
    }

    /** How far the bow went to either side since she lies. */
    private void swing(Instant now) {
        Optional<Integer> heading = gauges.latest(Quantity.HEADING_TRUE, now, FRESH)
                .or(() -> gauges.latest(Quantity.HEADING_MAGNETIC, now, FRESH))
                .map(Gauges.Shown::value);
        if (heading.isPresent()) {
            bow = bow == null ? heading.get() : bow;
            int turned = Math.floorMod(heading.get() - bow + 18_000, 36_000) - 18_000;
            eastmost = Math.max(eastmost, turned);
            westmost = Math.min(westmost, turned);
        }
    }
}
