package livredebord.logbook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.logbook.OwnPages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** No projection: until an adult takes a line in, it stands here alone, and in every backup. */
@ApplicationScoped
class StoredPages implements OwnPages {

    /** The same words again within a minute are a second press of the button. */
    private static final long SAME_WORDS_MS = 60_000;

    private final String bookId;

    StoredPages(@ConfigProperty(name = "livredebord.boat.id") String bookId) {
        this.bookId = bookId;
    }

    @Override
    @Transactional
    public long keep(Author author, Instant typed, String words, List<String> fileNames, boolean restricted) {
        Optional<PageRow> same = PageRow.<PageRow>find(
                        "bookId = ?1 and server = ?2 and person = ?3 and words = ?4 and typedMs > ?5 and takenAs = ''",
                        bookId,
                        author.server(),
                        author.id(),
                        words,
                        typed.toEpochMilli() - SAME_WORDS_MS)
                .firstResultOptional();
        return same.filter(row -> row.files.equals(String.join("\n", fileNames)))
                .map(row -> row.number)
                .orElseGet(() -> add(author, typed, words, fileNames, restricted));
    }

    private long add(Author author, Instant typed, String words, List<String> fileNames, boolean restricted) {
        PageRow row = new PageRow();
        row.bookId = bookId;
        row.number = 1
                + PageRow.<PageRow>find("bookId = ?1 order by number desc", bookId)
                        .firstResultOptional()
                        .map(last -> last.number)
                        .orElse(0L);
        row.server = author.server();
        row.person = author.id();
        row.name = author.name();
        row.typedMs = typed.toEpochMilli();
        row.words = words;
        row.files = String.join("\n", fileNames);
        row.restricted = restricted;
        row.takenAs = "";
        row.persist();
        return row.number;
    }

    @Override
    @Transactional
    public List<Waiting> waiting() {
        return PageRow.<PageRow>list("bookId = ?1 and takenAs = '' order by number", bookId).stream()
                .map(StoredPages::waiting)
                .toList();
    }

    private static Waiting waiting(PageRow row) {
        return new Waiting(
                row.number,
                new Author(row.server, row.person, row.name),
                Instant.ofEpochMilli(row.typedMs),
                row.words,
                row.files.isEmpty() ? List.of() : List.of(row.files.split("\n")),
                row.restricted);
    }

    @Override
    @Transactional
    public void taken(long number, EntryNumber entry) {
        PageRow row = PageRow.findById(new PageRow.Key(bookId, number));
        row.words = "";
        row.files = "";
        row.takenAs = entry.toString();
    }
}
