package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livredebord.fleet.PerBoat;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Told;

/**
 * Compares what satellites tell with the machine's clock. While nobody verified that clock, their time is an entry, which
 * moves what was written since the machine was started; otherwise a difference of more than a minute is told to the
 * skipper once.
 *
 * <p>A receiver is believed while it has a fix and goes on telling the same for half a minute, with the date: recordings of
 * real boats lack it. One that counts its weeks from 0 again is 1 024 of them behind, and its time of day is right all the
 * same. Whoever could be anybody moves no entry.
 */
@PerBoat
class ClockWatch {

    private static final Duration LASTS = Duration.ofSeconds(30);
    private static final Duration JITTER = Duration.ofSeconds(3);
    private static final Duration SILENT = Duration.ofSeconds(15);
    private static final Duration DIFFERS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    /** The week of GPS is a number of ten bits. */
    private static final Duration ROLL_OVER = Duration.ofDays(7 * 1_024);

    /** A boat that was laid up for longer is told the time by people. */
    private static final Duration LAID_UP = Duration.ofDays(500);

    /** No book of ours is older. */
    private static final Instant BEFORE_ALL_BOOKS = Instant.parse("2026-01-01T00:00:00Z");

    private final ShipsClock clock;
    private Source source;
    private Instant fixed = Instant.MIN;
    private Instant heard = Instant.MIN;
    private Instant since = Instant.MIN;
    private Duration ahead = Duration.ZERO;
    private Instant looked = Instant.MIN;
    private boolean told;
    private boolean warned;

    ClockWatch(ShipsClock clock) {
        this.clock = clock;
    }

    /** Called for all that is heard. */
    void hear(Report report, Source from, Instant at) {
        if (report instanceof Fixed) {
            hearFix(from, at);
        } else if (report instanceof Told time && time.date().isPresent()) {
            hearTime(time.date().get().atTime(time.utc()).toInstant(java.time.ZoneOffset.UTC), from, at);
        }
    }

    private synchronized void hearFix(Source from, Instant at) {
        if (from.equals(source)) {
            fixed = at;
        } else if (source == null || isOver(heard, at) || source.unauthenticated() && !from.unauthenticated()) {
            source = from;
            fixed = at;
            heard = Instant.MIN;
        }
    }

    private synchronized void hearTime(Instant utc, Source from, Instant at) {
        if (!from.equals(source) || isOver(fixed, at)) {
            return;
        }
        Duration now = Duration.between(at, utc);
        boolean same = !isOver(heard, at) && now.minus(ahead).abs().compareTo(JITTER) <= 0;
        since = same ? since : at;
        ahead = now;
        heard = at;
    }

    /** Silent for long, or the machine's clock was set meanwhile. */
    private static boolean isOver(Instant last, Instant at) {
        return last.equals(Instant.MIN) || Duration.between(last, at).abs().compareTo(SILENT) > 0;
    }

    /** Called every second; asks the book every twenty. */
    void look(Instant now) {
        if (told && warned || !isOld(looked, now)) {
            return;
        }
        Optional<Seen> lasting = lasting(now);
        if (lasting.isPresent()) {
            looked = now;
            lasting.get().act();
        }
    }

    private static boolean isOld(Instant looked, Instant now) {
        return looked.equals(Instant.MIN) || Duration.between(looked, now).abs().compareTo(BETWEEN_LOOKS) >= 0;
    }

    private synchronized Optional<Seen> lasting(Instant now) {
        boolean lasts = !isOver(heard, now) && Duration.between(since, now).compareTo(LASTS) >= 0;
        return lasts ? Optional.of(new Seen(heard, ahead, source.unauthenticated())) : Optional.empty();
    }

    /** What was told in the same way for long enough. */
    private final class Seen {

        private final Instant at;
        private final Duration difference;
        private final boolean unauthenticated;

        Seen(Instant at, Duration difference, boolean unauthenticated) {
            this.at = at;
            this.difference = difference;
            this.unauthenticated = unauthenticated;
        }

        void act() {
            if (clock.isVerified()) {
                warnIfItDiffers(nearest());
            } else if (!told && !unauthenticated && clock.waitsForTheTime()) {
                believable().ifPresent(this::tell);
            }
        }

        private void tell(Duration by) {
            clock.tell(by);
            told = true;
        }

        private void warnIfItDiffers(Duration by) {
            if (!warned && by.abs().compareTo(DIFFERS) > 0) {
                clock.warn(by);
                warned = true;
            }
        }

        /** The machine's clock is right: as many weeks are missing as bring the receiver's next to it. */
        private Duration nearest() {
            long times = Math.round((double) -difference.toSeconds() / ROLL_OVER.toSeconds());
            return times > 0 ? difference.plus(ROLL_OVER.multipliedBy(times)) : difference;
        }

        /** Nobody knows the date but the receiver: it cannot stand before what the book knows for certain. */
        private Optional<Duration> believable() {
            Instant certain = clock.lastCertain().minus(DIFFERS);
            Instant earliest = certain.isBefore(BEFORE_ALL_BOOKS) ? BEFORE_ALL_BOOKS : certain;
            for (int times = 0; times <= 2; times++) {
                Duration by = difference.plus(ROLL_OVER.multipliedBy(times));
                Instant moment = at.plus(by);
                boolean soon = moment.isBefore(earliest.plus(times == 0 ? ROLL_OVER : LAID_UP));
                if (!moment.isBefore(earliest)) {
                    return soon ? Optional.of(by) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }
}
