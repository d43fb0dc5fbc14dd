package livredebord.logbook;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.fleet.AtHand;
import livredebord.fleet.PerBoat;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Journal;
import livredebord.voyage.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Words of which nobody could say whether they were noted, with the id of the entry that they would be. Once the book
 * answers again the channel is told what became of them, and whoever types them again in the hour hears it too. In memory:
 * a service that was started again knows nothing of them.
 */
@PerBoat
class Unconfirmed {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Unconfirmed.class);
    private static final Duration THE_SAME = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final Journal journal;
    private final Announcements announcements;
    private final boolean unasked;
    private final LongSupplier nanoseconds = System::nanoTime;
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();
    private boolean looking;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(work -> AtHand.thread("unconfirmed", work));

    /** @param unasked whether anything is told that nobody asked for */
    Unconfirmed(
            Journal journal,
            Announcements announcements,
            @ConfigProperty(name = "livredebord.rounds") boolean unasked) {
        this.journal = journal;
        this.announcements = announcements;
        this.unasked = unasked;
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }

    /**
     * @param publicly the answer would have been the line in the channel
     * @param since nanoseconds of this run
     * @param told the channel knows that it is in the book
     */
    private record Doubt(EntryId entry, Author author, Instant typed, boolean publicly, long since, boolean told) {

        Doubt asTold() {
            return new Doubt(entry, author, typed, publicly, since, true);
        }
    }

    /** Inside a turn: the number under which they stand in the book after all. */
    synchronized Optional<EntryNumber> noted(String wordsKey, Journal book) {
        return Optional.ofNullable(doubts.get(wordsKey))
                .filter(doubt -> nanoseconds.getAsLong() - doubt.since() < THE_SAME.toNanos())
                .flatMap(doubt -> book.find(doubt.entry()))
                .map(Entry::number);
    }

    /** The book has answered for these words. */
    synchronized void settle(String wordsKey) {
        doubts.remove(wordsKey);
    }

    /** What the person is to be told: of words in doubt nobody says that nothing was noted when they are typed again. */
    synchronized BookUnavailable heard(String wordsKey, Typed typed, BookUnavailable away) {
        away.perhaps().ifPresent(entry -> remember(wordsKey, entry, typed));
        return away.nothingNoted() && doubts.containsKey(wordsKey)
                ? BookUnavailable.unconfirmed(away.getMessage(), Optional.empty(), away)
                : away;
    }

    private void remember(String wordsKey, EntryId entry, Typed typed) {
        doubts.put(
                wordsKey,
                new Doubt(entry, typed.author(), typed.received(), typed.publicly(), nanoseconds.getAsLong(), false));
        if (doubts.size() > MOST) {
            doubts.remove(doubts.keySet().iterator().next());
        }
        lookSoon();
    }

    private void lookSoon() {
        if (unasked && !looking) {
            looking = true;
            looks.schedule(this::lookAgain, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAgain() {
        tellWhatBecameOfThem();
        lookSoonIfAnyWait();
    }

    private synchronized void lookSoonIfAnyWait() {
        looking = false;
        if (!waiting().isEmpty()) {
            lookSoon();
        }
    }

    void tellWhatBecameOfThem() {
        try {
            waiting().forEach(each -> tell(each.getKey(), each.getValue()));
        } catch (RuntimeException still) {
            DIAGNOSTICS.infof("what was not confirmed cannot be told yet: %s", still.getMessage());
        }
    }

    private synchronized List<Map.Entry<String, Doubt>> waiting() {
        long now = nanoseconds.getAsLong();
        doubts.values().removeIf(doubt -> doubt.told() && now - doubt.since() > THE_SAME.toNanos());
        return doubts.entrySet().stream()
                .filter(each -> !each.getValue().told())
                .map(each -> Map.entry(each.getKey(), each.getValue()))
                .toList();
    }

    private void tell(String wordsKey, Doubt doubt) {
        boolean isThere = journal.inTurn(turn -> {
            Optional<Entry> found = turn.book().find(doubt.entry());
            found.ifPresentOrElse(
                    entry -> announce(entry, doubt), () -> announcements.notNoted(doubt.author(), doubt.typed()));
            return found.isPresent();
        });
        settleAsTold(wordsKey, doubt, isThere);
    }

    /** Elsewhere its post came into the book with it. */
    private void announce(Entry entry, Doubt doubt) {
        if (doubt.publicly() && entry.kind().equals(Optional.of(EntryKind.LINE))) {
            announcements.line(Row.of(entry));
        }
    }

    private synchronized void settleAsTold(String wordsKey, Doubt doubt, boolean isThere) {
        if (isThere) {
            doubts.replace(wordsKey, doubt, doubt.asTold());
        } else {
            doubts.remove(wordsKey, doubt);
        }
    }
}
