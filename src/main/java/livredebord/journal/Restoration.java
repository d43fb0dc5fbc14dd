package livredebord.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A backup put in the place of the book. What lay there is set aside, never deleted; the private keys with it, so that
 * the next entry opens a successor feed: a backup cannot know what was written after it, and one number never means two
 * things. The mark of the book's end stays, since it knows the letters that were given.
 *
 * @param verification of the book that was put in place, or of the backup that was refused
 * @param setAside the folder that holds what lay there before; empty where nothing did
 */
public record Restoration(Verification verification, Optional<Path> setAside) {

    private static final List<String> BOOK_AND_KEYS =
            Stream.concat(ClaimedFolder.BOOK.stream(), Stream.of("keys")).toList();

    /**
     * @param known an entry that the backup must have
     * @param aside a folder within {@code data} that is not there yet
     * @throws FileAlreadyExistsException where {@code aside} is there
     * @throws IOException where the service runs, or the disk refuses
     */
    public static Restoration of(Path backup, Optional<Verification.Known> known, Path data, Path aside)
            throws IOException {
        Verification verification = Verification.of(backup, known);
        if (!verification.isClean()) {
            return new Restoration(verification, Optional.empty());
        }
        try (ClaimedFolder folder = ClaimedFolder.of(data)) {
            Files.copy(backup, folder.draft(), StandardCopyOption.REPLACE_EXISTING);
            return new Restoration(verification, folder.replaceBook(BOOK_AND_KEYS, aside));
        }
    }
}
