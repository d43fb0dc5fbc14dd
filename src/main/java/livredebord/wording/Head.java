package livredebord.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.voyage.Row;

/** The beginning of each public line: which entry, when, by whom. */
final class Head {

    private final Phrases phrases;

    Head(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Entry entry, Instant observed, ZoneId zone) {
        String number = phrases.medium().bold(entry.number().toString());
        String when = day(entry, observed, zone) + phrases.clock(observed, zone) + late(entry, observed, zone);
        return number + " " + when + entry.content().map(this::author).orElse("");
    }

    /** Only where it is not the day on which it was noted. */
    private String day(Entry entry, Instant observed, ZoneId zone) {
        LocalDate day = observed.atZone(zone).toLocalDate();
        return day.equals(typed(entry).atZone(zone).toLocalDate()) ? "" : phrases.shortDate(day) + " ";
    }

    private static Instant typed(Entry entry) {
        return entry.content().map(Content::typed).orElse(entry.received());
    }

    private String author(Content content) {
        String author = " " + phrases.medium().bold(phrases.author(content.author()));
        return author
                + content.onBehalfOf()
                        .map(person -> " " + phrases.text("wording.onBehalfOf", phrases.typed(person)))
                        .orElse("");
    }

    /** When it was noted, and received, each where it was well after the time before it. */
    String late(Entry entry, Instant observed, ZoneId zone) {
        Instant typed = typed(entry);
        List<String> parts = new ArrayList<>();
        if (isWellAfter(observed, typed)) {
            parts.add(phrases.text("wording.noted", moment(typed, observed, zone)));
        }
        if (isWellAfter(typed, entry.received())) {
            parts.add(phrases.text("wording.received", moment(entry.received(), observed, zone)));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static boolean isWellAfter(Instant first, Instant second) {
        return Duration.between(first, second).compareTo(Row.LATE) >= 0;
    }

    private String moment(Instant moment, Instant observed, ZoneId zone) {
        LocalDate date = moment.atZone(zone).toLocalDate();
        LocalDate then = observed.atZone(zone).toLocalDate();
        if (date.getYear() != then.getYear()) {
            return phrases.dated(moment, zone);
        }
        return date.equals(then) ? phrases.clock(moment, zone) : phrases.moment(moment, zone);
    }
}
