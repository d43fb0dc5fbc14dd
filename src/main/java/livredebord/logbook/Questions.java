package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.UnclearEngineHours;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observation.UnclearPressure;
import livredebord.logbook.Answer.Offer;
import livredebord.nautical.Position;
import livredebord.voyage.Doubt;
import livredebord.voyage.Row;
import livredebord.wording.CommandWord;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** What a line leaves open, as offers with a typed equal. */
final class Questions {

    private final Row row;
    private final EntryNumber number;
    private final Phrases phrases;

    private Questions(Row row, Language reader) {
        this.row = row;
        this.number = row.entry().number();
        this.phrases = Phrases.in(reader, Medium.PLAIN);
    }

    /** @param reader the language of the one who is asked */
    static List<Offer> about(Row row, Understood.Line line, Language reader) {
        Questions questions = new Questions(row, reader);
        Stream<Offer> verbs = line.offers().stream()
                .filter(offer -> !(offer instanceof Verb.Strike)) // the button beside it asks for a reason first
                .map(questions::verb);
        return Stream.of(questions.doubts(), questions.unsaid(), verbs)
                .flatMap(offers -> offers)
                .toList();
    }

    /** What may answer the doubts of a row, and how to say something else. */
    static List<Offer> ofDoubts(Row row, Language reader) {
        Questions questions = new Questions(row, reader);
        return Doubt.open(row)
                .flatMap(doubt -> Stream.concat(questions.likely(doubt), Stream.of(questions.other(doubt))))
                .toList();
    }

    /** A phone has room for two: only where they are fewer is it said how to answer otherwise. */
    private Stream<Offer> doubts() {
        return Doubt.open(row).flatMap(doubt -> {
            List<Offer> likely = likely(doubt).toList();
            return likely.size() > 1 ? likely.stream() : Stream.concat(likely.stream(), Stream.of(other(doubt)));
        });
    }

    private Stream<Offer> likely(Observation doubt) {
        Stream<Offer> confirmed = Completion.asTyped(doubt).isEmpty()
                ? Stream.empty()
                : Stream.of(typedAnswer(Offer.Kind.CONFIRM, "right", plain()));
        if (doubt instanceof UnclearPosition position) {
            return Stream.concat(positions(position), confirmed);
        }
        return doubt instanceof UnclearPressure pressure ? pressures(pressure) : confirmed;
    }

    private Offer other(Observation doubt) {
        return typedAnswer(Offer.Kind.OTHER, doubt.getClass().getSimpleName(), number.toString());
    }

    private Stream<Offer> positions(UnclearPosition unclear) {
        return unclear.candidates().stream().map(candidate -> position(candidate, unclear));
    }

    private Offer position(Position candidate, UnclearPosition unclear) {
        String words = phrases.observation(new PositionFix(candidate, Optional.empty()));
        String typed = Completion.shortest(candidate, unclear)
                .map(letters -> plain() + " " + letters)
                .orElse(number + " " + words);
        return new Offer(Offer.Kind.POSITION, number, words, CommandWord.before(typed));
    }

    private Stream<Offer> pressures(UnclearPressure unclear) {
        return LikelyPressures.of(unclear.typed()).stream()
                .map(String::valueOf)
                .map(hectopascals -> new Offer(
                        Offer.Kind.PRESSURE, number, hectopascals, CommandWord.before(plain() + " " + hectopascals)));
    }

    /** As people type it; a later feed's letter needs its sign. */
    private String plain() {
        return number.letter().isEmpty() ? String.valueOf(number.seq()) : number.toString();
    }

    /** What such a line usually says, too. */
    private Stream<Offer> unsaid() {
        boolean hours = row.standing().anyMatch(Questions::isEngineWithoutHours)
                && row.standing().noneMatch(UnclearEngineHours.class::isInstance);
        boolean anchorage = row.standing().anyMatch(new Happening(Event.ANCHOR)::equals)
                && row.standing().noneMatch(what -> what instanceof PositionFix || what instanceof UnclearPosition);
        return Stream.concat(
                hours ? Stream.of(typedAnswer(Offer.Kind.MISSING, "hours", number.toString())) : Stream.empty(),
                anchorage ? Stream.of(typedAnswer(Offer.Kind.MISSING, "position", number.toString())) : Stream.empty());
    }

    private static boolean isEngineWithoutHours(Observation what) {
        return what instanceof Engine engine
                && engine.state().filter(EngineState.ON::equals).isPresent()
                && engine.hours().isEmpty();
    }

    private static String topic(Verb offer) {
        return offer instanceof Verb.Help help
                ? help.topic()
                        .filter(topic -> !topic.contains(" "))
                        .map(topic -> " " + topic)
                        .orElse("")
                : "";
    }

    private Offer typedAnswer(Offer.Kind kind, String key, String about) {
        String typed = phrases.text("logbook.answer." + key, about);
        return new Offer(kind, number, phrases.text("logbook.answer." + key + ".label"), CommandWord.before(typed));
    }

    /** The line is noted; had its first word been meant as an order, this is how to give it. */
    private Offer verb(Verb offer) {
        String order = phrases.text("logbook.order." + offer.getClass().getSimpleName()) + topic(offer);
        return new Offer(Offer.Kind.VERB, number, order, CommandWord.before(order));
    }
}
