package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Origin;
import livredebord.journal.Journal;
import livredebord.nautical.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(OnTrial.class)
class ImporterTest {

    private static final Instant NOW = Instant.parse("2026-08-01T08:00:00Z");

    @Inject
    livredebord.logbook.CommandLine book;

    @Inject
    Journal journal;

    @Inject
    CrewInTests crew;

    @TempDir
    Path folder;

    @Test
    void whatIsImportedIsMarkedSoAndNotedOnce() {
        Instant when = Instant.parse("2025-06-01T10:00:00Z");
        List<ImportedLine> lines = List.of(line(when, "dauphins"), line(when, "dauphins"), line(when, "cargo"));

        assertThat(book.unknown(lines)).hasSize(2);
        assertThat(book.note(lines, NOW)).isEqualTo(2);
        assertThat(book.note(lines, NOW)).isZero();
        assertThat(book.unknown(lines)).isEmpty();

        List<Content> noted = journal.observedBetween(when, when.plusSeconds(1)).stream()
                .map(Entry::content)
                .flatMap(Optional::stream)
                .toList();
        assertThat(noted).hasSize(2).allSatisfy(content -> {
            assertThat(content.onBehalfOf()).hasValue("bergie");
            assertThat(content.observed())
                    .allSatisfy(observed -> assertThat(observed.origin()).isEqualTo(Origin.IMPORTED));
        });
    }

    @Test
    void theBookIsExportedFromTheCommandLine() {
        Instant when = Instant.parse("2025-07-01T10:00:00Z");
        book.note(List.of(line(when, "baleine")), NOW);
        Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 7, 1));

        for (FileOrder.Kind kind : FileOrder.Kind.values()) {
            if (!kind.isPicture()) {
                MadeFile file = book.export(kind, day, day, Optional.empty()).orElseThrow();
                assertThat(new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("baleine");
            }
        }
        PdfFile pages = book.print(day, day, Optional.of(Language.EN)).orElseThrow();
        assertThat(pages.file()).isNotEmptyFile();
        assertThat(pages.edition().language()).isEqualTo(Language.EN);
        Optional<LocalDate> longAgo = Optional.of(LocalDate.of(1999, 1, 1));
        assertThat(book.export(FileOrder.Kind.GPX, Optional.empty(), longAgo, Optional.empty()))
                .isEmpty();
        assertThat(book.print(Optional.empty(), longAgo, Optional.empty())).isEmpty();
    }

    @Test
    void whatWasCorrectedLongAfterwardsIsCorrectedInTheFile() {
        Instant when = Instant.parse("2025-08-02T10:00:00Z");
        book.note(List.of(line(when, "cachalot")), NOW);
        Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 8, 2));
        String json = exported(day);
        String number = json.replaceAll("(?s).*\"number\" : \"(#[0-9]+)\".*", "$1");
        crew.sayInChannel("anne", "raye " + number + " c'était un tronc", NOW.plusSeconds(60), Typed.Way.COMMAND);

        assertThat(exported(day)).contains("c'était un tronc");
    }

    private String exported(Optional<LocalDate> day) {
        MadeFile file =
                book.export(FileOrder.Kind.JSON, day, day, Optional.empty()).orElseThrow();
        return new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void whatTheBookItselfExportedIsNotImportedAgain() throws IOException {
        Instant when = Instant.parse("2025-09-01T10:00:00Z");
        List<ImportedLine> lines = new ArrayList<>();
        for (int hour = 0; hour < 5; hour++) {
            lines.add(line(when.plus(Duration.ofHours(hour)).plusMillis(250), "ligne " + hour));
        }
        lines.add(new ImportedLine(
                when.plus(Duration.ofMinutes(90)),
                "dauphins",
                Optional.empty(),
                List.of(new Observation.Remark("dauphins"))));
        book.note(lines, NOW);
        Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 9, 1));

        for (FileOrder.Kind kind : List.of(FileOrder.Kind.GPX, FileOrder.Kind.CSV, FileOrder.Kind.SPREADSHEET)) {
            for (Language language : Language.values()) {
                MadeFile file =
                        book.export(kind, day, day, Optional.of(language)).orElseThrow();
                Path written = Files.write(folder.resolve(file.name()), file.bytes());

                assertThat(book.unknown(ForeignLogs.of(written, ZoneOffset.UTC).lines()))
                        .as(kind + " " + language)
                        .isEmpty();
            }
        }
    }

    @Test
    void anotherBooksLineBetweenTwoFixesBringsNoPosition() throws IOException {
        Path file = Files.writeString(folder.resolve("other.gpx"), """
                <gpx version='1.1' xmlns='http://www.topografix.com/GPX/1/1' xmlns:ldb='urn:livre-de-bord:gpx:1'>
                <wpt lat='48.1' lon='-4.7'><time>2025-10-01T08:00:00Z</time><desc>dauphins</desc>
                <extensions><ldb:position>between_fixes</ldb:position><ldb:number>7</ldb:number></extensions></wpt></gpx>
                """);

        assertThat(ForeignLogs.of(file, ZoneOffset.UTC).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.what()).containsExactly(new Observation.Remark("dauphins")));
        assertThat(book.unknown(ForeignLogs.of(file, ZoneOffset.UTC).lines())).hasSize(1);
    }

    private static ImportedLine line(Instant when, String words) {
        return new ImportedLine(
                when,
                words,
                Optional.of("bergie"),
                List.of(
                        new Observation.PositionFix(Position.ofDegrees(48, -5), Optional.empty()),
                        new Observation.Remark(words)));
    }
}
