package livredebord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.logbook.InMemoryReadyReports;
import livredebord.logbook.PdfFile;
import livredebord.logbook.ReadyReport;
import livredebord.voyage.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long PDF is made beside the posts, tells how far it has come, and can be stopped. */
class PressTest {

    private static final Author LEA = new Author("chat", "lea", "Léa");
    private static final Period YEAR =
            Period.ofDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), ZoneId.of("Europe/Paris"));

    @TempDir
    Path folder;

    private final InMemoryOutbox outbox = new InMemoryOutbox(new SettableClock("2026-12-31T17:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final SettingsOfArthur arthur = new SettingsOfArthur(java.net.URI.create("http://127.0.0.1:9"));
    private final InMemoryReadyReports reports = new InMemoryReadyReports();
    private PaperLogbook logbook;
    private Press press;
    private ChannelAnnouncements announcements;

    private Press newPress() {
        return new Press(outbox, logbook, reports, arthur, new SettableClock("2026-12-31T17:00:00Z"), nanos::get);
    }

    @BeforeEach
    void begin() {
        logbook = new PaperLogbook(folder);
        press = newPress();
        announcements = new ChannelAnnouncements(outbox, arthur);
        announcements.pdf(YEAR, Language.FR, PdfFile.Document.LOGBOOK, LEA);
    }

    @Test
    void anOrderHoldsUpNoPostAndBecomesALinkToWhatWasMade() {
        outbox.put(Outbox.Post.text("une ligne"));
        assertThat(outbox.next().orElseThrow().post().body()).isEqualTo("une ligne");

        assertThat(press.step()).isTrue();

        assertThat(outbox.bodies())
                .hasSize(3)
                .filteredOn(body -> body.startsWith("#128 "))
                .hasSize(2);
        assertThat(press.step()).isFalse();
    }

    @Test
    void whatWasMadeIsAReportThatOthersAreToldOf() {
        press.step();

        assertThat(reports.last()).isEqualTo(1);
        ReadyReport report = reports.find(1).orElseThrow();
        assertThat(report.what()).isInstanceOf(ReadyReport.Printed.class);
        assertThat(report.pages()).isPositive();
        assertThat(report.ready()).isEqualTo("2026-12-31T17:00:00Z");
    }

    @Test
    void whatTakesLongTellsTheChannelHowFarItIs() {
        logbook.days = 100;
        logbook.beforeADay = () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        press.step();

        assertThat(outbox.bodies())
                .containsSubsequence(
                        "PDF (du 1er janvier 2026 au 31 décembre 2026) : 10 jours sur 100, 10 %. Pour l'arrêter : `/log pdf stop`",
                        "PDF (du 1er janvier 2026 au 31 décembre 2026) : 70 jours sur 100, 70 %. Pour l'arrêter : `/log pdf stop`");
        assertThat(outbox.bodies()).hasSize(4);
    }

    @Test
    void whatIsShortSaysNothingBeforeItIsThere() {
        logbook.days = 9;
        logbook.beforeADay = () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        press.step();

        assertThat(outbox.bodies()).hasSize(2);
    }

    @Test
    void whoStopsItIsNamedAndNothingIsPosted() {
        logbook.days = 100;
        logbook.beforeADay = () -> {
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            if (nanos.get() == Duration.ofSeconds(4).toNanos()) {
                assertThat(announcements.stopPdfs(LEA)).isTrue();
            }
        };

        press.step();

        assertThat(outbox.bodies()).containsExactly("PDF arrêté par Léa ; rien d'autre n'est perdu.");
        assertThat(reports.last()).as("nothing is ready").isZero();
        assertThat(announcements.stopPdfs(LEA)).isFalse();
    }

    @Test
    void aStopOfTheServiceLeavesTheOrderForTheNextStart() {
        logbook.days = 100;
        logbook.beforeADay = () -> {
            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            press.end();
        };

        press.step();

        assertThat(outbox.nextOrder().orElseThrow().inDoubt()).isFalse();
        logbook.beforeADay = () -> {};
        newPress().step();
        assertThat(outbox.bodies()).hasSize(2).allMatch(body -> body.startsWith("#128 "));
    }

    /** The house is taken down around whoever still prints, and what he uses is gone from one moment to the next. */
    @Test
    void whatBreaksWhileTheServiceStopsIsNoFailureOfThePdf() {
        logbook.days = 100;
        logbook.beforeADay = () -> {
            press.end();
            throw new IllegalStateException("the house is gone");
        };

        press.step();

        assertThat(outbox.next()).as("nothing is told").isEmpty();
        assertThat(outbox.nextOrder().orElseThrow().inDoubt()).isFalse();
    }

    @Test
    void whatWasBeingMadeWhenThePowerWentIsNotTriedForEver() {
        outbox.sending(outbox.nextOrder().orElseThrow());

        press.step();

        assertThat(outbox.bodies())
                .singleElement()
                .asString()
                .contains("n'était pas terminé", "Le livre n'a rien perdu");
    }

    @Test
    void whatCannotBeMadeIsTold() {
        logbook.diskIsFull = true;

        press.step();

        assertThat(outbox.bodies()).singleElement().asString().contains("n'a pas pu être fait");
        assertThat(reports.last()).isZero();
    }
}
