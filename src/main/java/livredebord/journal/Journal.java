package livredebord.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;

/**
 * The append-only book. Everything written is inside one {@linkplain #inTurn turn}; what a turn returned is durable.
 */
public interface Journal {

    /**
     * Waits for the writer's turn, carries the act out inside a transaction, commits (several waiting acts may share one
     * commit) and only then returns. An act that throws leaves no trace and its exception comes back to its caller alone.
     *
     * @throws BookUnavailable when the disk or the database refused; it says whether it is certain that nothing was noted
     */
    <R> R inTurn(Act<R> act);

    /** One thing to do while it is our turn to write. May be run again from the start if a shared commit failed. */
    @FunctionalInterface
    interface Act<R> {
        R carryOut(Turn turn);
    }

    /** The pen. Reads through it see what the same turn wrote before. */
    interface Turn {
        /** Gives the next number, chains, signs and writes. */
        Entry append(Draft draft);

        /** The journal itself, for reading within the turn. */
        Journal book();
    }

    Optional<Entry> find(EntryNumber number);

    Optional<Entry> find(EntryId id);

    /** In the order for reading: by the time observed, then feed, then number. Corrections and voidings are entries too. */
    List<Entry> observedBetween(Instant from, Instant untilExclusive);

    /** Corrections, voidings and completions that point at any of these, oldest first. */
    List<Entry> about(Collection<EntryId> targets);

    /** The last line (not correction) that this person wrote. */
    Optional<Entry> lastLineBy(Author author);

    /** Entries of every kind, over all its feeds. */
    long size();

    /** The last lines of the book in the order written, newest first. */
    List<Entry> last(int howMany);

    /** All entries of these kinds in the order written: roles, boat facts, clock. Never used for lines. */
    List<Entry> ofKinds(Collection<livredebord.entry.EntryKind> kinds);

    /** What people and machines told of the time. */
    ToldClocks told();

    /** The end of our feed. */
    Head head();
}
