package livredebord.chat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livredebord.entry.ClockSource;
import livredebord.entry.Entry;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observed;
import livredebord.logbook.Boat;
import livredebord.voyage.Row;
import livredebord.voyage.Value;
import livredebord.voyage.WatchDigest;
import livredebord.wording.Phrases;

/**
 * An entry as one line of a channel: number, time, author, then what was understood. The same line whether it answers
 * the request or is announced, so that nobody sees where it was typed.
 */
public final class PublicLine {

    /** What every line of ours begins with and no trigger word does: such a post is never taken for an entry. */
    public static final String MARK = "**#";

    /** Where a post of ours says which entries its lines are of: a deleted post keeps its props and no words. */
    public static final String PROP = "livredebord_lines";

    private static final String DOT = " · ";

    /** Mattermost notifies all members of the channel. */
    private static final String EVERYBODY = "@channel";

    private static final Happening OVERBOARD = new Happening(Event.MAN_OVERBOARD);
    private static final Duration REPORTED_LATER = Duration.ofHours(2);

    private final Phrases phrases;
    private final ZoneId zone;
    private final boolean trial;

    public PublicLine(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.zone = boat.zone();
        this.trial = boat.trial();
    }

    /** The entries that the lines of a post are of, {@code #128 #129}; "" where it does not begin with a line of ours. */
    public static String numbersIn(String post) {
        return post.startsWith(MARK)
                ? post.lines()
                        .filter(line -> line.startsWith(MARK))
                        .map(PublicLine::number)
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String number(String line) {
        int end = line.indexOf("**", MARK.length());
        return line.substring(MARK.length() - 1, Math.max(end, MARK.length()));
    }

    /** What everybody may read; of a restricted note only that there is one. */
    public String line(Row row) {
        return phrases.line(row, zone) + foot();
    }

    /** {@code quart à Maman, non confirmé · depuis 20:00 : 18,4 M · max SW 5}. */
    public String watch(Row row, WatchDigest digest) {
        return phrases.line(row, zone) + DOT + phrases.digest(digest, zone) + foot();
    }

    /** The line when it is said for the first time: somebody overboard calls everybody. */
    public String announcement(Row row) {
        return line(row) + (isAlarm(row) ? DOT + EVERYBODY : "");
    }

    /** Told hours later it is a report. */
    static boolean isAlarm(Row row) {
        boolean now = Duration.between(row.observed(), row.entry().received()).compareTo(REPORTED_LATER) < 0;
        return now && row.standing().anyMatch(OVERBOARD::equals);
    }

    /** Only for the eyes of those who may read a restricted note: its author and the skipper. */
    public String lineForItsReaders(Row row) {
        return head(row) + DOT + phrases.rowInFull(row, zone) + foot();
    }

    /** {@code corrects #129 · engine hours ~~1302~~ 1303 · typing slip}. */
    public String correction(Row correction, Row corrected) {
        return head(correction) + DOT + phrases.correction(correction, corrected, zone) + foot();
    }

    /** {@code strikes #129 · ~~dolphins at the bow~~ · logged twice}; of a restricted note not even why. */
    public String voiding(Row voiding, Row voided) {
        boolean restricted = voided.isRestricted() || voiding.isRestricted();
        String what = phrases.row(asTyped(voided), zone);
        String reason = voided.voided()
                .filter(struck -> !restricted && !struck.reason().isBlank())
                .map(struck -> DOT + phrases.typed(struck.reason()))
                .orElse("");
        String number = voided.entry().number().toString();
        return head(voiding) + DOT + phrases.text("wording.voids", number) + DOT + "~~" + what + "~~" + reason + foot();
    }

    public String completion(Row completion, Row completed) {
        return completed.isRestricted()
                ? head(completion) + DOT + phrases.text("wording.restricted") + foot()
                : line(completion);
    }

    /** The row as somebody would type it today: what stands, and no mark of where it came from. */
    public static Row asTyped(Row row) {
        Entry was = row.entry();
        Entry entry = new Entry(
                was.id(),
                was.feed(),
                was.number(),
                was.kind(),
                was.kindWord(),
                was.observed(),
                was.received(),
                ClockSource.SYNCHRONISED,
                was.content());
        List<Value> values = row.values().stream()
                .flatMap(value -> value.current().stream())
                .map(current -> new Value(Optional.of(Observed.typed(current.what())), List.of()))
                .toList();
        return new Row(entry, row.observed(), values, Optional.empty());
    }

    private String head(Row row) {
        return phrases.head(row.entry(), row.observed(), zone);
    }

    /** Each post of a book that only tries things out says so. */
    private String foot() {
        return trial ? DOT + phrases.text("chat.trial") : "";
    }
}
