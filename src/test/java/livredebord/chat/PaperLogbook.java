package livredebord.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.logbook.Answer;
import livredebord.logbook.FileOrder;
import livredebord.logbook.Logbook;
import livredebord.logbook.MadeFile;
import livredebord.logbook.PdfFile;
import livredebord.logbook.Progress;
import livredebord.logbook.Summary;
import livredebord.logbook.Typed;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;

/** A logbook that prints, sums up and remembers what was typed; it takes the same key once, as the real one. */
public final class PaperLogbook implements Logbook {

    public final List<Typed> taken = new ArrayList<>();
    public final List<Row> doubts = new ArrayList<>();
    public boolean diskIsFull;
    public boolean bookIsAway;
    public int days = 1;
    public Runnable beforeADay = () -> {};
    private final Path folder;

    public PaperLogbook(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Answer> take(Typed typed) {
        if (bookIsAway) {
            return List.of(new Answer.BookAway(typed.text(), true));
        }
        if (taken.stream().anyMatch(before -> before.key().equals(typed.key()))) {
            return List.of(new Answer.AlreadyNoted(EntryNumber.of(1), typed.text()));
        }
        taken.add(typed);
        return typed.text().startsWith("du futur") ? List.of(refusal(typed)) : List.of();
    }

    private static Answer refusal(Typed typed) {
        return new Answer.Refused(Answer.Reason.DATE_IN_THE_FUTURE, List.of(), "", typed.text());
    }

    @Override
    public Answer note(Typed form, StillHolds unchanged) {
        throw new UnsupportedOperationException("only paper here");
    }

    @Override
    public List<Row> doubts() {
        return doubts;
    }

    @Override
    public StillHolds stillHolds() {
        return StillHolds.NOTHING;
    }

    @Override
    public Answer correct(EntryNumber number, String words, String reason, Typed by) {
        throw new UnsupportedOperationException("nothing is corrected here");
    }

    @Override
    public Answer acknowledge(String alert, Typed by) {
        throw new UnsupportedOperationException("nothing is called out here");
    }

    @Override
    public Answer strike(EntryNumber number, String reason, Typed by) {
        throw new UnsupportedOperationException("nothing is struck out here");
    }

    @Override
    public Optional<Row> read(EntryNumber number, Author reader) {
        return Optional.empty();
    }

    @Override
    public boolean isTypingSlip(EntryNumber number, Author author) {
        return false;
    }

    @Override
    public Summary summary(Period period, Language language) {
        return new Summary(period, language, "**Arthur · " + period.dates().get(0) + "**");
    }

    @Override
    public PdfFile.Edition edition(Period period, Language language, PdfFile.Document document) {
        return new PdfFile.Edition(period, language, EntryNumber.of(128), document);
    }

    @Override
    public Optional<MadeFile> opened(FileOrder order) {
        return file(order);
    }

    @Override
    public FileOrder order(FileOrder.Kind kind, Period period, Language language) {
        return new FileOrder(kind, period, language, EntryNumber.of(128));
    }

    @Override
    public Optional<MadeFile> file(FileOrder order) {
        if (diskIsFull || order.kind() == FileOrder.Kind.BAROGRAPH) {
            return Optional.empty();
        }
        String name = order.kind().isPicture() ? "arthur.png" : "arthur.gpx";
        String type = order.kind().isPicture() ? "image/png" : "application/gpx+xml";
        return Optional.of(new MadeFile(order, name, type, "Carte [du] trajet", new byte[4_200]));
    }

    @Override
    public PdfFile pdf(PdfFile.Edition edition) {
        if (diskIsFull) {
            throw new UncheckedIOException(new IOException("no space left on device"));
        }
        return new PdfFile(edition, write(), 3, 212_345, "9f3c1a7e55d0", "arthur-2026-07-14.pdf");
    }

    @Override
    public PdfFile print(PdfFile.Edition edition, Progress progress) {
        for (int day = 1; day <= days; day++) {
            beforeADay.run();
            progress.done(day, days);
        }
        return pdf(edition);
    }

    @Override
    public PdfFile opened(PdfFile.Edition edition) {
        return pdf(edition);
    }

    @Override
    public Language languageOf(Author author, String words) {
        return Language.FR;
    }

    @Override
    public Language boatLanguage() {
        return Language.FR;
    }

    private Path write() {
        try {
            return Files.writeString(folder.resolve("arthur.pdf"), "%PDF-1.7 three pages");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
