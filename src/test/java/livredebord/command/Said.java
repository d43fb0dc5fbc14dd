package livredebord.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;

/** Lines understood in a set scene: Brest in July, evening, an empty book. */
final class Said {

    static final Context EVENING =
            Context.of(Instant.parse("2026-07-14T18:45:00Z"), ZoneId.of("Europe/Paris"), Language.FR);

    private Said() {}

    /** The same evening, with a crew whose names the book knows. */
    static Context aboard(String... names) {
        return new Context(
                EVENING.now(),
                EVENING.shipZone(),
                EVENING.preferred(),
                Optional.empty(),
                Optional.empty(),
                Set.of(names),
                Optional.empty());
    }

    static Understood.Line line(String words) {
        return line(words, EVENING);
    }

    static Understood.Line line(String words, Context context) {
        return (Understood.Line) new Commands().understand(words, context);
    }

    static Verb verb(String words) {
        return ((Understood.Order) new Commands().understand(words, EVENING)).verb();
    }

    static <T extends Observation> Optional<T> the(Class<T> kind, Understood.Line line) {
        return line.observed().stream()
                .map(Observed::what)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    static <T extends Observation> Optional<T> the(Class<T> kind, String words) {
        return the(kind, line(words));
    }
}
