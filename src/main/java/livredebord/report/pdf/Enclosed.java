package livredebord.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.entry.EntryId;
import livredebord.entry.Observation.FileName;
import livredebord.report.LogbookPdf.Attachment;
import livredebord.report.LogbookPdf.Book;
import livredebord.report.LogbookPdf.Kept;
import livredebord.report.LogbookPdf.Relation;
import livredebord.voyage.Row;

/**
 * The photos and files that came with the entries of one document. Each entry is asked once; its files go in whole as long
 * as there is room, so that the document can still be sent.
 */
final class Enclosed {

    static final String DESCRIPTION = "report.enclosed.FILE";

    /** What a name of a file may hold nowhere. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}\\p{Cn}\\p{Co}]");

    /**
     * One of them.
     *
     * @param whole whether it lies in the document
     */
    record Sent(String name, Kept kept, boolean whole) {}

    private final Book book;
    private final Map<EntryId, List<Sent>> known = new HashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long room;

    Enclosed(Book book) {
        this.book = book;
        this.room = book.mostEnclosedBytes();
    }

    /** None of a restricted entry, and none that was not fetched. */
    List<Sent> of(Row row) {
        List<Sent> before = known.get(row.entry().id());
        if (before != null) {
            return before;
        }
        List<Sent> sent = row.isRestricted()
                ? List.of()
                : row.all(FileName.class).stream()
                        .flatMap(file -> sent(file, row).stream())
                        .toList();
        if (!sent.isEmpty()) {
            known.put(row.entry().id(), sent);
        }
        return sent;
    }

    private Optional<Sent> sent(FileName file, Row row) {
        return book.kept(file).map(kept -> new Sent(file.name(), kept, putIn(file, kept, row)));
    }

    private boolean putIn(FileName file, Kept kept, Row row) {
        if (kept.bytes() > room) {
            return false;
        }
        room -= kept.bytes();
        String number = row.entry().number().toString().substring(1);
        attachments.add(new Attachment(
                distinct(number + "-" + UNFIT.matcher(file.name()).replaceAll("_")),
                kept.type(),
                DESCRIPTION,
                Relation.SUPPLEMENT,
                kept.whole()));
        return true;
    }

    /** Two pictures of one entry may have one name. */
    private String distinct(String name) {
        return Stream.iterate(1, count -> count + 1)
                .map(count -> count == 1 ? name : count + "-" + name)
                .filter(names::add)
                .findFirst()
                .orElseThrow();
    }

    /** Those that go in whole, in the order in which they were asked for. */
    List<Attachment> attachments() {
        return attachments;
    }
}
