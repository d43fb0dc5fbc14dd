package livredebord.logbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Journal;

/** Writes what somebody typed, once: the same words again within a minute, or the same post, find what was noted. */
@PerBoat
class Pen {

    /** After a timeout people type again what stands in the box; a minute later they mean it. */
    private static final Duration SAME_WORDS = Duration.ofMinutes(1);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Journal journal;
    private final Repeats repeats;
    private final Unconfirmed unconfirmed;

    Pen(Journal journal, Repeats repeats, Unconfirmed unconfirmed) {
        this.journal = journal;
        this.repeats = repeats;
        this.unconfirmed = unconfirmed;
    }

    /** What to write, and what else belongs into the same transaction. */
    interface Page {
        Entry write(Journal.Turn turn);
    }

    /** Either the entry just written or the number of the one that says the same. */
    record Written(Optional<Entry> entry, Optional<EntryNumber> before) {}

    Written once(Request request, Page page) {
        Optional<String> requestKey = requestKey(request);
        String wordsKey = wordsKey(request);
        try {
            Written written = journal.inTurn(turn -> write(request, requestKey.map(repeats::at), wordsKey, page, turn));
            unconfirmed.settle(wordsKey);
            return written;
        } catch (BookUnavailable away) {
            throw unconfirmed.heard(wordsKey, request.typed(), away);
        }
    }

    private Written write(
            Request request, Optional<Repeats.Heard> sameRequest, String wordsKey, Page page, Journal.Turn turn) {
        Repeats.Heard sameWords = repeats.at(wordsKey);
        Optional<EntryNumber> before = noted(request, sameRequest, sameWords)
                .or(() -> isMeantAgain(request) ? Optional.empty() : unconfirmed.noted(wordsKey, turn.book()));
        if (before.isPresent()) {
            sameRequest.ifPresent(heard -> heard.remember(before.get())); // read again tomorrow it is still answered
            return new Written(Optional.empty(), before);
        }
        Entry entry = page.write(turn);
        sameRequest.ifPresent(heard -> heard.remember(entry.number()));
        sameWords.remember(entry.number());
        return new Written(Optional.of(entry), Optional.empty());
    }

    private static Optional<EntryNumber> noted(
            Request request, Optional<Repeats.Heard> sameRequest, Repeats.Heard sameWords) {
        Optional<EntryNumber> before = sameRequest.flatMap(heard -> heard.noted(Optional.empty()));
        return before.isPresent() || isMeantAgain(request) ? before : sameWords.noted(Optional.of(SAME_WORDS));
    }

    private static boolean isMeantAgain(Request request) {
        return request.typed().evenIfRepeated() || request.words().isBlank();
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
        return request.typed().key().map(key -> Repeats.ofLine(request.line(), key));
    }

    /**
     * Blanks, case and composed accents differ between a phone and its resend; the words do not. Two equal lines of one
     * message are meant twice, and so are the same words under another photo.
     */
    private static String wordsKey(Request request) {
        String same = Normalizer.normalize(request.words(), Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT);
        Author author = request.author();
        Stream<String> files =
                request.line() == 0 ? request.typed().fileNames().stream().map(FileName::name) : Stream.empty();
        String said = Stream.concat(
                        Stream.of(
                                author.server(),
                                author.id(),
                                BLANKS.matcher(same).replaceAll(" ")),
                        files)
                .collect(Collectors.joining("\n"));
        return "words:" + request.line() + ":" + digest(said);
    }

    /** So that no words lie where nobody looks for them. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
