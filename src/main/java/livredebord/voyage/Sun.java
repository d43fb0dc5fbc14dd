package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import livredebord.nautical.Position;

/**
 * When the sun rises and sets at one place on one date, its upper limb on the horizon as it is seen over the sea (zenith
 * 90.833°), by the equations of the NOAA Solar Calculator, after Meeus; within a minute between 72° N and 72° S.
 *
 * @param rises empty where it does not on that date
 * @param sets empty where it does not on that date
 * @param alwaysUp where it neither rises nor sets: whether that is for a day without night
 */
public record Sun(Optional<Instant> rises, Optional<Instant> sets, boolean alwaysUp) {

    private static final double ZENITH = 90.833;
    private static final double DAYS_IN_A_CENTURY = 36_525;
    private static final double MINUTES_IN_A_DEGREE = 4;
    private static final double MINUTES_IN_A_DAY = 1_440;
    private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");

    /** @param zone by which the date begins and ends: the sun's day is the one around its noon */
    public static Sun at(Position place, LocalDate date, ZoneId zone) {
        Instant noon = noon(place, date.atTime(LocalTime.NOON).atZone(zone).toInstant());
        Optional<Instant> rises = horizon(place, noon, -1);
        Optional<Instant> sets = horizon(place, noon, 1);
        boolean up = rises.isEmpty() && height(place, noon) > 90 - ZENITH;
        return new Sun(rises, sets, up);
    }

    /** Whether it is night at a moment of that date. */
    public boolean isNight(Instant moment) {
        if (rises.isEmpty() || sets.isEmpty()) {
            return !alwaysUp;
        }
        return moment.isBefore(rises.get()) || !moment.isBefore(sets.get());
    }

    /** The moment next to {@code near} at which the sun stands highest. */
    private static Instant noon(Position place, Instant near) {
        Instant midnight = near.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        double minute = 720 - MINUTES_IN_A_DEGREE * place.longitudeDegrees() - equationOfTime(century(near));
        Instant noon = plusMinutes(midnight, minute);
        double daysOff = Duration.between(noon, near).toMillis() / 86_400_000.0;
        return plusMinutes(noon, Math.rint(daysOff) * MINUTES_IN_A_DAY);
    }

    /** Twice, because the sun has moved on by then; empty where it does not reach the horizon. */
    private static Optional<Instant> horizon(Position place, Instant noon, int side) {
        Instant moment = noon;
        for (int pass = 0; pass < 3; pass++) {
            double century = century(moment);
            double cosine = cosineOfHourAngle(place, century);
            if (cosine < -1 || cosine > 1) {
                return Optional.empty();
            }
            double drift = equationOfTime(century(noon)) - equationOfTime(century);
            double minutes = MINUTES_IN_A_DEGREE * Math.toDegrees(StrictMath.acos(cosine));
            moment = plusMinutes(noon, side * minutes + drift);
        }
        return Optional.of(moment);
    }

    private static double cosineOfHourAngle(Position place, double century) {
        double latitude = Math.toRadians(place.latitudeDegrees());
        double declination = declination(century);
        return StrictMath.cos(Math.toRadians(ZENITH)) / (StrictMath.cos(latitude) * StrictMath.cos(declination))
                - StrictMath.tan(latitude) * StrictMath.tan(declination);
    }

    /** Of the sun's centre at noon, in degrees. */
    private static double height(Position place, Instant noon) {
        return 90 - Math.abs(place.latitudeDegrees() - Math.toDegrees(declination(century(noon))));
    }

    private static double century(Instant moment) {
        return Duration.between(J2000, moment).toMillis() / 86_400_000.0 / DAYS_IN_A_CENTURY;
    }

    /** In radians. */
    private static double declination(double t) {
        return StrictMath.asin(
                StrictMath.sin(Math.toRadians(obliquity(t))) * StrictMath.sin(Math.toRadians(apparentLongitude(t))));
    }

    /** In minutes of time. */
    private static double equationOfTime(double t) {
        double y = StrictMath.pow(StrictMath.tan(Math.toRadians(obliquity(t) / 2)), 2);
        double longitude = Math.toRadians(meanLongitude(t));
        double anomaly = Math.toRadians(meanAnomaly(t));
        double e = eccentricity(t);
        double radians = y * StrictMath.sin(2 * longitude)
                - 2 * e * StrictMath.sin(anomaly)
                + 4 * e * y * StrictMath.sin(anomaly) * StrictMath.cos(2 * longitude)
                - 0.5 * y * y * StrictMath.sin(4 * longitude)
                - 1.25 * e * e * StrictMath.sin(2 * anomaly);
        return MINUTES_IN_A_DEGREE * Math.toDegrees(radians);
    }

    private static double meanLongitude(double t) {
        return (280.46646 + t * (36_000.76983 + t * 0.0003032)) % 360;
    }

    private static double meanAnomaly(double t) {
        return 357.52911 + t * (35_999.05029 - 0.0001537 * t);
    }

    private static double eccentricity(double t) {
        return 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
    }

    private static double apparentLongitude(double t) {
        double anomaly = Math.toRadians(meanAnomaly(t));
        double centre = StrictMath.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
                + StrictMath.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
                + StrictMath.sin(3 * anomaly) * 0.000289;
        return meanLongitude(t) + centre - 0.00569 - 0.00478 * StrictMath.sin(ascendingNode(t));
    }

    private static double obliquity(double t) {
        double seconds = 21.448 - t * (46.815 + t * (0.00059 - t * 0.001813));
        return 23 + (26 + seconds / 60) / 60 + 0.00256 * StrictMath.cos(ascendingNode(t));
    }

    /** Of the moon's orbit, in radians. */
    private static double ascendingNode(double t) {
        return Math.toRadians(125.04 - 1_934.136 * t);
    }

    private static Instant plusMinutes(Instant moment, double minutes) {
        return moment.plusMillis(Math.round(minutes * 60_000));
    }
}
