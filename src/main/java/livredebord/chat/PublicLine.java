package livredebord.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.logbook.Boat;
import livredebord.voyage.Row;
import livredebord.voyage.Value;
import livredebord.wording.Phrases;

/**
 * An entry as one line of a channel: number, time, author, then what was understood. The same line whether it answers
 * the request or is announced, so that nobody sees where it was typed.
 */
public final class PublicLine {

    /** What every line of ours begins with and no trigger word does: such a post is never taken for an entry. */
    public static final String MARK = "**#";

    private static final Duration LATE = Duration.ofMinutes(10);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM ", Locale.ROOT);
    private static final String DOT = " · ";

    private final Phrases phrases;
    private final ZoneId zone;
    private final boolean trial;

    public PublicLine(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.zone = boat.zone();
        this.trial = boat.trial();
    }

    public String line(Row row) {
        return head(row) + DOT + whatEverybodyMayRead(row) + foot();
    }

    /** Only for the eyes of those who may read a restricted note: its author and the skipper. */
    public String lineForItsReaders(Row row) {
        return head(row) + DOT + row(row) + foot();
    }

    /** {@code corrects #129 · engine hours ~~1302~~ 1303 · typing slip}. */
    public String correction(Row correction, Row corrected) {
        String what = isRestricted(corrected) || isRestricted(correction)
                ? phrases.text("chat.restricted")
                : struckOutBy(correction, corrected);
        return head(correction)
                + DOT
                + phrases.text("chat.corrects", number(corrected))
                + DOT
                + what
                + reason(correction)
                + foot();
    }

    public String voiding(Row voiding, Row voided) {
        return head(voiding) + DOT + phrases.text("chat.strikes", number(voided)) + DOT + "~~"
                + whatEverybodyMayRead(unstruck(voided)) + "~~" + reason(voiding) + foot();
    }

    public String completion(Row completion, Row completed) {
        String what = isRestricted(completed) ? phrases.text("chat.restricted") : whatEverybodyMayRead(completion);
        return head(completion) + DOT + phrases.text("chat.completes", number(completed)) + DOT + what + foot();
    }

    /** The row as it would be typed today: what was struck out is left out. */
    public static Row unstruck(Row row) {
        List<Value> values = row.values().stream()
                .filter(value -> value.current().isPresent())
                .map(value -> new Value(value.current(), List.of()))
                .toList();
        return new Row(row.entry(), row.observed(), values, Optional.empty());
    }

    /** The values alone, for a field that people edit. */
    public static String plainValues(Row row, Phrases plain, ZoneId zone) {
        return row.values().stream()
                .flatMap(value -> value.current().stream())
                .map(observed -> observed.what().toString())
                .collect(Collectors.joining(DOT));
    }

    public static boolean isRestricted(Row row) {
        return row.entry().content().map(Content::restricted).orElse(true);
    }

    private String whatEverybodyMayRead(Row row) {
        return isRestricted(row) ? phrases.text("chat.restricted") : row(row);
    }

    private String struckOutBy(Row correction, Row corrected) {
        EntryNumber by = correction.entry().number();
        List<Value> changed = corrected.values().stream()
                .filter(value ->
                        value.struck().stream().anyMatch(struck -> struck.by().equals(by)))
                .toList();
        String values = changed.isEmpty()
                ? ""
                : row(new Row(corrected.entry(), corrected.observed(), changed, Optional.empty()));
        return movedTo(correction)
                .map(moment -> struckTime(corrected, moment) + (values.isEmpty() ? "" : DOT + values))
                .orElse(values);
    }

    private String struckTime(Row corrected, Instant moment) {
        return phrases.text(
                "chat.time",
                "~~" + dayAndClock(corrected.entry().observed(), moment) + "~~ "
                        + dayAndClock(moment, corrected.entry().observed()));
    }

    private static Optional<Instant> movedTo(Row correction) {
        return observations(correction)
                .filter(Observation.ObservedAt.class::isInstance)
                .map(at -> ((Observation.ObservedAt) at).moment())
                .findFirst();
    }

    private String reason(Row row) {
        return observations(row)
                .flatMap(what -> reasonOf(what).stream())
                .filter(reason -> !reason.isBlank())
                .map(reason -> DOT + phrases.typed(reason))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> reasonOf(Observation what) {
        if (what instanceof Observation.Corrects corrects) {
            return Optional.of(corrects.reason());
        }
        return what instanceof Observation.Voids voids ? Optional.of(voids.reason()) : Optional.empty();
    }

    private static java.util.stream.Stream<Observation> observations(Row row) {
        return row.entry().content().stream()
                .flatMap(content -> content.observed().stream())
                .map(Observed::what);
    }

    private String head(Row row) {
        Entry entry = row.entry();
        String late = isLate(row) ? " " + phrases.text("chat.late", phrases.clock(entry.received(), zone)) : "";
        String unsure = entry.clock() == ClockSource.UNVERIFIED ? " " + phrases.text("chat.unverified") : "";
        return "**" + number(row) + "** " + dayAndClock(row.observed(), entry.received()) + late + unsure + " "
                + author(entry);
    }

    private static boolean isLate(Row row) {
        return Duration.between(row.observed(), row.entry().received()).compareTo(LATE) > 0;
    }

    /** The day is said where it is not the one it is compared with. */
    private String dayAndClock(Instant moment, Instant comparedWith) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        boolean sameDay = day.equals(LocalDate.ofInstant(comparedWith, zone));
        return (sameDay ? "" : DAY.format(day)) + phrases.clock(moment, zone);
    }

    private String author(Entry entry) {
        return entry.content()
                .map(content -> {
                    String name = phrases.typed(content.author().name());
                    return content.onBehalfOf()
                            .map(other -> "**" + phrases.typed(other) + "** " + phrases.text("chat.by", name))
                            .orElse("**" + name + "**");
                })
                .orElse("**?**");
    }

    private String row(Row row) {
        return row.values().stream()
                .flatMap(value -> value.current().stream())
                .map(observed -> phrases.typed(observed.what().toString()))
                .collect(Collectors.joining(DOT));
    }

    private static String number(Row row) {
        return row.entry().number().toString();
    }

    private String foot() {
        return trial ? DOT + phrases.text("chat.trial") : "";
    }
}
