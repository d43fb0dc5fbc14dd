package livredebord.chat.mattermost;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        boolean bare = name.equals("weather") && BARE_PRESSURE.matcher(text).matches()
                || name.equals("course") && BARE_COURSE.matcher(text).matches();
        return bare ? phrases.text("chat.form." + name + ".label") + " " + text : text;
    }
}
