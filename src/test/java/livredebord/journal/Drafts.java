package livredebord.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;

/** What a crew writes in the tests. */
public final class Drafts {

    public static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    public static final Author ANNE = new Author("home", "anne-26-letters-of-an-id00", "anne");
    public static final Author LEO = new Author("home", "leo-26-letters-of-an-id-00", "leo");

    public static Draft remark(Author author, String words) {
        return remark(author, words, NOON);
    }

    public static Draft remark(Author author, String words, Instant observed) {
        return new Draft(
                EntryKind.LINE, observed, content(author, words, false, new Observation.Remark(words.strip())));
    }

    public static Draft restricted(Author author, String words) {
        return new Draft(EntryKind.LINE, NOON, content(author, words, true, new Observation.Remark(words)));
    }

    public static Draft correction(Author author, Entry wrong) {
        return new Draft(
                EntryKind.CORRECTION,
                wrong.observed(),
                content(
                        author,
                        "typing slip",
                        false,
                        new Observation.Corrects(wrong.id(), wrong.number(), "typing slip"),
                        new Observation.Remark("what it should have been")));
    }

    public static Draft voiding(Author author, Entry wrong) {
        return pointing(EntryKind.VOIDING, author, wrong);
    }

    public static Draft redaction(Author author, Entry wrong) {
        return pointing(EntryKind.REDACTION, author, wrong);
    }

    private static Draft pointing(EntryKind kind, Author author, Entry wrong) {
        Observation voids = new Observation.Voids(wrong.id(), wrong.number(), "noted twice");
        return new Draft(kind, wrong.observed(), content(author, "noted twice", false, voids));
    }

    public static Content content(Author author, String words, boolean restricted, Observation... observations) {
        return new Content(
                words,
                Language.FR,
                author,
                Optional.empty(),
                NOON,
                restricted,
                List.of(observations).stream().map(Observed::typed).toList());
    }

    private Drafts() {}
}
