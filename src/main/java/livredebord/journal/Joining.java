package livredebord.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What another installation of the boat wrote in the same book, brought into ours: a boat that was restored ashore goes on
 * there in a feed of its own, and the one aboard in hers. Our keys stay; where a feed came that we do not write in, our next
 * entry opens a successor, which can know of all that came. Nothing is changed where the two tell different histories.
 *
 * @param verification of the whole, or of the file that was refused
 * @param added entries that came
 * @param setAside the folder that holds our book as it was; empty where it was left in its place
 */
public record Joining(Verification verification, long added, Optional<Path> setAside) {

    /**
     * @param other a backup of the other installation's book
     * @param aside a folder within {@code data} that is not there yet
     * @throws FileAlreadyExistsException where {@code aside} is there
     * @throws IOException where it is another book, or holds another entry under a number or a letter that ours has given;
     *     where the service runs, or the disk refuses
     */
    public static Joining of(Path other, Path data, Path aside) throws IOException {
        Verification theirs = Verification.of(other, Optional.empty());
        if (!theirs.isClean()) {
            return new Joining(theirs, 0, Optional.empty());
        }
        try (ClaimedFolder folder = ClaimedFolder.of(data)) {
            refuseOtherBook(folder.book(), other);
            Files.deleteIfExists(folder.draft());
            Verification ours = Backup.of(folder.book(), folder.draft()).verification();
            return ours.isClean() ? join(other, folder, aside) : new Joining(ours, 0, Optional.empty());
        }
    }

    private static Joining join(Path other, ClaimedFolder folder, Path aside) throws IOException {
        try {
            long added = lay(other, folder.draft());
            Verification whole = Verification.of(folder.draft(), Optional.empty());
            boolean takesItsPlace = added > 0 && whole.isClean();
            return new Joining(
                    whole, added, takesItsPlace ? folder.replaceBook(ClaimedFolder.BOOK, aside) : Optional.empty());
        } finally {
            Files.deleteIfExists(folder.draft());
        }
    }

    /** All that the other has: of what both have the ids are compared. */
    private static long lay(Path other, Path draft) throws IOException {
        Path entries = Files.createTempFile(draft.toAbsolutePath().getParent(), "entries", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(entries)) {
                Increment.write(other, Map.of(), out);
            }
            try (InputStream in = Files.newInputStream(entries)) {
                return Increment.lay(in, draft).added();
            }
        } finally {
            Files.deleteIfExists(entries);
        }
    }

    private static void refuseOtherBook(Path book, Path other) throws IOException {
        List<BookSource.Feed> ours = feeds(book);
        List<BookSource.Feed> theirs = feeds(other);
        if (ours.isEmpty()
                || theirs.isEmpty()
                || !ours.get(0).id().equals(theirs.get(0).id())) {
            throw new IOException("this is another book: the two have not begun as one");
        }
        for (BookSource.Feed feed : theirs) {
            boolean given = ours.stream()
                    .anyMatch(one -> one.book().equals(feed.book())
                            && one.letter().equals(feed.letter())
                            && !one.id().equals(feed.id()));
            if (given) {
                throw new IOException("both have opened a feed " + feed.letter() + " of their own, so that #"
                        + feed.letter() + "1 means two things: keep the other as it is, beside this book");
            }
        }
    }

    private static List<BookSource.Feed> feeds(Path book) throws IOException {
        try (BookFile file = BookFile.open(book)) {
            return file.feeds();
        } catch (SQLException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }
}
