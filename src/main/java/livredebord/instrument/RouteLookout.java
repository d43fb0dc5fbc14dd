package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import livredebord.entry.Observation;
import livredebord.entry.Observation.CourseOverGround;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.logbook.Rule;
import livredebord.nautical.Bearing;
import livredebord.nautical.North;

/** A change of course or of speed that lasts. A tack changes the course, too, and is said by itself. */
final class RouteLookout implements Lookout {

    private static final Duration LASTS = Duration.ofMinutes(6);
    private static final Duration NOW = Duration.ofMinutes(2);
    private static final Duration SPEED_LASTS = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    /** Hundredths of a degree that the course may swing and be one course. */
    private static final int STEADY = 1_000;

    /** Hundredths of a knot. */
    private static final int UNDER_WAY = 150;

    private static final int SPEED_CHANGE = 200;
    private static final int STEADY_SPEED = 75;

    private final Gauges gauges;
    private final IntSupplier degrees;
    private Instant lookedAt = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private Integer course;
    private Integer speed;

    RouteLookout(Gauges gauges, IntSupplier degrees) {
        this.gauges = gauges;
        this.degrees = degrees;
    }

    /** She tacked: the course is a new one, and nobody need be told twice. */
    void forget(Instant now) {
        course = null;
        notBefore = now.plus(LASTS);
    }

    @Override
    public List<Notice> look(Instant now) {
        if (lookedAt.plus(BETWEEN_LOOKS).isAfter(now)) {
            return List.of();
        }
        lookedAt = now;
        Optional<Integer> way = mean(Quantity.SPEED_OVER_GROUND, LASTS, now);
        if (way.filter(each -> each >= UNDER_WAY).isEmpty()) {
            course = null;
            speed = null;
            return List.of();
        }
        Optional<Notice> notice = course(now).or(() -> speed(now));
        return notice.stream().toList();
    }

    private Optional<Integer> mean(Quantity quantity, Duration over, Instant now) {
        return gauges.over(quantity, now.minus(over), now)
                .filter(each -> each.minutes() >= over.toMinutes() - 1)
                .map(MinuteRing.Summed::mean);
    }

    private Optional<Notice> course(Instant now) {
        Optional<Integer> lasting = mean(Quantity.COURSE_OVER_GROUND, LASTS, now);
        Optional<Integer> latest = mean(Quantity.COURSE_OVER_GROUND, NOW, now);
        boolean steady = lasting.isPresent()
                && !now.isBefore(notBefore)
                && latest.filter(each -> TackLookout.apart(each, lasting.get()) <= STEADY)
                        .isPresent();
        if (!steady || course != null && TackLookout.apart(course, latest.get()) < degrees.getAsInt() * 100) {
            return Optional.empty();
        }
        Optional<Notice> notice = Optional.ofNullable(course).map(was -> changed(was, latest.get(), now));
        course = latest.get();
        return notice;
    }

    private static Notice changed(int was, int is, Instant now) {
        List<Observation> what =
                List.of(new Happening(Event.NAVIGATION), new CourseOverGround(new Bearing(is / 100 * 100, North.TRUE)));
        return Notice.of(
                Rule.ROUTE, now.minus(LASTS), what, Notice.Remark.of("instrument.course", whole(was), whole(is)));
    }

    /** Rounded to tenths; the phrase writes the decimal sign of its language. */
    private static double tenths(int knotsE2) {
        return Math.round(knotsE2 / 10f) / 10.0;
    }

    private static String whole(int degreesE2) {
        return String.format(java.util.Locale.ROOT, "%03d", Math.round(degreesE2 / 100f) % 360);
    }

    private Optional<Notice> speed(Instant now) {
        Optional<Integer> lasting = mean(Quantity.SPEED_OVER_GROUND, SPEED_LASTS, now);
        Optional<Integer> latest = mean(Quantity.SPEED_OVER_GROUND, LASTS, now);
        boolean steady = lasting.isPresent()
                && latest.filter(each -> Math.abs(each - lasting.get()) <= STEADY_SPEED)
                        .isPresent();
        if (!steady) {
            return Optional.empty();
        }
        Integer was = speed;
        boolean changed = was != null && Math.abs(was - lasting.get()) >= Math.max(SPEED_CHANGE, was / 3);
        speed = was == null || changed ? lasting.get() : was;
        return changed
                ? Optional.of(Notice.of(
                        Rule.ROUTE,
                        now.minus(SPEED_LASTS),
                        List.of(new Happening(Event.NAVIGATION)),
                        Notice.Remark.of("instrument.speed", tenths(was), tenths(lasting.get()))))
                : Optional.empty();
    }
}
