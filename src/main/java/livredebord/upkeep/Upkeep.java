package livredebord.upkeep;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import livredebord.chat.ChatSettings;
import livredebord.chat.Outbox;
import livredebord.fleet.AtHand;
import livredebord.fleet.Closes;
import livredebord.fleet.OfBoat;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.journal.HeadStamps;
import livredebord.journal.Journal;
import livredebord.logbook.Alerts;
import livredebord.logbook.Boat;
import livredebord.logbook.Duty;
import livredebord.logbook.Rules;
import livredebord.storage.DataFolder;
import livredebord.storage.Perishable;
import livredebord.storage.Placement;
import livredebord.storage.Turns;
import livredebord.storage.WriteAheadLog;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The rounds of the service for itself, while it serves. Copies have a thread of their own, since one may take an hour;
 * the watch never waits for them.
 */
@PerBoat
class Upkeep {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Upkeep.class);

    /** Beyond it the log beside the book is emptied by force; SQLite itself does so at 4 MB unless somebody reads on. */
    private static final long LONGEST_LOG = 64L << 20;

    private final Config config;
    private final Outbox outbox;
    private final ChatSettings chat;
    private final Boat boat;
    private final Clock clock;
    private final DataFolder data;
    private final WriteAheadLog log;
    private final Rules rules;
    private final Alerts alerts;
    private final Journal journal;
    private final HeadStamps stamps;
    private final Duty duty;
    private final Turns turns;
    private final List<Perishable> perishables;
    private final ScheduledExecutorService copies =
            Executors.newSingleThreadScheduledExecutor(work -> AtHand.thread("copies", work));
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(work -> AtHand.thread("watch", work));
    private volatile Optional<Backups> backups = Optional.empty();

    Upkeep(
            @OfBoat Config config,
            Outbox outbox,
            ChatSettings chat,
            Boat boat,
            Clock clock,
            DataFolder data,
            WriteAheadLog log,
            Rules rules,
            Alerts alerts,
            Journal journal,
            HeadStamps stamps,
            Duty duty,
            Turns turns,
            @All List<Perishable> perishables) {
        this.config = config;
        this.outbox = outbox;
        this.chat = chat;
        this.boat = boat;
        this.clock = clock;
        this.data = data;
        this.log = log;
        this.rules = rules;
        this.alerts = alerts;
        this.journal = journal;
        this.stamps = stamps;
        this.duty = duty;
        this.turns = turns;
        this.perishables = perishables;
    }

    void begin(@Observes Opens serving) {
        if (config.getValue("livredebord.rounds", Boolean.class)) {
            Notices notices = new Notices(outbox, boat);
            watchTheMachine(notices);
            haveTheHeadStamped();
            every(Duration.ofHours(1), "telling of a book set aside", watch, () -> tellOfBooksSetAside(notices));
            try {
                copyTheBook(notices);
            } catch (IllegalArgumentException setting) {
                DIAGNOSTICS.errorf("no copies of the book are made: %s", setting.getMessage());
                every(
                        Duration.ofMinutes(1),
                        "telling of a wrong setting",
                        watch,
                        () -> notices.begin(
                                Trouble.BACKUP_SETTINGS,
                                phrases ->
                                        phrases.text("upkeep.BACKUP_SETTINGS", phrases.typed(setting.getMessage()))));
            }
        }
    }

    /** A copy that is being made is left unfinished and made again. */
    void end(@Observes Closes stopping) {
        copies.shutdownNow();
        watch.shutdownNow();
    }

    /** Empty while none are made. */
    Optional<Backups> backups() {
        return backups;
    }

    private void watchTheMachine(Notices notices) {
        Path folder = data.path();
        DiskWatch disk = new DiskWatch(
                () -> Files.getFileStore(folder).getUsableSpace(),
                new Reserve(folder.resolve("reserve"), bytes("livredebord.disk.reserve")),
                bytes("livredebord.disk.low"),
                notices);
        ClockWatch steps = new ClockWatch(clock, System::nanoTime, notices, boat);
        OutboxWatch posts = new OutboxWatch(outbox, notices, boat, clock);
        CertificateWatch certificates = new CertificateWatch(
                config.getOptionalValues("livredebord.certificates", String.class)
                        .orElse(List.of()),
                notices,
                boat,
                clock);
        every(Duration.ofSeconds(5), "the look at the disk", watch, disk::look);
        every(Duration.ofSeconds(5), "the look at the clock", watch, steps::look);
        RefusalWatch refusals = new RefusalWatch(turns::refusing, notices, boat, clock);
        every(Duration.ofSeconds(20), "telling of what was refused", watch, refusals::look);
        every(Duration.ofSeconds(30), "the look at the log", watch, this::keepTheLog);
        every(Duration.ofMinutes(1), "the look at the outbox", watch, () -> {
            if (chat.isSetUp() && duty.isOurs()) {
                posts.look();
            }
        });
        every(
                Duration.ofDays(1),
                "forgetting the oldest",
                watch,
                () -> perishables.forEach(Perishable::forgetTheOldest));
        every(Duration.ofHours(1), "the look at the certificates", watch, certificates::look);
    }

    /** On the copies' thread: an authority may be as slow as a link at sea. */
    private void haveTheHeadStamped() {
        try {
            config.getOptionalValue("livredebord.stamp.url", String.class)
                    .map(url -> new HeadStamping(
                            URI.create(url.strip()),
                            config.getValue("livredebord.stamp.every", Duration.class),
                            journal::head,
                            stamps,
                            clock,
                            System::nanoTime))
                    .ifPresent(stamping -> every(Duration.ofMinutes(1), "stamping the head", copies, () -> {
                        if (chat.isSetUp() && duty.isOurs()) {
                            stamping.look();
                        }
                    }));
        } catch (IllegalArgumentException setting) {
            DIAGNOSTICS.errorf("the book's head is not stamped: %s", setting.getMessage());
        }
    }

    private void copyTheBook(Notices notices) {
        if (Placement.isOnAServer()) {
            DIAGNOSTICS.info("backups are the database server's own");
            return;
        }
        BackupSettings settings = BackupSettings.of(config);
        Backups made = new Backups(settings);
        if (!made.areWanted()) {
            DIAGNOSTICS.warn("no backups are made: livredebord.backup.folder is not set");
        }
        Copying copying = new Copying(made, settings, notices, boat, clock, System::nanoTime);
        CopyWatch late = new CopyWatch(
                made,
                config.getValue("livredebord.backup.second.late", Duration.class),
                notices,
                boat,
                clock,
                System::nanoTime);
        backups = Optional.of(made);
        every(Duration.ofSeconds(20), "copying the book", copies, () -> {
            if (duty.isOurs()) {
                copying.look();
            }
        });
        every(Duration.ofMinutes(1), "the look at the copies", watch, late::look);
        BackupCall call = new BackupCall(made, rules, alerts, boat, clock);
        every(Duration.ofMinutes(1), "the standing order about copies", watch, call::look);
        every(
                Duration.ofHours(1),
                "the end of a trouble",
                watch,
                () -> notices.end(Trouble.BACKUP_SETTINGS, phrases -> phrases.text("upkeep.BACKUP_SETTINGS.over")));
    }

    /** Each once for ever: the folder stays until somebody has looked at it. */
    private void tellOfBooksSetAside(Notices notices) throws IOException {
        try (Stream<Path> folders = Files.list(data.path())) {
            folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("set-aside-"))
                    .sorted()
                    .forEach(name ->
                            notices.happened(name, phrases -> phrases.text("upkeep.SET_ASIDE", phrases.typed(name))));
        }
    }

    private void keepTheLog() throws IOException {
        boolean tooLong = log.length() > LONGEST_LOG;
        if ((tooLong || log.holdsDeleted()) && !log.empty()) {
            DIAGNOSTICS.warnf("the log has %d MB and somebody still reads in it", log.length() >> 20);
        }
        log.layOut();
    }

    private long bytes(String setting) {
        return config.getValue(setting, MemorySize.class).asLongValue();
    }

    /** The edge of these threads: what broke is told, and the next round tries again. */
    private static void every(Duration pause, String what, ScheduledExecutorService thread, Round round) {
        String[] told = {""};
        thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.go();
                        told[0] = "";
                    } catch (IOException | RuntimeException broken) {
                        String why = String.valueOf(broken.getMessage());
                        if (!why.equals(told[0])) {
                            DIAGNOSTICS.warnf("%s has to wait: %s", what, why);
                        }
                        told[0] = why;
                    }
                },
                Opens.CREW_FIRST.toSeconds(),
                pause.toSeconds(),
                TimeUnit.SECONDS);
    }

    private interface Round {
        void go() throws IOException;
    }
}
