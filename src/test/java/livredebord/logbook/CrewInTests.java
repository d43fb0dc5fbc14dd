package livredebord.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;

/** The first crew, who say things to the logbook. */
@ApplicationScoped
class CrewInTests {

    private final FirstCrew firstCrew;
    private final Logbook logbook;

    CrewInTests(FirstCrew firstCrew, Logbook logbook) {
        this.firstCrew = firstCrew;
        this.logbook = logbook;
    }

    Author person(String account) {
        return firstCrew.people().stream()
                .map(FirstCrew.Named::person)
                .filter(person -> person.name().equals(account))
                .findFirst()
                .orElseThrow();
    }

    /** By command, outside the channel; the same words again are meant again. */
    Answer say(String account, String words, Instant moment) {
        Typed typed = new Typed(
                words,
                person(account),
                moment,
                Optional.empty(),
                Typed.Way.COMMAND,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
        return logbook.take(typed).get(0);
    }
}
