package livredebord.logbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail;
import livredebord.journal.AuditTrail.Act;
import livredebord.journal.FileCheck;
import livredebord.journal.Journal;
import livredebord.report.LogbookPdf;
import livredebord.report.SmallPictures;
import livredebord.storage.DataFolder;
import livredebord.voyage.Row;

/**
 * Photos and files that came with entries, kept in the data folder under their ids, whole, with a small picture for paper
 * beside each. What lies there stays, whatever becomes of the post in the channel; its digest is an audit line, signed and
 * chained like every other. Those of restricted entries are never asked for.
 */
@PerBoat
public class SentFiles {

    /** Of the entries with files, so many of the newest are looked through: years of a family's photos. */
    private static final int MOST_ENTRIES = 5_000;

    /** Twice what the skipper is warned at as it is installed. */
    private static final long LEFT_FREE = 400_000_000;

    private static final String ABOUT = ".about";
    private static final String SMALL = ".small";
    private static final String UNFINISHED = ".part";
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}");
    private static final String BYTES = "application/octet-stream";

    private final Topics topics;
    private final Journal journal;
    private final BookReader reader;
    private final AuditTrail trail;
    private final SmallPictures pictures;
    private final DataFolder data;
    private final Clock clock;

    /** Entries all of whose files are here, or cannot be had before the next start. */
    private final Set<EntryId> settled = ConcurrentHashMap.newKeySet();

    private final Set<String> hopeless = ConcurrentHashMap.newKeySet();

    SentFiles(
            Topics topics,
            Journal journal,
            BookReader reader,
            AuditTrail trail,
            SmallPictures pictures,
            DataFolder data,
            Clock clock) {
        this.topics = topics;
        this.journal = journal;
        this.reader = reader;
        this.trail = trail;
        this.pictures = pictures;
        this.data = data;
        this.clock = clock;
    }

    /** A file that is not here yet. */
    public record Wanted(String id, EntryNumber entry, Author sender) {}

    /** Those that this server has, the newest first. */
    public List<Wanted> wanted(String server) {
        return topics.before(Topic.FILE, Topics.END, MOST_ENTRIES).stream()
                .filter(id -> !settled.contains(id))
                .flatMap(id -> wanted(id, server).stream())
                .toList();
    }

    private List<Wanted> wanted(EntryId id, String server) {
        List<Wanted> wanted = journal.find(id).map(reader::asItReadsNow).stream()
                .flatMap(row ->
                        files(row).map(file -> new Wanted(file, row.entry().number(), sender(row))))
                .filter(file -> file.sender().server().equals(server))
                .filter(file -> !hopeless.contains(file.id()) && !Files.exists(file(file.id(), "")))
                .toList();
        if (wanted.isEmpty()) {
            settled.add(id);
        }
        return wanted;
    }

    private static Author sender(Row row) {
        return row.entry().content().orElseThrow().author();
    }

    private static Stream<String> files(Row row) {
        return row.isRestricted() ? Stream.empty() : row.standing().flatMap(SentFiles::id);
    }

    private static Stream<String> id(Observation what) {
        return what instanceof FileName file ? file.id().stream() : Stream.empty();
    }

    /** Where one is put while it comes; what lay there is replaced. */
    public Path unfinished(Wanted file) {
        return data.folder("files").resolve(file.id() + UNFINISHED);
    }

    /** A photo never takes the room that the book itself needs. */
    public boolean hasRoomFor(long bytes) {
        try {
            return Files.getFileStore(data.folder("files")).getUsableSpace() - bytes > LEFT_FREE;
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    /** It cannot be had: its name stands. Asked for again after the next start. */
    public void giveUp(Wanted file) {
        hopeless.add(file.id());
    }

    /**
     * Takes in what has come.
     *
     * @param mediaType as the server said
     * @throws UncheckedIOException when the disk refuses
     */
    public void keep(Wanted file, String mediaType) {
        try {
            Path come = unfinished(file);
            String type = MEDIA_TYPE.matcher(mediaType).matches() ? mediaType : BYTES;
            About about = new About(FileCheck.digest(come), Files.size(come), type);
            if (!pictures.make(come, file(file.id(), SMALL))) {
                Files.deleteIfExists(file(file.id(), SMALL));
            }
            Files.writeString(file(file.id(), ABOUT), about.written());
            try (FileChannel written = FileChannel.open(come, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            trail.note(
                    Act.FILE_KEPT,
                    file.sender(),
                    clock.instant(),
                    file.entry() + " " + file.id() + " SHA-256 " + about.digest() + " " + about.bytes());
            Files.move(come, file(file.id(), ""), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Changes when one comes or goes: the same rows make other pages then. */
    String state() {
        try (Stream<Path> files = Files.list(data.folder("files"))) {
            return String.valueOf(
                    files.filter(file -> file.toString().endsWith(ABOUT)).count());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Empty where it lies with the server alone. */
    Optional<LogbookPdf.Kept> kept(FileName name) {
        return name.id().filter(id -> Files.exists(file(id, ""))).map(this::kept);
    }

    private LogbookPdf.Kept kept(String id) {
        try {
            About about = About.read(Files.readString(file(id, ABOUT)));
            Path small = file(id, SMALL);
            return new LogbookPdf.Kept(
                    about.type(),
                    about.bytes(),
                    about.digest(),
                    Files.exists(small) ? Optional.of(() -> Files.newInputStream(small)) : Optional.empty(),
                    () -> Files.newInputStream(file(id, "")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is taken out of the book is taken out of the folder. */
    void forget(List<Entry> entries) {
        entries.stream()
                .flatMap(entry -> entry.content().stream())
                .flatMap(content -> content.observed().stream())
                .map(Observed::what)
                .flatMap(SentFiles::id)
                .forEach(this::forget);
    }

    /** What stands for it tells the copies to forget it too. */
    private void forget(String id) {
        try {
            Files.write(file(id, FileCheck.GONE), new byte[0]);
            for (String part : List.of("", ABOUT, SMALL, UNFINISHED)) {
                Files.deleteIfExists(file(id, part));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path file(String id, String part) {
        return data.folder("files").resolve(id + part);
    }

    /** What is known of a file without reading it. */
    private record About(String digest, long bytes, String type) {

        String written() {
            return digest + " " + bytes + " " + type + "\n";
        }

        static About read(String written) {
            String[] parts = written.strip().split(" ");
            return new About(parts[0], Long.parseLong(parts[1]), parts[2]);
        }
    }
}
