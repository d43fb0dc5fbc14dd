package livredebord.logbook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.command.Understood;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.journal.BookUnavailable;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** Takes what people typed line by line, asks what it means, and has it carried out. */
@PerBoat
class Bookkeeper implements Logbook {

    private final Interpreter interpreter;
    private final Journal journal;
    private final BookReader reader;
    private final LineNotes lines;
    private final Orders orders;
    private final Amendments amendments;
    private final Readings readings;
    private final Doubts doubts;
    private final Opening opening;
    private final Roster roster;
    private final Names names;
    private final Languages languages;
    private final Printer printer;
    private final Auditor auditor;
    private final FileMaker files;
    private final Alerts alerts;
    private final Boat boat;
    private final Clock clock;

    Bookkeeper(
            Interpreter interpreter,
            Journal journal,
            BookReader reader,
            LineNotes lines,
            Orders orders,
            Amendments amendments,
            Readings readings,
            Doubts doubts,
            Opening opening,
            Roster roster,
            Names names,
            Languages languages,
            Printer printer,
            Auditor auditor,
            FileMaker files,
            Alerts alerts,
            Boat boat,
            Clock clock) {
        this.interpreter = interpreter;
        this.journal = journal;
        this.reader = reader;
        this.lines = lines;
        this.orders = orders;
        this.amendments = amendments;
        this.readings = readings;
        this.doubts = doubts;
        this.opening = opening;
        this.roster = roster;
        this.names = names;
        this.languages = languages;
        this.printer = printer;
        this.auditor = auditor;
        this.files = files;
        this.alerts = alerts;
        this.boat = boat;
        this.clock = clock;
    }

    @Override
    public List<Answer> take(Typed typed) {
        admitIfUnknown(typed.author());
        Typed known = known(typed);
        List<String> said = interpreter.lines(typed.text());
        List<Answer> answers = new ArrayList<>();
        for (int line = 0; line < said.size(); line++) {
            answers.add(take(known, said.get(line), line));
        }
        return answers;
    }

    /** By the name that the crew reads. */
    private Typed known(Typed typed) {
        return typed.by(names.asKnown(typed.author()));
    }

    private void admitIfUnknown(Author author) {
        if (roster.roleOf(author).isEmpty()) {
            opening.admitNewcomers();
        }
    }

    private Answer take(Typed typed, String words, int line) {
        try {
            boolean onlyPhotos = words.isBlank() && !typed.fileNames().isEmpty();
            Understood understood = onlyPhotos ? interpreter.withoutWords(typed) : interpreter.understand(words, typed);
            Request request = request(typed, words, line, understood.language());
            return auditor.heard(carryOut(understood, request), request);
        } catch (BookUnavailable away) {
            return new Answer.BookAway(words, away.nothingNoted());
        }
    }

    private Request request(Typed typed, String words, int line, Language language) {
        return new Request(typed, words, line, language, boat.time(typed.received()));
    }

    private Answer carryOut(Understood understood, Request request) {
        if (understood instanceof Understood.Line line) {
            return lines.note(line, StillHolds.NOTHING, request);
        }
        if (understood instanceof Understood.Order order) {
            return orders.carryOut(order.verb(), request);
        }
        return refused((Understood.Rejected) understood, request);
    }

    private static Answer refused(Understood.Rejected rejected, Request request) {
        Reason reason = switch (rejected.reason()) {
            case DATE_IN_THE_FUTURE -> Reason.DATE_IN_THE_FUTURE;
            case DATE_TOO_OLD -> Reason.DATE_TOO_OLD;
            case NO_SUCH_DATE -> Reason.NOT_A_DATE;
            case NOTHING_TO_CORRECT -> Reason.NOT_UNDERSTOOD_AS_CORRECTION;
        };
        return new Answer.Refused(reason, List.of(), rejected.example(), request.words());
    }

    @Override
    public Answer note(Typed form, StillHolds unchanged) {
        admitIfUnknown(form.author());
        try {
            Typed known = known(form);
            return form.text().isBlank() ? noteOnly(unchanged, known) : noteAsLine(known, unchanged);
        } catch (BookUnavailable away) {
            return new Answer.BookAway(form.text(), away.nothingNoted());
        }
    }

    private Answer noteAsLine(Typed form, StillHolds unchanged) {
        Understood understood = interpreter.understandAsLine(form.text(), form);
        Request request = request(form, form.text(), 0, understood.language());
        return understood instanceof Understood.Line line
                ? lines.note(line, unchanged, request)
                : refused((Understood.Rejected) understood, request);
    }

    /** The form was empty but for its tick. */
    private Answer noteOnly(StillHolds unchanged, Typed form) {
        Language language = languageOf(form.author(), "");
        String words = Phrases.in(language, Medium.PLAIN).text("logbook.unchanged");
        Request request = request(form, words, 0, language);
        return unchanged.all().isEmpty()
                ? request.refused(Reason.NOTHING_TYPED, List.of())
                : lines.note(interpreter.nothingSaid(language, form), unchanged, request);
    }

    @Override
    public List<Row> doubts() {
        return doubts.rows().stream().filter(row -> !row.isRestricted()).toList();
    }

    @Override
    public StillHolds stillHolds() {
        return readings.stillHolds(boat.time(clock.instant()));
    }

    @Override
    public Answer correct(EntryNumber number, String words, String reason, Typed by) {
        try {
            Understood understood = interpreter.understand(words, by);
            Request request = request(known(by), words, 0, understood.language());
            Answer answer = understood instanceof Understood.Line line
                    ? amendments.correct(number, Interpreter.values(line), Optional.of(reason), request)
                    : request.refused(Reason.NOT_UNDERSTOOD_AS_CORRECTION, List.of(number.toString()));
            return auditor.heard(answer, request);
        } catch (BookUnavailable away) {
            return new Answer.BookAway(words, away.nothingNoted());
        }
    }

    @Override
    public Answer strike(EntryNumber number, String reason, Typed by) {
        try {
            Request request = request(known(by), by.text(), 0, languageOf(by.author(), ""));
            return auditor.heard(amendments.strike(number, Optional.of(reason), request), request);
        } catch (BookUnavailable away) {
            return new Answer.BookAway(by.text(), away.nothingNoted());
        }
    }

    @Override
    public Answer acknowledge(String alert, Typed by) {
        admitIfUnknown(by.author());
        try {
            Request request = request(known(by), by.text(), 0, languageOf(by.author(), ""));
            return auditor.heard(alerts.acknowledge(alert, request), request);
        } catch (BookUnavailable away) {
            return new Answer.BookAway("", away.nothingNoted());
        }
    }

    @Override
    public Optional<Row> read(EntryNumber number, Author reader) {
        return journal.find(number).map(this.reader::asItReadsNow).filter(row -> readings.mayReadAll(row, reader));
    }

    @Override
    public boolean isTypingSlip(EntryNumber number, Author author) {
        return amendments.isTypingSlip(number, author, clock.instant());
    }

    @Override
    public Summary summary(Period period, Language language) {
        return readings.summary(period, language);
    }

    @Override
    public PdfFile.Edition edition(Period period, Language language, PdfFile.Document document) {
        return new PdfFile.Edition(period, language, journal.head().number(), document);
    }

    @Override
    public PdfFile pdf(PdfFile.Edition edition) {
        return printer.print(edition, Progress.UNHEARD);
    }

    @Override
    public PdfFile print(PdfFile.Edition edition, Progress progress) {
        return printer.print(edition, progress);
    }

    @Override
    public PdfFile opened(PdfFile.Edition edition) {
        PdfFile pages = pdf(edition);
        auditor.opened(edition);
        return pages;
    }

    @Override
    public FileOrder order(FileOrder.Kind kind, Period period, Language language) {
        return new FileOrder(kind, period, language, journal.head().number());
    }

    @Override
    public Optional<MadeFile> file(FileOrder order) {
        return files.make(order);
    }

    @Override
    public Optional<MadeFile> opened(FileOrder order) {
        Optional<MadeFile> file = file(order);
        file.ifPresent(made -> auditor.opened(order));
        return file;
    }

    @Override
    public Language languageOf(Author author, String words) {
        return languages.chosenBy(author).orElseGet(() -> interpreter.languageOf(words));
    }

    @Override
    public Language boatLanguage() {
        return boat.language();
    }
}
