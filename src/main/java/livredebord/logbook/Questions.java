package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import livredebord.command.Understood;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observed;
import livredebord.logbook.Answer.Offer;
import livredebord.nautical.Position;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** What a line leaves open, as offers with a typed equal. */
@ApplicationScoped
class Questions {

    /** More answers than that are typed: a private post has room for three buttons, two are taken. */
    private static final int MOST = 2;

    List<Offer> about(Entry entry, Understood.Line understood) {
        List<Offer> offers = new ArrayList<>();
        understood.observed().stream()
                .map(Observed::what)
                .filter(UnclearPosition.class::isInstance)
                .map(UnclearPosition.class::cast)
                .flatMap(unclear -> unclear.candidates().stream())
                .limit(MOST)
                .forEach(candidate -> offers.add(position(candidate, entry.number(), understood.language())));
        return offers;
    }

    private static Offer position(Position candidate, EntryNumber number, Language language) {
        Observation fix = new Observation.PositionFix(candidate, java.util.Optional.empty());
        String words = Phrases.in(language, Medium.PLAIN).observation(fix);
        return new Offer(
                Offer.Kind.POSITION, number, words, "/log " + number.letter() + number.seq() + " " + words);
    }
}
