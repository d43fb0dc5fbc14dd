package livredebord.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.Observation;
import livredebord.entry.Observed;

/** Which entries an entry points at: the ones that it corrects, voids (a redaction voids, too) or completes. */
public final class Targets {

    public static List<EntryId> of(Entry entry) {
        return entry.content().stream()
                .flatMap(content -> content.observed().stream())
                .map(Observed::what)
                .flatMap(what -> target(what).stream())
                .distinct()
                .toList();
    }

    private static Optional<EntryId> target(Observation what) {
        return Stream.of(
                        as(Observation.Corrects.class, what).map(Observation.Corrects::entry),
                        as(Observation.Voids.class, what).map(Observation.Voids::entry),
                        as(Observation.Completes.class, what).map(Observation.Completes::entry))
                .flatMap(Optional::stream)
                .findAny();
    }

    private static <T> Optional<T> as(Class<T> type, Observation what) {
        return Optional.of(what).filter(type::isInstance).map(type::cast);
    }

    private Targets() {}
}
