package livredebord.entry;

import java.util.Locale;
import java.util.Optional;

/** What an entry does in the book; the word stands in the signed header. */
public enum EntryKind {
    /** Entry 1 of a feed: public key, book, format; never withheld. */
    GENESIS,
    /** A line of the log. */
    LINE,
    /** Strikes out values of an earlier entry and puts others in their place. */
    CORRECTION,
    /** Strikes out a whole earlier entry. */
    VOIDING,
    /** Gives a missing part to an earlier entry without striking anything out. */
    COMPLETION,
    /** Somebody's role changes, the skipper's hand-over included. */
    ROLE,
    /** A fact of the boat's header: name, registration, call sign. */
    BOAT,
    /** How people are called. */
    CREW,
    /** Voyages are joined, cut or named. */
    VOYAGE,
    /** Ship's time or its zone is set. */
    CLOCK,
    /** The skipper's visa over a day's exact content. */
    VISA,
    /** Names a content that is taken out of the book, and why. */
    REDACTION,
    /** A line about the book, in a feed of its own: what was refused, opened, exported. */
    AUDIT;

    /** The word in the header, lower case ASCII. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word of a later version: kept, passed on and shown as such. */
    public static Optional<EntryKind> ofWord(String word) {
        for (EntryKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
