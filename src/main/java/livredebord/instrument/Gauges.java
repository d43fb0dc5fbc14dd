package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import livredebord.fleet.PerBoat;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.nautical.Position;

/**
 * What the instruments show and showed in the last day, in memory alone: none of it is an entry. Where two measure the
 * same, the one that was first is believed until it falls silent, so that values do not jump between two antennas; one
 * that proves nothing gives way at once to one that does.
 */
@PerBoat
public final class Gauges {

    /** Instruments speak at least every few seconds. */
    private static final Duration SILENT = Duration.ofSeconds(15);

    private final Map<Quantity, Shown> latest = new EnumMap<>(Quantity.class);
    private final Map<Quantity, MinuteRing> rings = new EnumMap<>(Quantity.class);
    private final TrackRing track = new TrackRing();
    private ShownFix fix;
    private volatile boolean heard;

    /**
     * What a gauge shows.
     *
     * @param value in the unit of the quantity
     * @param at when it came
     */
    public record Shown(int value, Source source, Instant at) {}

    /** Where she is, as a receiver says. */
    public record ShownFix(Position position, Source source, Instant at) {}

    /** @param at when it was measured; a server that kept values tells them later */
    public synchronized void take(Report report, Source source, Instant at) {
        heard = true;
        if (report instanceof Measured measured) {
            take(measured, source, at);
        } else if (report instanceof Fixed fixed) {
            take(fixed, source, at);
        }
    }

    private void take(Measured measured, Source source, Instant at) {
        Shown before = latest.get(measured.quantity());
        if (before == null || isBelieved(before.source(), before.at(), source, at)) {
            rings.computeIfAbsent(measured.quantity(), MinuteRing::new)
                    .add(measured.value(), source.unauthenticated(), at);
            if (before == null || !at.isBefore(before.at())) {
                latest.put(measured.quantity(), new Shown(measured.value(), source, at));
            }
        }
    }

    private void take(Fixed fixed, Source source, Instant at) {
        if (fix == null || isBelieved(fix.source(), fix.at(), source, at)) {
            track.add(fixed.position(), source.unauthenticated(), at);
            if (fix == null || !at.isBefore(fix.at())) {
                fix = new ShownFix(fixed.position(), source, at);
            }
        }
    }

    private static boolean isBelieved(Source known, Instant lastHeard, Source source, Instant at) {
        boolean silent = Duration.between(lastHeard, at).abs().compareTo(SILENT) > 0;
        boolean surer = known.unauthenticated() && !source.unauthenticated();
        return known.equals(source) || surer || silent;
    }

    /** Anything ever spoke. */
    boolean haveHeard() {
        return heard;
    }

    /** Empty where it shows nothing, or what it shows is older. */
    public synchronized Optional<Shown> latest(Quantity quantity, Instant now, Duration oldest) {
        return Optional.ofNullable(latest.get(quantity))
                .filter(shown -> !shown.at().isBefore(now.minus(oldest)));
    }

    public synchronized Optional<ShownFix> fix(Instant now, Duration oldest) {
        return Optional.ofNullable(fix).filter(shown -> !shown.at().isBefore(now.minus(oldest)));
    }

    /** The fix in the minute of this moment, or in the one before. */
    synchronized Optional<TrackRing.Fix> fixAt(Instant moment) {
        return track.at(moment).or(() -> track.at(moment.minusSeconds(60)));
    }

    synchronized Optional<MinuteRing.Summed> over(Quantity quantity, Instant from, Instant untilExclusive) {
        return Optional.ofNullable(rings.get(quantity)).flatMap(ring -> ring.over(from, untilExclusive));
    }
}
