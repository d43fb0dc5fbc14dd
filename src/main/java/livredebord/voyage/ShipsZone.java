package livredebord.voyage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ship's time through a voyage in which the clocks were changed, as one zone: each moment has the offset that stood
 * then, days have the hours that they had aboard, and no hour is lost or counted twice. Its name holds its whole history,
 * so that it can be had again from the name.
 */
public final class ShipsZone {

    private static final String PREFIX = "Ship/";
    private static final String NEXT = "~";

    /** Clocks that were changed earlier are no log's. */
    private static final Instant BEGINNING = Instant.EPOCH;

    /** The rules of a zone stand for ever; these many of its next changes are written out. */
    private static final int WRITTEN_OUT = 2;

    /** From this moment on this zone is ship's time. */
    public record Change(Instant from, ZoneId zone) {}

    private ShipsZone() {}

    /** @param changes in the order of time */
    public static ZoneId of(ZoneId first, List<Change> changes) {
        if (changes.isEmpty()) {
            return first;
        }
        StringBuilder name = new StringBuilder(PREFIX).append(plain(first));
        changes.forEach(change -> name.append(NEXT)
                .append(change.from().getEpochSecond())
                .append(NEXT)
                .append(plain(change.zone())));
        return of(name.toString());
    }

    /** A zone by its name, ship's time included. */
    public static ZoneId of(String name) {
        if (name.startsWith(PREFIX)) {
            register(name);
        }
        return ZoneId.of(name);
    }

    /** As people know it: the zone that is ship's time at this moment. */
    public static String name(ZoneId zone, Instant moment) {
        if (!zone.getId().startsWith(PREFIX)) {
            return zone.getId();
        }
        String[] parts = parts(zone.getId());
        String name = parts[0];
        for (int i = 1; i + 1 < parts.length; i += 2) {
            name = moment.getEpochSecond() < Long.parseLong(parts[i]) ? name : parts[i + 1];
        }
        return ZoneId.of(name).getId();
    }

    private static String plain(ZoneId zone) {
        return zone.getId().replace(":", "");
    }

    private static String[] parts(String name) {
        return name.substring(PREFIX.length()).split(NEXT);
    }

    private static synchronized void register(String name) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            ZoneRulesProvider.registerProvider(new Provider(name, rules(parts(name))));
        }
    }

    private static ZoneRules rules(String[] parts) {
        ZoneRules first = ZoneId.of(parts[0]).getRules();
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset offset = first.getOffset(BEGINNING);
        Instant from = BEGINNING;
        ZoneRules rules = first;
        for (int i = 1; i + 1 < parts.length; i += 2) {
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[i]));
            offset = through(rules, from, until, offset, transitions);
            rules = ZoneId.of(parts[i + 1]).getRules();
            offset = step(until, offset, rules.getOffset(until), transitions);
            from = until;
        }
        onwards(rules, from, transitions);
        return ZoneRules.of(
                first.getStandardOffset(BEGINNING),
                first.getOffset(BEGINNING),
                List.of(),
                transitions,
                rules.getTransitionRules());
    }

    /** The changes that a zone makes by itself while it is ship's time; the offset in the end. */
    private static ZoneOffset through(
            ZoneRules rules, Instant from, Instant until, ZoneOffset offset, List<ZoneOffsetTransition> transitions) {
        ZoneOffset now = offset;
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            transitions.add(next);
            now = next.getOffsetAfter();
            next = rules.nextTransition(next.getInstant());
        }
        return now;
    }

    private static ZoneOffset step(
            Instant at, ZoneOffset before, ZoneOffset after, List<ZoneOffsetTransition> transitions) {
        if (!before.equals(after)) {
            LocalDateTime moment = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), before);
            transitions.add(ZoneOffsetTransition.of(moment, before, after));
        }
        return after;
    }

    private static void onwards(ZoneRules rules, Instant from, List<ZoneOffsetTransition> transitions) {
        boolean forEver = !rules.getTransitionRules().isEmpty();
        ZoneOffsetTransition next = rules.nextTransition(from);
        for (int i = 0; next != null && !(forEver && i == WRITTEN_OUT); i++) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
    }

    /** Tells the JDK of one zone. */
    private static final class Provider extends ZoneRulesProvider {
        private final String name;
        private final ZoneRules rules;

        Provider(String name, ZoneRules rules) {
            this.name = name;
            this.rules = rules;
        }

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(name);
        }

        @Override
        protected ZoneRules provideRules(String zone, boolean forCaching) {
            if (!zone.equals(name)) {
                throw new DateTimeException("not this ship's zone: " + zone);
            }
            return rules;
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            return new TreeMap<>(java.util.Map.of("1", rules));
        }
    }
}
