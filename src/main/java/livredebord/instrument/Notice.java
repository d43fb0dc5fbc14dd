package livredebord.instrument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.logbook.Rule;

/**
 * Something that a sailor would write down.
 *
 * @param topic what it is one of: the same again and again in a few minutes is a flutter
 * @param at when it began
 * @param from where means of an interval go with it, that interval's beginning; else the values of {@code at} do
 * @param what happened
 * @param remark in words, where nothing else says it
 * @param alert what is to be called out for it; empty where nobody need be called
 */
record Notice(
        Rule rule,
        String topic,
        Instant at,
        Optional<Instant> from,
        List<Observation> what,
        Optional<Remark> remark,
        Optional<Call> alert) {

    /**
     * Somebody must see to it.
     *
     * @param id the same while it is the same
     * @param words as the instrument says them
     */
    record Call(String id, String words) {}

    /** Words of the boat's language, by their key in the messages. */
    record Remark(String key, List<Object> arguments) {
        static Remark of(String key, Object... arguments) {
            return new Remark(key, List.of(arguments));
        }
    }

    static Notice of(Rule rule, Instant at, List<Observation> what) {
        return new Notice(rule, rule.name(), at, Optional.empty(), what, Optional.empty(), Optional.empty());
    }

    static Notice of(Rule rule, Instant at, List<Observation> what, Remark remark) {
        return new Notice(rule, rule.name(), at, Optional.empty(), what, Optional.of(remark), Optional.empty());
    }

    Notice saying(Remark words) {
        return new Notice(rule, topic, at, from, what, Optional.of(words), alert);
    }

    /** Events that the crew may have written before us. */
    List<Event> events() {
        return what.stream()
                .filter(Observation.Happening.class::isInstance)
                .map(each -> ((Observation.Happening) each).event())
                .toList();
    }
}
