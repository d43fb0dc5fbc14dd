package livredebord.logbook;

import java.util.List;
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
import livredebord.voyage.Doubt;
import livredebord.voyage.Row;
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

    /** The likely answers to what a row leaves in doubt. */
    static List<Offer> ofDoubts(Row row, Language reader) {
        return new Questions(row, reader).doubts().toList();
    }

    private Stream<Offer> doubts() {
        return Doubt.open(row).flatMap(this::answers);
    }

    private Stream<Offer> answers(Observation doubt) {
        Stream<Offer> confirmed = Completion.asTyped(doubt).isEmpty()
                ? Stream.empty()
                : Stream.of(typedAnswer(Offer.Kind.CONFIRM, "right"));
        if (doubt instanceof UnclearPosition position) {
            return Stream.concat(positions(position), confirmed);
        }
        return doubt instanceof UnclearPressure pressure ? pressures(pressure) : confirmed;
    }

    private Stream<Offer> positions(UnclearPosition unclear) {
        return unclear.candidates().stream()
                .map(candidate -> new Offer(
                        Offer.Kind.POSITION,
                        number,
                        phrases.observation(new PositionFix(candidate, java.util.Optional.empty())),
                        "/log " + number + " "
                                + Completion.shortest(candidate, unclear)
                                        .orElseGet(() -> phrases.observation(
                                                new PositionFix(candidate, java.util.Optional.empty())))));
    }

    private Stream<Offer> pressures(UnclearPressure unclear) {
        return LikelyPressures.of(unclear.typed()).stream()
                .map(String::valueOf)
                .map(hectopascals ->
                        new Offer(Offer.Kind.PRESSURE, number, hectopascals, "/log " + number + " " + hectopascals));
    }

    /** What such a line usually says, too. */
    private Stream<Offer> unsaid() {
        boolean hours = row.standing().anyMatch(Questions::isEngineWithoutHours)
                && row.standing().noneMatch(UnclearEngineHours.class::isInstance);
        boolean anchorage = row.standing().anyMatch(new Happening(Event.ANCHOR)::equals)
                && row.standing().noneMatch(what -> what instanceof PositionFix || what instanceof UnclearPosition);
        return Stream.concat(
                hours ? Stream.of(typedAnswer(Offer.Kind.MISSING, "hours")) : Stream.empty(),
                anchorage ? Stream.of(typedAnswer(Offer.Kind.MISSING, "position")) : Stream.empty());
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

    private Offer typedAnswer(Offer.Kind kind, String key) {
        String typed = phrases.text("logbook.answer." + key, number.toString());
        return new Offer(kind, number, phrases.text("logbook.answer." + key + ".label"), "/log " + typed);
    }

    /** The line is noted; had its first word been meant as an order, this is how to give it. */
    private Offer verb(Verb offer) {
        String order = phrases.text("logbook.order." + offer.getClass().getSimpleName()) + topic(offer);
        return new Offer(Offer.Kind.VERB, number, order, "/log " + order);
    }
}
