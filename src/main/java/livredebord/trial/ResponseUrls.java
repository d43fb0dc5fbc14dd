package livredebord.trial;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import livredebord.trial.TrialMattermost.Person;

/** Addresses for late replies to a command: 30 minutes, five uses. */
final class ResponseUrls {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int USES = 5;
    private static final int KEPT = 1_000;

    private final Clock clock;
    private final Map<String, Left> valid = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > KEPT;
        }
    };

    ResponseUrls(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue(Person person) {
        String id = Ids.random();
        valid.put(id, new Left(person, clock.millis(), USES));
        return id;
    }

    /** Takes one use, whatever becomes of it. */
    synchronized Use use(String id) {
        Left left = valid.get(id);
        if (left == null || left.issuedMs() + LIFE.toMillis() < clock.millis()) {
            return new Use.Unknown();
        }
        if (left.uses() == 0) {
            return new Use.Exhausted();
        }
        valid.put(id, new Left(left.person(), left.issuedMs(), left.uses() - 1));
        return new Use.By(left.person());
    }

    sealed interface Use {
        record By(Person person) implements Use {}

        /** Never issued, or too old. */
        record Unknown() implements Use {}

        record Exhausted() implements Use {}
    }

    private record Left(Person person, long issuedMs, int uses) {}
}
