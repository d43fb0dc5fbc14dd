package livredebord.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.journal.Backup;

/** The folder where verified backups lie, each named by its moment. What has another name is nobody's business here. */
final class BackupFolder {

    private static final Pattern OURS = Pattern.compile("book-[0-9]{8}T[0-9]{6}Z\\.db");

    /** A backup that lies there. */
    record Kept(Path file, Instant made) {}

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Oldest first; none where there is no such folder. */
    List<Kept> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .flatMap(file ->
                            Stamp.in(file.getFileName().toString()).stream().map(made -> new Kept(file, made)))
                    .sorted(Comparator.comparing(Kept::made))
                    .toList();
        }
    }

    Optional<Kept> newest() throws IOException {
        List<Kept> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** @return the copy, which is there only where its verification is clean */
    Backup make(Path book, Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return Backup.of(book, folder.resolve(name(now)));
    }

    static String name(Instant made) {
        return "book-" + Stamp.of(made) + ".db";
    }

    /** Deletes those that the rule does not keep. @return how many */
    int clear(Retention rule, ZoneId zone) throws IOException {
        List<Kept> all = all();
        Set<Instant> kept = rule.kept(all.stream().map(Kept::made).collect(Collectors.toSet()), zone);
        int deleted = 0;
        for (Kept backup : all) {
            if (!kept.contains(backup.made())) {
                Files.delete(backup.file());
                deleted++;
            }
        }
        return deleted;
    }
}
