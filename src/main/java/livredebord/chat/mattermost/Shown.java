package livredebord.chat.mattermost;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import livredebord.chat.PublicLine;
import livredebord.entry.Language;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/**
 * An entry as the dialog that corrects it showed it; what differs when it comes back is the correction, whatever
 * happened to the entry meanwhile.
 *
 * @param time hours and minutes, ship's time
 * @param line the values, between points; "" where they are more than a field holds
 */
record Shown(String time, String line) {

    static Shown of(Row row, Language language, ZoneId zone) {
        Phrases plain = Phrases.in(language, Medium.PLAIN);
        String line = plain.rowInFull(PublicLine.asTyped(row), zone).replaceAll("\\s+", " ");
        return new Shown(plain.clock(row.observed(), zone), line.length() > Dialogs.MOST_IN_AREA ? "" : line);
    }

    static Shown unpacked(String packed) {
        return new Shown(packed.substring(0, 5), packed.substring(5));
    }

    String packed() {
        return time + line;
    }

    /** The parts that were not there before; "" where nothing was changed. */
    String changes(String newTime, String newLine) {
        List<String> before = parts(line);
        String values =
                parts(newLine).stream().filter(part -> !before.contains(part)).collect(Collectors.joining(" "));
        String moved = newTime.isBlank() || newTime.strip().equals(time) ? "" : newTime.strip();
        return (moved + " " + values).strip();
    }

    /** Something was taken out of the line, which a correction cannot do. */
    boolean hasLess(String newLine) {
        return !newLine.isEmpty() && !parts(newLine).containsAll(parts(line));
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.replaceAll("\\s+", " ").split("·"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
