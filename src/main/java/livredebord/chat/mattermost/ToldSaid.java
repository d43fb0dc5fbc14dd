package livredebord.chat.mattermost;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.EntryNumber;
import livredebord.logbook.Answer.Told;
import livredebord.logbook.Boat;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** Says what the book answered: whose, when, how much, and from which entries. */
final class ToldSaid {

    /** More numbers than these are said by the first and the last. */
    private static final int MOST_NUMBERS = 6;

    private final Phrases phrases;
    private final Boat boat;

    ToldSaid(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
    }

    String head(Told told) {
        String what = switch (told.what()) {
            case NOTHING -> phrases.text("chat.told.NOTHING");
            case LINES -> phrases.text("chat.told.LINES", told.rows().size());
            case COUNT -> phrases.text("chat.told.COUNT", told.amount());
            case MILES, ENGINE_HOURS, MEAN_SPEED, LITRES ->
                phrases.text("chat.told." + told.what().name(), amount(told));
        };
        return Stream.of(
                        told.person().map(phrases::typed),
                        told.period().map(this::days),
                        Optional.of(what),
                        Optional.of(told.from()).filter(from -> !from.isEmpty()).map(this::numbers))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private String amount(Told told) {
        return switch (told.what()) {
            case LITRES -> phrases.decimal(told.amount(), 1);
            case ENGINE_HOURS -> phrases.decimal(told.amount(), 2);
            default -> phrases.decimal(Math.round(told.amount() / 10.0), 1);
        };
    }

    private String days(Period period) {
        List<LocalDate> dates = period.dates();
        String first = phrases.shortDate(dates.get(0));
        String last = phrases.shortDate(dates.get(dates.size() - 1));
        return first.equals(last) ? first : phrases.text("chat.told.days", first, last);
    }

    private String numbers(List<EntryNumber> from) {
        if (from.size() <= MOST_NUMBERS) {
            return from.stream().map(EntryNumber::toString).collect(Collectors.joining(", "));
        }
        return from.get(0) + " … " + from.get(from.size() - 1) + " (" + from.size() + ")";
    }
}
