package livredebord.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.command.Verb;
import livredebord.command.Verb.Stretch;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail.Act;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.report.DaySummary;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;

/** What people ask to see: entries, days, summaries, paper. Everybody aboard and ashore may read what is not restricted. */
@PerBoat
class Readings {

    /** A line every quarter of an hour, for a day. */
    private static final int LINES_LOOKED_BACK = 100;

    private static final Duration BEFORE_AN_INCIDENT = Duration.ofHours(24);
    private static final Duration AFTER_AN_INCIDENT = Duration.ofHours(12);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Journal journal;
    private final BookReader reader;
    private final ReadingRoom room;
    private final Periods periods;
    private final Roster roster;
    private final Guard guard;
    private final DaySummary summaries;
    private final Announcements announcements;
    private final FileMaker files;
    private final FamilyNews families;
    private final BoatFacts facts;
    private final Boat boat;
    private final Auditor auditor;

    Readings(
            Journal journal,
            BookReader reader,
            ReadingRoom room,
            Periods periods,
            Roster roster,
            Guard guard,
            DaySummary summaries,
            Announcements announcements,
            FileMaker files,
            FamilyNews families,
            BoatFacts facts,
            Boat boat,
            Auditor auditor) {
        this.journal = journal;
        this.reader = reader;
        this.room = room;
        this.periods = periods;
        this.roster = roster;
        this.guard = guard;
        this.summaries = summaries;
        this.announcements = announcements;
        this.files = files;
        this.families = families;
        this.facts = facts;
        this.boat = boat;
        this.auditor = auditor;
    }

    Answer show(EntryNumber number, Request request) {
        return journal.find(number)
                .<Answer>map(entry -> new Answer.Shown(List.of(reader.asItReadsNow(entry))))
                .orElseGet(() -> request.refused(Reason.NO_SUCH_ENTRY, List.of(number.toString())));
    }

    Answer last(int howMany, Request request) {
        List<Entry> entries = journal.last(howMany);
        return entries.isEmpty() ? nothing(request) : new Answer.Shown(reader.asTheyReadNow(entries));
    }

    Answer day(Stretch stretch, Request request) {
        return over(stretch, request, (period, rows) -> new Answer.Shown(rows));
    }

    Answer summarise(Verb.Summarise order, Request request) {
        return over(order.stretch(), request, (period, rows) -> {
            Summary summary = order.forFamilies()
                    ? families.summary(period, rows, boat.language())
                    : summary(period, rows, boat.language());
            return journal.inTurn(turn -> {
                announcements.summary(summary);
                return new Answer.SummaryMade(summary);
            });
        });
    }

    Answer print(Verb.Print order, Request request) {
        PdfFile.Document document =
                new PdfFile.Document(LogbookPdf.Kind.valueOf(order.document().name()), order.subject());
        boolean aboutAnEntry = order.subject().startsWith("#");
        Language language = order.language().orElse(request.language());
        return guard.taker(
                request,
                () -> aboutAnEntry
                        ? printAbout(document, language, request)
                        : printed(order.stretch(), document, language, request));
    }

    /** Many years are many rows: whether there is one is asked a day at a time. */
    private Answer printed(Stretch stretch, PdfFile.Document document, Language language, Request request) {
        Optional<Period> period = periods.of(stretch, request.now());
        if (period.isEmpty()) {
            return request.refused(Reason.NO_VOYAGE, List.of());
        }
        return room.read(() -> isEmpty(period.get()))
                ? nothing(request)
                : promised(period.get(), document, language, request);
    }

    /** With the day of the last line as one for which there is something; of a book without any, that of its last entry. */
    private Answer nothing(Request request) {
        Entry last = journal.last(1).stream()
                .findFirst()
                .orElseGet(() -> journal.find(journal.head().number()).orElseThrow());
        LocalDate day = reader.asItReadsNow(last).observed().atZone(boat.zone()).toLocalDate();
        return request.refused(Reason.NOTHING_IN_THAT_PERIOD, List.of(DAY.format(day)));
    }

    private boolean isEmpty(Period period) {
        return period.dates().stream()
                .map(date -> Period.ofDates(date, date, boat.zone()))
                .allMatch(
                        day -> journal.observedBetween(day.from(), day.until()).isEmpty());
    }

    /** Of an entry its day; of an incident what led to it and what followed as well. */
    private Answer printAbout(PdfFile.Document document, Language language, Request request) {
        Optional<Entry> entry = number(document.subject()).flatMap(journal::find);
        if (entry.isEmpty()) {
            return request.refused(Reason.NO_SUCH_ENTRY, List.of(document.subject()));
        }
        Instant when = entry.get().observed();
        LocalDate date = when.atZone(boat.zone()).toLocalDate();
        Period period = document.kind() == LogbookPdf.Kind.MASTERS_REPORT
                ? new Period(when.minus(BEFORE_AN_INCIDENT), when.plus(AFTER_AN_INCIDENT), boat.zone())
                : Period.ofDates(date, date, boat.zone());
        return promised(period, document, language, request);
    }

    /** Whoever may write may stop what another asked for: everybody sees in the channel who did. */
    Answer stopPrinting(Request request) {
        return guard.writer(
                request,
                () -> journal.inTurn(turn -> announcements.stopPdfs(request.author()))
                        ? new Answer.PrintingStopped()
                        : request.refused(Reason.NOTHING_IS_PRINTED, List.of()));
    }

    private static Optional<EntryNumber> number(String words) {
        Matcher number = Pattern.compile("#([A-Z]{0,2})([0-9]{1,18})").matcher(words);
        return number.matches()
                ? Optional.of(new EntryNumber(number.group(1), Long.parseLong(number.group(2))))
                : Optional.empty();
    }

    private Answer promised(Period period, PdfFile.Document document, Language language, Request request) {
        return journal.inTurn(turn -> {
            announcements.pdf(period, language, document, request.author());
            auditor.note(Act.EXPORTED, request, "pdf " + period.from() + " " + period.until() + " " + document.words());
            return new Answer.PdfPromised(period, facts.lacking());
        });
    }

    /** @param kind a picture */
    Answer draw(FileOrder.Kind kind, Stretch stretch, Request request) {
        Reason nothing = kind == FileOrder.Kind.TRACK_CHART ? Reason.NO_POSITION : Reason.NO_PRESSURE;
        return over(
                stretch,
                request,
                (period, rows) -> files.canDraw(kind, period, rows)
                        ? promise(kind, period, request)
                        : request.refused(nothing, List.of()));
    }

    /** @param kind a file */
    Answer export(FileOrder.Kind kind, Stretch stretch, Request request) {
        return guard.taker(
                request,
                () -> over(stretch, request, (period, rows) -> {
                    Answer promised = promise(kind, period, request);
                    auditor.note(Act.EXPORTED, request, kind.word() + " " + period.from() + " " + period.until());
                    return promised;
                }));
    }

    private Answer promise(FileOrder.Kind kind, Period period, Request request) {
        return journal.inTurn(turn -> {
            announcements.file(kind, period, request.language());
            return new Answer.FilePromised(kind, period);
        });
    }

    Summary summary(Period period, Language language) {
        return room.read(() -> summary(period, reader.of(period), language));
    }

    private Summary summary(Period period, List<Row> rows, Language language) {
        return new Summary(period, language, summaries.markdown(boat.name(), boat.trial(), period, rows, language));
    }

    /** What the last day's lines leave standing. */
    StillHolds stillHolds(Instant now) {
        return StillHolds.of(reader.asTheyReadNow(journal.last(LINES_LOOKED_BACK)), now);
    }

    /** What this person may read of an entry is all of it, or the rest of us see that there is one. */
    boolean mayReadAll(Row row, livredebord.entry.Author reader) {
        return !row.isRestricted()
                || roster.isSkipper(reader)
                || row.entry()
                        .content()
                        .filter(content -> content.author().isSamePersonAs(reader))
                        .isPresent();
    }

    /** The rows are read once: whether there are any is seen from them. */
    private Answer over(Stretch stretch, Request request, BiFunction<Period, List<Row>, Answer> act) {
        Optional<Period> period = periods.of(stretch, request.now());
        if (period.isEmpty()) {
            return request.refused(Reason.NO_VOYAGE, List.of());
        }
        return room.read(() -> {
            List<Row> rows = reader.of(period.get());
            return rows.isEmpty() ? nothing(request) : act.apply(period.get(), rows);
        });
    }
}
