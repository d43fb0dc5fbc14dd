package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observed;
import livredebord.logbook.Answer.Offer;
import livredebord.nautical.Position;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** What a line leaves open, as offers with a typed equal. */
final class Questions {

    static List<Offer> about(Entry entry, Understood.Line line) {
        Stream<Offer> positions = line.observed().stream()
                .map(Observed::what)
                .filter(UnclearPosition.class::isInstance)
                .map(UnclearPosition.class::cast)
                .flatMap(unclear -> unclear.candidates().stream())
                .map(candidate -> position(candidate, entry.number(), line.language()));
        Stream<Offer> verbs = line.offers().stream()
                .filter(offer -> !(offer instanceof Verb.Strike)) // the button beside it asks for a reason first
                .map(offer -> verb(offer, entry.number(), line.language()));
        return Stream.concat(positions, verbs).toList();
    }

    private static Offer position(Position candidate, EntryNumber number, Language language) {
        String words = Phrases.in(language, Medium.PLAIN).observation(new PositionFix(candidate, Optional.empty()));
        return new Offer(Offer.Kind.POSITION, number, words, "/log " + number + " " + words);
    }

    /** The line is noted; had its first word been meant as an order, this is how to give it. */
    private static Offer verb(Verb offer, EntryNumber number, Language language) {
        String key = "logbook.order." + offer.getClass().getSimpleName();
        String order = Phrases.in(language, Medium.PLAIN).text(key);
        return new Offer(Offer.Kind.VERB, number, order, "/log " + order);
    }

    private Questions() {}
}
