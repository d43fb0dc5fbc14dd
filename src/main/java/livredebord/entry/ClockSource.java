package livredebord.entry;

import java.util.Locale;

/** How far the clock that stamped an entry can be trusted; the word stands in the signed header. */
public enum ClockSource {
    /** The system clock, synchronised since boot. */
    SYNCHRONISED,
    /** The system clock, not synchronised since boot or behind the last entry: <em>time not verified</em>. */
    UNVERIFIED,
    /** Told by a person ({@code /log heure 14:32}). */
    TOLD,
    /** From a satellite receiver. */
    GNSS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is not one of ours */
    public static ClockSource ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
