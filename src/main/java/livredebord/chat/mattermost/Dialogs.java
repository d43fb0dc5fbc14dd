package livredebord.chat.mattermost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livredebord.chat.ChatSettings;
import livredebord.chat.PublicLine;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;
import livredebord.wording.CommandWord;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** The forms that we put before people; few fields, free text, everything optional. */
@PerBoat
class Dialogs {

    /** Most used first; each is free text that the parser reads. */
    static final List<String> LINE_FIELDS = List.of("position", "course", "weather", "sails", "remark", "time");

    /** Its tick: what still holds is noted as carried over. */
    static final String UNCHANGED = "unchanged";

    /** Why an entry is struck out or corrected, most frequent first. */
    static final List<String> REASONS = List.of("slip", "misread", "double");

    static final int MOST_IN_AREA = 3000;
    static final int MOST_IN_TEXT = 150;

    private final ChatSettings settings;
    private final Logbook logbook;
    private final Boat boat;
    private final Seals seals;
    private final DialogOpener opener;

    Dialogs(ChatSettings settings, Logbook logbook, Boat boat, Seals seals, DialogOpener opener) {
        this.settings = settings;
        this.logbook = logbook;
        this.boat = boat;
        this.seals = seals;
        this.opener = opener;
    }

    /** False where Mattermost did not take it: it was asked too late, or is away. */
    boolean open(Act act, Caller caller, String triggerId, Phrases phrases) {
        return dialog(act, caller, phrases)
                .map(dialog -> opener.open(triggerId, Addresses.dialog(settings), dialog))
                .orElse(false);
    }

    private Optional<Dialog> dialog(Act act, Caller caller, Phrases phrases) {
        return switch (act.kind()) {
            case LINE -> Optional.of(line(caller, phrases));
            case CORRECT -> row(act, caller).map(row -> correction(row, caller, phrases));
            case STRIKE -> row(act, caller).map(row -> striking(row, caller, phrases));
            case FINISH -> Optional.of(finishing(act, caller, phrases));
            case NOTE_AGAIN, SAY, QUICK, SEEN -> throw new IllegalStateException("no dialog for " + act.kind());
        };
    }

    private Optional<Row> row(Act act, Caller caller) {
        return act.about().flatMap(number -> logbook.read(number, caller.author()));
    }

    /** What still holds is a hint, and noted only where somebody says so: nobody looked at what a prefilled field says. */
    private Dialog line(Caller caller, Phrases phrases) {
        StillHolds holds = logbook.stillHolds();
        String unchanged = unchanged(holds, phrases);
        List<Dialog.Element> fields = new ArrayList<>();
        LINE_FIELDS.forEach(name -> fields.add(lineField(name, holds, phrases)));
        if (!unchanged.isEmpty()) {
            fields.add(Dialog.Element.tick(
                    UNCHANGED,
                    phrases.text("chat.form.unchanged"),
                    cut(unchanged, MOST_IN_TEXT),
                    phrases.text("chat.form.unchanged.help")));
        }
        return dialog(
                phrases.text("chat.form.title"),
                phrases.text("chat.form.intro"),
                fields,
                Act.line(unchanged),
                caller,
                phrases);
    }

    /** As the tick says it: {@code GV 1 ris, génois · cap 205° · 4 à bord}. */
    static String unchanged(StillHolds holds, Phrases phrases) {
        Phrases plain = Phrases.in(phrases.language(), Medium.PLAIN);
        return holds.all().stream().map(plain::observation).collect(Collectors.joining(" · "));
    }

    private static Dialog.Element lineField(String name, StillHolds holds, Phrases phrases) {
        String label = phrases.text("chat.form." + name);
        String example = hint(name, holds)
                .map(Phrases.in(phrases.language(), Medium.PLAIN)::observation)
                .map(words -> phrases.text("chat.form.holds", words))
                .orElseGet(() -> phrases.text("chat.form." + name + ".example"));
        String placeholder = cut(example, MOST_IN_TEXT);
        return name.equals("remark")
                ? Dialog.Element.area(name, label, "", placeholder)
                : Dialog.Element.text(name, label, "", placeholder);
    }

    private static Optional<Observation> hint(String name, StillHolds holds) {
        return switch (name) {
            case "course" -> holds.course();
            case "sails" -> holds.sails();
            default -> Optional.empty();
        };
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }

    /** The whole line in one field, as it reads now: what is changed in it is the correction. */
    private Dialog correction(Row row, Caller caller, Phrases phrases) {
        EntryNumber number = row.entry().number();
        Shown shown = Shown.of(row, phrases.language(), boat.zone());
        List<Dialog.Element> fields = new ArrayList<>();
        fields.add(Dialog.Element.area("line", phrases.text("chat.form.line"), shown.line(), "baro 1013"));
        fields.add(Dialog.Element.text("time", phrases.text("chat.form.time"), shown.time(), ""));
        fields.addAll(why(number, caller, phrases));
        String intro = phrases.text(shown.line().isEmpty() ? "chat.correct.introLong" : "chat.correct.intro");
        return dialog(
                phrases.text("chat.correct.title", number.toString()),
                intro,
                fields,
                Act.correct(number, shown.packed()),
                caller,
                phrases);
    }

    private Dialog striking(Row row, Caller caller, Phrases phrases) {
        EntryNumber number = row.entry().number();
        PublicLine line = new PublicLine(phrases, boat);
        return dialog(
                phrases.text("chat.strike.title", number.toString()),
                line.line(row) + "\n\n" + phrases.text("chat.strike.intro"),
                why(number, caller, phrases),
                Act.strike(number),
                caller,
                phrases);
    }

    private Dialog finishing(Act act, Caller caller, Phrases phrases) {
        String asked = act.words().replace("…", "").replaceFirst("^#\\S+", "").strip();
        List<Dialog.Element> fields = List.of(Dialog.Element.text(
                "words",
                asked.isEmpty() ? phrases.text("chat.form.line") : asked,
                "",
                phrases.text("chat.finish.example", CommandWord.before(act.words()))));
        String title = act.about()
                .map(number -> phrases.text("chat.finish.title", number.toString()))
                .orElseGet(() -> phrases.text("chat.form.title"));
        return dialog(title, phrases.text("chat.finish.intro"), fields, act, caller, phrases);
    }

    private List<Dialog.Element> why(EntryNumber number, Caller caller, Phrases phrases) {
        String preset = logbook.isTypingSlip(number, caller.author()) ? REASONS.get(0) : "";
        List<Dialog.Choice> choices = REASONS.stream()
                .map(reason -> new Dialog.Choice(phrases.text("chat.reason." + reason), reason))
                .toList();
        return List.of(
                Dialog.Element.choice("reason", phrases.text("chat.reason"), preset, choices),
                Dialog.Element.text("why", phrases.text("chat.reason.other"), "", ""));
    }

    private Dialog dialog(
            String title, String intro, List<Dialog.Element> fields, Act act, Caller caller, Phrases phrases) {
        String state = seals.seal(Seals.Purpose.DIALOGS, act, caller);
        return new Dialog("livredebord", title, intro, phrases.text("chat.form.submit"), false, state, fields);
    }
}
