package livredebord.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.chat.Outbox;
import livredebord.entry.Entry;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.storage.DataFolder;
import livredebord.storage.Turns;
import livredebord.storage.WriteAheadLog;

/** How the service is, in figures; each is looked up when somebody asks. */
@PerBoat
class Vitals {

    private final Journal journal;
    private final Outbox outbox;
    private final Upkeep upkeep;
    private final DataFolder data;
    private final WriteAheadLog log;
    private final Turns turns;

    Vitals(Journal journal, Outbox outbox, Upkeep upkeep, DataFolder data, WriteAheadLog log, Turns turns) {
        this.journal = journal;
        this.outbox = outbox;
        this.upkeep = upkeep;
        this.data = data;
        this.log = log;
        this.turns = turns;
    }

    /**
     * @param name as Prometheus wants it, with its unit
     * @param help one sentence
     * @param label whose it is, {@code {boat="anna"}}, or nothing
     */
    record Figure(String name, String type, String help, double value, String label) {

        Figure(String name, String type, String help, double value) {
            this(name, type, help, value, "");
        }

        Figure of(String boat) {
            return new Figure(name, type, help, value, "{boat=\"" + boat + "\"}");
        }
    }

    /** Whether a line would be taken. @throws RuntimeException where the book does not answer */
    boolean isReady() {
        journal.last(1);
        return Files.isWritable(data.path());
    }

    /** Whether disk or database refused what was to be written last: who types is answered all the same, and told so. */
    boolean isRefused() {
        return turns.refusing().isPresent();
    }

    List<Figure> figures() {
        try {
            return lookedUp();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Figure> lookedUp() throws IOException {
        List<Figure> figures = new ArrayList<>();
        figures.add(counter("livredebord_entries_total", "Entries in the book, over all its feeds.", journal.size()));
        moment(
                figures,
                "livredebord_last_line_timestamp_seconds",
                "When the last line was taken.",
                journal.last(1).stream().findFirst().map(Entry::received));
        figures.add(gauge(
                "livredebord_refusing_seconds",
                "For how long disk or database have taken nothing that was to be written; 0 where they took the last.",
                turns.refusing().map(Duration::toSeconds).orElse(0L)));
        figures.add(gauge("livredebord_outbox_waiting", "Posts that wait for Mattermost.", outbox.waiting()));
        figures.add(
                gauge("livredebord_outbox_set_aside", "Posts that Mattermost refused for good.", outbox.setAside()));
        moment(
                figures,
                "livredebord_outbox_waiting_since_timestamp_seconds",
                "Since when the next post waits.",
                outbox.next().map(Outbox.Waiting::put));
        addCopies(figures);
        figures.add(gauge(
                "livredebord_disk_free_bytes",
                "Room left on the book's disk.",
                Files.getFileStore(data.path()).getUsableSpace()));
        figures.add(gauge("livredebord_write_ahead_log_bytes", "Size of the log beside the book.", log.length()));
        figures.add(gauge(
                "livredebord_heap_bytes",
                "Memory in use by Java's heap.",
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
        return figures;
    }

    private void addCopies(List<Figure> figures) throws IOException {
        if (upkeep.backups().isPresent()) {
            Backups backups = upkeep.backups().get();
            moment(
                    figures,
                    "livredebord_backup_timestamp_seconds",
                    "When the newest verified backup was made.",
                    backups.newest());
            if (backups.haveSecondPlace()) {
                figures.add(gauge(
                        "livredebord_second_place_up_to_date",
                        "1 where all that is in the book is in the second place, too.",
                        backups.isUpToDateElsewhere() ? 1 : 0));
            }
        }
    }

    /** What never happened has no line: an alert on its absence is a choice of whoever watches. */
    private static void moment(List<Figure> figures, String name, String help, Optional<Instant> when) {
        when.ifPresent(moment -> figures.add(gauge(name, help, moment.toEpochMilli() / 1000.0)));
    }

    private static Figure gauge(String name, String help, double value) {
        return new Figure(name, "gauge", help, value);
    }

    private static Figure counter(String name, String help, double value) {
        return new Figure(name, "counter", help, value);
    }
}
