package livredebord.chat.mattermost;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Observation;
import livredebord.voyage.StillHolds;
import livredebord.wording.Phrases;

/** What somebody wrote into the form for a full row, as the line that it is. */
final class LineForm {

    /** Under a label people write bare figures, which say nothing without it: {@code 1018} becomes {@code baro 1018}. */
    private static final Pattern BARE_PRESSURE = Pattern.compile("[0-9]{3,4}(?:[.,][0-9])?");

    private static final Pattern BARE_COURSE = Pattern.compile("[0-9]{3}(?![0-9.,]).*");

    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}) ?[:hH.]? ?([0-9]{2})?");

    private static final Pattern BARE_HOUR = Pattern.compile("[0-9]{1,2}");

    private static final Set<String> UNCHANGED =
            Set.of("=", "inchange", "inchangee", "idem", "pareil", "unchanged", "same");

    private final Fields fields;
    private final Phrases phrases;

    LineForm(Fields fields, Phrases phrases) {
        this.fields = fields;
        this.phrases = phrases;
    }

    /** The time first, as one writes a line; "" where nothing was written. */
    String words() {
        return Stream.concat(Stream.of("time"), Dialogs.LINE_FIELDS.stream())
                .distinct()
                .filter(name -> !saysUnchanged(name))
                .map(this::withItsLabel)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** False of 25:99; what is no bare clock ({@code hier 22h}, {@code il y a 20 min}) is the parser's to read. */
    boolean saysATime() {
        Matcher clock = CLOCK.matcher(fields.text("time"));
        return !clock.matches()
                || Integer.parseInt(clock.group(1)) < 24
                        && (clock.group(2) == null || Integer.parseInt(clock.group(2)) < 60);
    }

    boolean ticked() {
        return fields.ticked(Dialogs.UNCHANGED);
    }

    /** Of what holds: all of it by the tick, or what stands in a field as <em>unchanged</em>. */
    StillHolds unchanged(StillHolds holds) {
        return new StillHolds(
                kept("sails", holds.sails()), kept("course", holds.course()), kept("", holds.crew()), holds.engine());
    }

    private Optional<Observation> kept(String name, Optional<Observation> held) {
        return held.filter(what -> ticked() || saysUnchanged(name));
    }

    private boolean saysUnchanged(String name) {
        String plain = Normalizer.normalize(fields.text(name), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return UNCHANGED.contains(plain);
    }

    private String withItsLabel(String name) {
        String text = fields.text(name);
        return switch (name) {
            case "time" -> BARE_HOUR.matcher(text).matches() ? text + "h" : text;
            case "weather" -> BARE_PRESSURE.matcher(text).matches() ? labelled(name, text) : text;
            case "course" -> BARE_COURSE.matcher(text).matches() ? labelled(name, text) : text;
            default -> text;
        };
    }

    private String labelled(String name, String text) {
        return phrases.text("chat.form." + name + ".label") + " " + text;
    }
}
