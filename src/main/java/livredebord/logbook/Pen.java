package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observed;
import livredebord.journal.Journal;

/** Writes what somebody typed, once: the same words again within a minute, or the same post, find what was noted. */
@ApplicationScoped
class Pen {

    /** After a timeout people type again what stands in the box; a minute later they mean it. */
    private static final Duration SAME_WORDS = Duration.ofMinutes(1);

    private final Journal journal;
    private final Repeats repeats;

    Pen(Journal journal, Repeats repeats) {
        this.journal = journal;
        this.repeats = repeats;
    }

    /** What to write, and what else belongs into the same transaction. */
    interface Page {
        Entry write(Journal.Turn turn);
    }

    /** Either the entry just written or the number of the one that says the same. */
    record Written(Optional<Entry> entry, Optional<EntryNumber> before) {}

    Written once(Request request, Page page) {
        return journal.inTurn(turn -> noted(request)
                .map(number -> new Written(Optional.empty(), Optional.of(number)))
                .orElseGet(() -> new Written(Optional.of(writeAndRemember(request, page, turn)), Optional.empty())));
    }

    private Optional<EntryNumber> noted(Request request) {
        Optional<EntryNumber> sameRequest = requestKey(request).flatMap(key -> repeats.noted(key, Optional.empty()));
        return sameRequest.isPresent() || request.typed().evenIfRepeated()
                ? sameRequest
                : repeats.noted(wordsKey(request), Optional.of(SAME_WORDS));
    }

    private Entry writeAndRemember(Request request, Page page, Journal.Turn turn) {
        Entry entry = page.write(turn);
        requestKey(request).ifPresent(key -> repeats.remember(key, entry.number()));
        repeats.remember(wordsKey(request), entry.number());
        return entry;
    }

    /** The words of an act and what they say, as its content. */
    static Content content(Request request, boolean restricted, List<Observed> observed) {
        Typed typed = request.typed();
        return new Content(
                request.words(),
                request.language(),
                typed.author(),
                Optional.empty(),
                typed.sent().orElse(typed.received()),
                restricted,
                observed);
    }

    private static Optional<String> requestKey(Request request) {
        return request.typed().key().map(key -> "request:" + request.line() + ":" + key);
    }

    /**
     * Blanks, case and composed accents differ between a phone and its resend; the words do not. Two equal lines of one
     * message are meant twice.
     */
    private static String wordsKey(Request request) {
        String same = Normalizer.normalize(request.words(), Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        Author author = request.author();
        return "words:" + request.line() + ":" + digest(author.server() + '\n' + author.id() + '\n' + same);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
