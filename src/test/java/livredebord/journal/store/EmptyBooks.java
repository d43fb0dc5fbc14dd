package livredebord.journal.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import livredebord.journal.Chronometer;
import livredebord.journal.Drafts;
import livredebord.journal.Genesis;
import livredebord.journal.Projection;
import livredebord.journal.TestChronometer;
import livredebord.storage.DataFolder;
import livredebord.storage.Turns;

/** New books in the test's database, each with a folder of its own for key and mark. */
@Singleton
class EmptyBooks {

    private final DataFolder data;
    private final Turns turns;
    private final TransactionSynchronizationRegistry transaction;

    EmptyBooks(DataFolder data, Turns turns, TransactionSynchronizationRegistry transaction) {
        this.data = data;
        this.turns = turns;
        this.transaction = transaction;
    }

    DatabaseJournal open(Chronometer chronometer, Projection... projections) {
        String book = UUID.randomUUID().toString();
        return open(book, folder(book), "machine", false, chronometer, projections);
    }

    DatabaseJournal open(
            String book,
            Path folder,
            String machine,
            boolean trial,
            Chronometer chronometer,
            Projection... projections) {
        Feeds feeds = new Feeds(
                book,
                Genesis.Purpose.LOG,
                trial,
                new KeyFiles(folder),
                new HeadMark(folder.resolve("head.mark")),
                machine,
                chronometer);
        return new DatabaseJournal(book, feeds, turns, List.of(projections), transaction);
    }

    /** With its mark in another folder as well. */
    DatabaseJournal open(String book, Path folder, Path elsewhere, Chronometer chronometer) {
        HeadMark mark = new HeadMark(folder.resolve("head.mark"), Optional.of(new MarkElsewhere(elsewhere, book)));
        Feeds feeds = new Feeds(book, Genesis.Purpose.LOG, false, new KeyFiles(folder), mark, "machine", chronometer);
        return new DatabaseJournal(book, feeds, turns, List.of(), transaction);
    }

    /** With keys that other services find as well, and in their line of writers. */
    DatabaseJournal open(String book, Path folder, FeedKeys keys, Turns line) {
        Feeds feeds = new Feeds(
                book,
                Genesis.Purpose.LOG,
                false,
                keys,
                new HeadMark(folder.resolve("head.mark")),
                "machine",
                new TestChronometer(Drafts.NOON));
        return new DatabaseJournal(book, feeds, line, List.of(), transaction);
    }

    Path folder(String book) {
        try {
            return Files.createDirectories(data.path().resolve("books").resolve(book));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
