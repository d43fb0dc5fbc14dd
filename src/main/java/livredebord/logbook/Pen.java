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

    /**
     * @param line which line of the message: two equal lines of one message are meant twice
     */
    Written once(Typed typed, String words, int line, Page page) {
        return journal.inTurn(turn -> noted(typed, words, line)
                .map(number -> new Written(Optional.empty(), Optional.of(number)))
                .orElseGet(() ->
                        new Written(Optional.of(writeAndRemember(typed, words, line, page, turn)), Optional.empty())));
    }

    private Optional<EntryNumber> noted(Typed typed, String words, int line) {
        Optional<EntryNumber> sameRequest =
                typed.key().flatMap(key -> repeats.noted(requestKey(key, line), Optional.empty()));
        return sameRequest.isPresent() || typed.evenIfRepeated()
                ? sameRequest
                : repeats.noted(wordsKey(typed.author(), words, line), Optional.of(SAME_WORDS));
    }

    private Entry writeAndRemember(Typed typed, String words, int line, Page page, Journal.Turn turn) {
        Entry entry = page.write(turn);
        typed.key().ifPresent(key -> repeats.remember(requestKey(key, line), entry.number()));
        repeats.remember(wordsKey(typed.author(), words, line), entry.number());
        return entry;
    }

    static Draft draft(EntryKind kind, Instant observed, Content content) {
        return new Draft(kind, observed, content);
    }

    /** The words of an act and what they say, as its content. */
    static Content content(Typed typed, String raw, Language language, boolean restricted, List<Observed> observed) {
        return new Content(
                raw,
                language,
                typed.author(),
                Optional.empty(),
                typed.sent().orElse(typed.received()),
                restricted,
                observed);
    }

    static List<Observed> withFiles(List<Observed> observed, Typed typed) {
        return Stream.concat(
                        observed.stream(),
                        typed.fileNames().stream().map(FileName::new).map(Observed::typed))
                .toList();
    }

    static List<Observed> preceded(Observation act, List<Observed> values) {
        List<Observed> all = new ArrayList<>();
        all.add(Observed.typed(act));
        all.addAll(values);
        return all;
    }

    private static String requestKey(String key, int line) {
        return "request:" + line + ":" + key;
    }

    /** Blanks, case and composed accents differ between a phone and its resend; the words do not. */
    private static String wordsKey(Author author, String words, int line) {
        String same = Normalizer.normalize(words, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.ROOT);
        return "words:" + line + ":" + digest(author.server() + '\n' + author.id() + '\n' + same);
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
