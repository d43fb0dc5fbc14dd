package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import livredebord.entry.Observation;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;

class DaysAheadTest {

    private static final LocalDate FIRST = Scene.BASTILLE_DAY;
    private static final LocalDate LAST = FIRST.plusDays(14);
    private static final Period PERIOD = Period.ofDates(FIRST, LAST, Scene.PARIS);

    private final Scene scene = new Scene(2);
    private final List<Row> book = new ArrayList<>();
    private final List<Period> asked = new ArrayList<>();
    private final DaysAhead days = new DaysAhead(PERIOD, this::read);

    @Test
    void eachDateHasItsRowsInTheOrderForReading() {
        note(FIRST, 2);
        note(FIRST.plusDays(1), 1);
        note(FIRST.plusDays(4), 3);
        note(LAST, 1);

        assertThat(PERIOD.dates()).allSatisfy(date -> assertThat(days.on(date)).isEqualTo(on(date)));
    }

    @Test
    void fewRowsAreReadManyDaysAtATimeAndNoneBeyondThePeriod() {
        PERIOD.dates().forEach(date -> note(date, 1));

        PERIOD.dates().forEach(days::on);

        assertThat(asked).hasSizeLessThanOrEqualTo(4);
        assertThat(asked).allSatisfy(period -> assertThat(period.until()).isBeforeOrEqualTo(PERIOD.until()));
    }

    @Test
    void manyRowsAreReadDayByDay() {
        PERIOD.dates().forEach(date -> note(date, 300));

        PERIOD.dates().forEach(date -> assertThat(days.on(date)).hasSize(300));

        assertThat(asked).allSatisfy(period -> assertThat(period.dates()).hasSize(1));
    }

    @Test
    void aDateMayBeAskedForAgainAndOutOfOrder() {
        note(FIRST, 1);
        note(LAST, 2);

        assertThat(days.on(LAST)).hasSize(2);
        assertThat(days.on(FIRST)).hasSize(1);
        assertThat(days.on(LAST)).hasSize(2);
        assertThat(days.on(LAST.plusDays(1))).isEmpty();
    }

    @Test
    void aRowThatTheBookPutsOnAnotherDateThanItSaysStandsWhereTheBookPutsIt() {
        note(FIRST, 1);
        Row elsewhere = Row.of(scene.line("25 09:00", new Observation.Remark("grains")));

        DaysAhead odd = new DaysAhead(PERIOD, period -> {
            List<Row> rows = new ArrayList<>(read(period));
            if (period.dates().contains(FIRST.plusDays(2))) {
                rows.add(elsewhere);
            }
            return rows;
        });

        assertThat(odd.on(FIRST)).hasSize(1);
        assertThat(odd.on(FIRST.plusDays(1))).isEmpty();
        assertThat(odd.on(FIRST.plusDays(2))).containsExactly(elsewhere);
    }

    private void note(LocalDate date, int rows) {
        IntStream.range(0, rows)
                .mapToObj(i -> scene.line(
                        String.format("%02d %02d:%02d", date.getDayOfMonth(), 6 + i / 60, i % 60),
                        new Observation.Remark("n° " + i)))
                .map(Row::of)
                .forEach(book::add);
    }

    private List<Row> on(LocalDate date) {
        return read(Period.ofDates(date, date, Scene.PARIS));
    }

    private List<Row> read(Period period) {
        asked.add(period);
        return book.stream()
                .filter(row -> !row.observed().isBefore(period.from())
                        && row.observed().isBefore(period.until()))
                .sorted(Comparator.comparing(Row::observed))
                .toList();
    }
}
