package livredebord.logbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.command.Commands;
import livredebord.command.Context;
import livredebord.command.Understood;
import livredebord.entry.Language;
import livredebord.entry.Observation.ObservedAt;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;

/** Asks what words mean, with what the book knows when they were typed. */
@PerBoat
class Interpreter {

    private final Commands commands = new Commands();
    private final Passages passages;
    private final Names names;
    private final Languages languages;
    private final Boat boat;

    Interpreter(Passages passages, Names names, Languages languages, Boat boat) {
        this.passages = passages;
        this.names = names;
        this.languages = languages;
        this.boat = boat;
    }

    /** Several lines in one message are several entries. */
    List<String> lines(String text) {
        return commands.split(text);
    }

    /** The boat's where the words leave it open. */
    Language languageOf(String words) {
        return commands.languageOf(words, boat.language());
    }

    /** A line counts from the machine's clock, as its header does, and is moved with it; an order from ship's. */
    Understood understand(String words, Typed typed) {
        Instant machines = moment(typed);
        Understood understood = commands.understand(words, context(typed, machines));
        Instant ships = boat.time(machines);
        if (understood instanceof Understood.Line || ships.equals(machines)) {
            return understood;
        }
        Understood order = commands.understand(words, context(typed, ships));
        return order instanceof Understood.Line ? understood : order;
    }

    private static Instant moment(Typed typed) {
        return typed.sent().orElse(typed.received());
    }

    /** A photo or another file that somebody sent without a word. */
    Understood.Line withoutWords(Typed typed) {
        Context context = context(typed, moment(typed));
        return Understood.Line.withoutWords(context.preferred(), context.now());
    }

    private Context context(Typed typed, Instant now) {
        Optional<Passages.Fix> fix = passages.lastFix();
        return new Context(
                now,
                boat.zone(),
                typed.chosen().or(() -> languages.chosenBy(typed.author())).orElseGet(boat::language),
                fix.map(Passages.Fix::position),
                fix.map(Passages.Fix::observed),
                names.all(),
                Optional.of(boat.name()));
    }

    /** As a line of the log, whatever its first word. */
    Understood understandAsLine(String words, Typed typed) {
        return commands.understandAsLine(words, context(typed, moment(typed)));
    }

    /** A line of now without words. */
    Understood.Line nothingSaid(Language language, Typed typed) {
        return Understood.Line.withoutWords(language, moment(typed));
    }

    /** What the one who asked is answered in: his own choice, else the language of his words. */
    Language readerOf(Request request) {
        return languages.chosenBy(request.author()).orElse(request.language());
    }

    /** What a line says as a correction: a time in its words corrects the time. */
    static List<Observed> values(Understood.Line line) {
        List<Observed> values = new ArrayList<>(line.observed());
        line.timeSaid().ifPresent(said -> values.add(0, Observed.typed(new ObservedAt(line.at()))));
        return values;
    }
}
