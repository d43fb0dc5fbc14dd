package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livredebord.command.Verb.Stretch;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.report.DaySummary;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;

/** What people ask to see: entries, days, summaries, paper. Everybody aboard and ashore may read what is not restricted. */
@ApplicationScoped
class Readings {

    /** A line every quarter of an hour, for a day. */
    private static final int LINES_LOOKED_BACK = 100;

    private final Journal journal;
    private final BookReader reader;
    private final Periods periods;
    private final Roster roster;
    private final DaySummary summaries;
    private final Announcements announcements;
    private final Boat boat;

    Readings(
            Journal journal,
            BookReader reader,
            Periods periods,
            Roster roster,
            DaySummary summaries,
            Announcements announcements,
            Boat boat) {
        this.journal = journal;
        this.reader = reader;
        this.periods = periods;
        this.roster = roster;
        this.summaries = summaries;
        this.announcements = announcements;
        this.boat = boat;
    }

    Answer show(EntryNumber number, Request request) {
        return journal.find(number)
                .<Answer>map(entry -> new Answer.Shown(List.of(reader.asItReadsNow(entry))))
                .orElseGet(() -> request.refused(Reason.NO_SUCH_ENTRY, List.of(number.toString())));
    }

    Answer last(int howMany, Request request) {
        List<Entry> entries = journal.last(howMany);
        return entries.isEmpty()
                ? request.refused(Reason.NOTHING_IN_THAT_PERIOD, List.of())
                : new Answer.Shown(reader.asTheyReadNow(entries));
    }

    Answer day(Stretch stretch, Request request) {
        return over(stretch, request, period -> new Answer.Shown(reader.of(period)));
    }

    Answer summarise(Stretch stretch, Request request) {
        return over(stretch, request, period -> {
            Summary summary = summary(period, boat.language());
            return journal.inTurn(turn -> {
                announcements.summary(summary);
                return new Answer.SummaryMade(summary);
            });
        });
    }

    Answer print(Stretch stretch, Request request) {
        return over(
                stretch,
                request,
                period -> journal.inTurn(turn -> {
                    announcements.pdf(period, request.language(), request.author());
                    return new Answer.PdfPromised(period);
                }));
    }

    Summary summary(Period period, Language language) {
        return new Summary(
                period, language, summaries.markdown(boat.name(), boat.trial(), period, reader.of(period), language));
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

    private Answer over(Stretch stretch, Request request, Function<Period, Answer> act) {
        Optional<Period> period = periods.of(stretch, request.typed().received());
        if (period.isEmpty()) {
            return request.refused(Reason.NO_VOYAGE, List.of());
        }
        boolean empty = journal.observedBetween(
                        period.get().from(), period.get().until())
                .isEmpty();
        return empty ? request.refused(Reason.NOTHING_IN_THAT_PERIOD, List.of()) : act.apply(period.get());
    }
}
