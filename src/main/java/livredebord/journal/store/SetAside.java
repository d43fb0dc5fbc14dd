package livredebord.journal.store;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import livredebord.journal.Verification;
import livredebord.storage.BeforeOpening;
import livredebord.storage.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks at the book before the pool opens anything, while the service starts. A book that cannot be opened must not keep the crew from writing: it is moved away as it
 * is, with its log, into a folder beside, and the service begins a new one, whose first feed follows the last that the
 * mark knew. Nothing in the old file is changed, so that somebody with time can read what can be read.
 */
@Singleton
@UnlessBuildProfile("postgresql")
final class SetAside implements AgroalPoolInterceptor, BeforeOpening {

    private static final Logger DIAGNOSTICS = Logger.getLogger(SetAside.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The log first: an old one beside a new book would be taken for its own. */
    private static final List<String> FILES = List.of("book.db-shm", "book.db-wal", "book.db");

    private final DataFolder folder;
    private final Clock clock;
    private final boolean serving;

    /** Of the service's own boat at once, of another before her book is opened. */
    SetAside(DataFolder folder, Clock clock, @ConfigProperty(name = "livredebord.rounds") boolean serving) {
        this.folder = folder;
        this.clock = clock;
        this.serving = serving;
        look();
    }

    @Override
    public void look() {
        if (serving && !Files.isWritable(folder.path())) {
            throw new PreventFurtherStepsException(
                    "The data folder " + folder.path()
                            + " cannot be written in, so no line could be noted: let the user "
                            + System.getProperty("user.name") + " write there, and start again.",
                    1);
        }
        Path book = folder.path().resolve("book.db");
        if (serving && Files.exists(book) && !isEmpty(book)) {
            Verification.objectionTo(book).ifPresent(why -> {
                folder.claim();
                move(folder.path(), STAMP.format(clock.instant()), why);
            });
        }
    }

    /** As a start that was broken off leaves it: the schema will be made in it. */
    private static boolean isEmpty(Path book) {
        try {
            return Files.size(book) == 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void move(Path folder, String stamp, String why) {
        try {
            Path aside = Files.createDirectory(
                    folder.resolve("set-aside-" + stamp),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (String name : FILES) {
                if (Files.exists(folder.resolve(name))) {
                    Files.move(folder.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            DIAGNOSTICS.errorf("the book does not open (%s): it was set aside in %s, a new one begins", why, aside);
        } catch (IOException refused) {
            throw new UncheckedIOException("the book does not open (" + why + ") and cannot be set aside", refused);
        }
    }
}
