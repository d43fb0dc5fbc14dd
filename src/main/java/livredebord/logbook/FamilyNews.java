package livredebord.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.report.FamilyLetter;
import livredebord.report.FamilyLetter.When;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** What those at home are told: in the channel, for whoever pastes it into his family's group, and to subscribers. */
@PerBoat
public class FamilyNews {

    private static final int EVENING = 18;

    private final BookReader reader;
    private final ReadingRoom room;
    private final Passages passages;
    private final FamilyLetter letter;
    private final Boat boat;
    private final Clock clock;

    FamilyNews(BookReader reader, ReadingRoom room, Passages passages, FamilyLetter letter, Boat boat, Clock clock) {
        this.reader = reader;
        this.room = room;
        this.passages = passages;
        this.letter = letter;
        this.boat = boat;
        this.clock = clock;
    }

    /**
     * From one evening to the next, so that who came in late at night is told of too. In the boat's language; empty where
     * nothing was noted meanwhile by which a family would know more.
     */
    public Optional<String> of(LocalDate date, LocalTime evening) {
        Period day = new Period(
                date.minusDays(1).atTime(evening).atZone(boat.zone()).toInstant(),
                date.atTime(evening).atZone(boat.zone()).toInstant(),
                boat.zone());
        List<Row> rows = room.read(() -> reader.of(day));
        return rows.stream().anyMatch(Row::isOurs)
                ? Optional.of(summary(day, rows, boat.language()).markdown())
                : Optional.empty();
    }

    /** Plain words are Markdown too. */
    Summary summary(Period period, List<Row> rows, Language language) {
        ZonedDateTime now = boat.time(clock.instant()).atZone(boat.zone());
        Instant last = period.until().minusMillis(1);
        boolean past = now.toLocalDate().isAfter(last.atZone(boat.zone()).toLocalDate());
        When when = past ? When.LATER : now.getHour() < EVENING ? When.BY_DAY : When.IN_THE_EVENING;
        Instant end = last.isBefore(now.toInstant()) ? last : now.toInstant();
        String text = letter.text(
                boat.name(),
                boat.trial(),
                period,
                rows,
                passages.underWaySince(end).isPresent(),
                when,
                language);
        return new Summary(period, language, text);
    }
}
