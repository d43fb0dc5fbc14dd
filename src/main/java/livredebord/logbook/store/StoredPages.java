package livredebord.logbook.store;

import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.FileName;
import livredebord.entry.RawText;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.OwnPages;

/** No projection: until an adult takes a line in, it stands here alone, and in every backup. */
@PerBoat
class StoredPages implements OwnPages {

    /** The same words again within a minute are a second press of the button. */
    private static final long SAME_WORDS_MS = 60_000;

    private static final char BEFORE_ID = '\t';

    /** A name with one of these would be two, or have an id. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private final String bookId;

    StoredPages(@OfBoat String bookId) {
        this.bookId = bookId;
    }

    @Override
    @Transactional
    public long keep(Author author, Instant typed, String raw, List<FileName> files, boolean restricted) {
        String words = RawText.storable(raw);
        Optional<PageRow> same = PageRow.<PageRow>find(
                        "bookId = ?1 and server = ?2 and person = ?3 and words = ?4 and typedMs > ?5 and takenAs = ''",
                        bookId,
                        author.server(),
                        author.id(),
                        words,
                        typed.toEpochMilli() - SAME_WORDS_MS)
                .firstResultOptional();
        return same.filter(row -> row.files.equals(written(files)))
                .map(row -> row.number)
                .orElseGet(() -> add(author, typed, words, files, restricted));
    }

    private long add(Author author, Instant typed, String words, List<FileName> files, boolean restricted) {
        PageRow row = new PageRow();
        row.bookId = bookId;
        row.number = 1
                + PageRow.<PageRow>find("bookId = ?1 order by number desc", bookId)
                        .firstResultOptional()
                        .map(last -> last.number)
                        .orElse(0L);
        row.server = author.server();
        row.person = author.id();
        row.name = RawText.storable(author.name());
        row.typedMs = typed.toEpochMilli();
        row.words = words;
        row.files = written(files);
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
                row.files.isEmpty()
                        ? List.of()
                        : Arrays.stream(row.files.split("\n"))
                                .map(StoredPages::file)
                                .toList(),
                row.restricted);
    }

    /** A line each: its name, and its id where it has one. */
    private static String written(List<FileName> files) {
        return files.stream()
                .map(file -> CONTROLS.matcher(file.name()).replaceAll(" ")
                        + file.id().map(id -> BEFORE_ID + id).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static FileName file(String written) {
        int end = written.indexOf(BEFORE_ID);
        return end < 0
                ? new FileName(written)
                : new FileName(written.substring(0, end), Optional.of(written.substring(end + 1)));
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
