package livredebord.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livredebord.journal.Increment;

/**
 * Brings copies to the second place, sealed: whole backups, and between them the entries since what is known to have
 * arrived. A file that did not arrive is not sent again; the next one holds what it would have held.
 */
final class OffBoat {

    private static final String BACKUP = "book-";
    private static final String ENTRIES = "entries-";

    private final SecondPlace place;
    private final Sealing sealing;
    private final Path data;
    private final Path ledger;

    OffBoat(SecondPlace place, Sealing sealing, Path data) {
        this.place = place;
        this.sealing = sealing;
        this.data = data;
        this.ledger = data.resolve("second-place.txt");
    }

    /** Empty where no second place is configured. */
    static Optional<OffBoat> of(BackupSettings settings) {
        return settings.second()
                .map(second -> new OffBoat(SecondPlace.of(second), Sealing.to(settings.recipients()), settings.data()));
    }

    /** @return the name under which it lies there; empty where it did already */
    Optional<String> send(BackupFolder.Kept backup) throws IOException {
        String name = backup.file().getFileName() + Sealing.SUFFIX;
        return alone(sent -> {
            if (sent.names().contains(name)) {
                return Optional.empty();
            }
            Map<String, Long> ends = Increment.ends(backup.file());
            carry(name, out -> Files.copy(backup.file(), out));
            sent.with(name, ends).write(ledger);
            return Optional.of(name);
        });
    }

    /** @return the name under which the new entries lie there; empty where there are none */
    Optional<String> sendEntries(Path book, Instant now) throws IOException {
        return alone(sent -> {
            Map<String, Long> ends = Increment.ends(book);
            if (hasAll(sent, ends)) {
                return Optional.empty();
            }
            long entries = ends.values().stream().mapToLong(Long::longValue).sum();
            String name = ENTRIES + Stamp.of(now) + "-" + entries + Sealing.SUFFIX;
            Sent[] after = {sent};
            carry(name, out -> after[0] = sent.with(name, Increment.write(book, sent.ends(), out)));
            after[0].write(ledger);
            return Optional.of(name);
        });
    }

    /**
     * Brings the next photo or file that is not there yet, and takes away those that were taken out of the book.
     *
     * @param files where they lie beside the book
     * @return the name under which it lies there; empty where all do
     */
    Optional<String> sendFile(Path files) throws IOException {
        FileCopies.Inventory ours = FileCopies.Inventory.of(files);
        return alone(sent -> {
            Sent left = sent;
            for (String name : sent.names()) {
                if (name.startsWith(FileCopies.SEALED) && ours.isGone(FileCopies.own(name))) {
                    left = removed(name, left);
                }
            }
            Set<String> there = Set.copyOf(left.names());
            Optional<String> next = ours.standing().stream()
                    .filter(name -> !there.contains(FileCopies.sealed(name)))
                    .findFirst();
            if (next.isPresent()) {
                String name = FileCopies.sealed(next.get());
                carry(name, out -> Files.copy(files.resolve(next.get()), out));
                left.with(name, Map.of()).write(ledger);
            }
            return next.map(FileCopies::sealed);
        });
    }

    private Sent removed(String name, Sent sent) throws IOException {
        place.remove(name);
        Sent left = sent.without(name);
        left.write(ledger);
        return left;
    }

    /** Whether a whole backup arrived ever: entries alone are nothing to begin with. */
    boolean hasBackup() throws IOException {
        return Sent.read(ledger).names().stream().anyMatch(name -> name.startsWith(BACKUP));
    }

    /** Whether all that the book has is there. */
    boolean isUpToDate(Path book) throws IOException {
        return hasAll(Sent.read(ledger), Increment.ends(book));
    }

    /**
     * Deletes there the backups that the rule does not keep, and the entries that the last backup but one holds already:
     * should the last one be damaged, the one before and all that came after it are there.
     */
    void clear(Retention rule, ZoneId zone) throws IOException {
        alone(sent -> {
            Sent left = sent;
            for (String name : superfluous(sent.names(), rule, zone)) {
                left = removed(name, left);
            }
            return Optional.empty();
        });
    }

    private static List<String> superfluous(List<String> names, Retention rule, ZoneId zone) {
        List<Instant> backups = names.stream()
                .filter(name -> name.startsWith(BACKUP))
                .flatMap(name -> Stamp.in(name).stream())
                .sorted()
                .toList();
        Set<Instant> kept = rule.kept(backups, zone);
        Instant lastButOne = backups.size() < 2 ? Instant.MIN : backups.get(backups.size() - 2);
        return names.stream()
                .filter(name -> Stamp.in(name)
                        .filter(made -> name.startsWith(BACKUP) ? !kept.contains(made) : made.isBefore(lastButOne))
                        .isPresent())
                .collect(Collectors.toList());
    }

    private static boolean hasAll(Sent sent, Map<String, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> sent.ends().getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private void carry(String name, Content content) throws IOException {
        Path sealed = data.resolve(name + ".part");
        try {
            try (OutputStream out = sealing.over(sealed)) {
                content.writeTo(out);
            }
            place.put(name, sealed);
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    /** The service and the command line may want the same at the same time. */
    private Optional<String> alone(Errand errand) throws IOException {
        try (RandomAccessFile file =
                        new RandomAccessFile(data.resolve("second-place.lock").toFile(), "rw");
                FileLock lock = file.getChannel().lock()) {
            return lock.isValid() ? errand.run(Sent.read(ledger)) : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return place.toString();
    }

    private interface Errand {
        Optional<String> run(Sent sent) throws IOException;
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
