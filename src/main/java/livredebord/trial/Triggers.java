package livredebord.trial;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livredebord.trial.TrialMattermost.Person;

/** What lets the service open a dialog for somebody who has just typed or pressed something. */
final class Triggers {

    private static final Duration LIFE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, Trigger> valid = new LinkedHashMap<>();

    Triggers(Clock clock) {
        this.clock = clock;
    }

    /** Opaque, with characters that a form must encode. */
    synchronized String issue(Person person) {
        String plain = Ids.random() + ":" + person.id() + ":" + clock.millis() + ":" + Ids.random() + ">>>?";
        String id = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        forgetTheOld();
        valid.put(id, new Trigger(person, clock.millis()));
        return id;
    }

    /** Empty where it never was, or was more than 30 s ago. */
    synchronized Optional<Person> personOf(String id) {
        forgetTheOld();
        return Optional.ofNullable(valid.get(id)).map(Trigger::person);
    }

    private void forgetTheOld() {
        long oldest = clock.millis() - LIFE.toMillis();
        Iterator<Trigger> oldestFirst = valid.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().issuedMs() < oldest) {
            oldestFirst.remove();
        }
    }

    private record Trigger(Person person, long issuedMs) {}
}
