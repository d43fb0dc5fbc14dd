package livredebord.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;

/**
 * Puts entries whose clock nobody had verified where they belong, once somebody told the time in the same run of the
 * machine: by the clock that nobody sets, which both headers hold. The bytes stay as they are; this is how they read.
 */
public final class ToldClocks {

    public static final ToldClocks NONE = new ToldClocks(Map.of());

    /** A watch and a machine differ by so much at most without one of them having meant another day. */
    private static final Duration WATCHES_DIFFER = Duration.ofMinutes(10);

    private static final long MINUTE_MS = 60_000;
    private static final long DAY_MS = 24 * 60 * MINUTE_MS;

    /** Somebody told the time in the entry with this header. */
    public record Told(byte[] header, Instant moment) {}

    private record Anchor(long monotonicMs, long toldMs) {}

    private final Map<String, Anchor> byBoot;

    private ToldClocks(Map<String, Anchor> byBoot) {
        this.byBoot = byBoot;
    }

    /** @param told in the order written: the last word of each run of the machine counts */
    public static ToldClocks of(List<Told> told) {
        Map<String, Anchor> byBoot = new HashMap<>();
        told.forEach(each -> {
            Header header = Header.of(each.header());
            byBoot.put(
                    boot(header), new Anchor(header.monotonicMs(), each.moment().toEpochMilli()));
        });
        return byBoot.isEmpty() ? NONE : new ToldClocks(byBoot);
    }

    /** Both were written in one run of the machine. */
    public static boolean isSameBoot(byte[] header, byte[] other) {
        return Arrays.equals(Header.of(header).bootId(), Header.of(other).bootId());
    }

    /** What it is by what was told in this run of the machine; empty where nobody did. */
    public Optional<Instant> now(byte[] bootId, long monotonicMs) {
        return Optional.ofNullable(byBoot.get(HexFormat.of().formatHex(bootId)))
                .map(anchor -> Instant.ofEpochMilli(anchor.toldMs() + monotonicMs - anchor.monotonicMs()));
    }

    Entry moved(Header header, Entry entry) {
        Anchor anchor = byBoot.isEmpty() || entry.clock() != ClockSource.UNVERIFIED ? null : byBoot.get(boot(header));
        return anchor == null ? entry : moved(entry, anchor.toldMs() + header.monotonicMs() - anchor.monotonicMs());
    }

    private static Entry moved(Entry entry, long receivedMs) {
        Duration shift = Duration.ofMillis(receivedMs - entry.received().toEpochMilli());
        return new Entry(
                entry.id(),
                entry.feed(),
                entry.number(),
                entry.kind(),
                entry.kindWord(),
                observed(entry, shift),
                entry.received().plus(shift),
                ClockSource.TOLD,
                entry.content().map(content -> moved(content, shift)),
                Optional.of(entry.received()));
    }

    private static Content moved(Content content, Duration shift) {
        return new Content(
                content.raw(),
                content.language(),
                content.author(),
                content.onBehalfOf(),
                content.typed().plus(shift),
                content.restricted(),
                content.observed());
    }

    /**
     * A whole minute was read off somebody's watch, which was right: only its day is found anew. Anything else was counted
     * from the machine's clock and moves with it.
     */
    private static Instant observed(Entry entry, Duration shift) {
        long observed = entry.observed().toEpochMilli();
        long limit = entry.received().plus(WATCHES_DIFFER).toEpochMilli();
        if (Math.floorMod(observed, MINUTE_MS) != 0 || observed > limit) {
            return entry.observed().plus(shift);
        }
        long daysBefore = (limit - observed) / DAY_MS;
        long limitNow = limit + shift.toMillis();
        long sameClock = limitNow - Math.floorMod(limitNow - observed, DAY_MS);
        return Instant.ofEpochMilli(sameClock - daysBefore * DAY_MS);
    }

    private static String boot(Header header) {
        return HexFormat.of().formatHex(header.bootId());
    }
}
