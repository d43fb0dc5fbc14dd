package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;

/** The first crew, who say things to the logbook. */
@ApplicationScoped
public class CrewInTests {

    private final FirstCrew firstCrew;
    private final Logbook logbook;

    CrewInTests(FirstCrew firstCrew, Logbook logbook) {
        this.firstCrew = firstCrew;
        this.logbook = logbook;
    }

    public Author person(String account) {
        return firstCrew.people().stream()
                .map(FirstCrew.Named::person)
                .filter(person -> person.name().equals(account))
                .findFirst()
                .orElseThrow();
    }

    /** By command, outside the channel; the same words again are meant again. */
    Answer say(String account, String words, Instant moment) {
        return take(account, words, moment, Typed.Way.COMMAND, false);
    }

    /** As {@link #say}, where everybody reads it. */
    public Answer sayInChannel(String account, String words, Instant moment, Typed.Way way) {
        return take(account, words, moment, way, true);
    }

    private Answer take(String account, String words, Instant moment, Typed.Way way, boolean publicly) {
        Typed typed = new Typed(
                words,
                person(account),
                moment,
                Optional.empty(),
                way,
                publicly,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
        return logbook.take(typed).get(0);
    }
}
