package livredebord.web.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.voyage.Row;

/** Which rows are asked for: by whom, and what they are or say. What a restricted row says finds nothing. */
final class Wanted {

    /** {@code PositionFix} is {@code position_fix}, as in the export. */
    private static final Set<String> OBSERVATIONS = Arrays.stream(Observation.class.getPermittedSubclasses())
            .map(Wanted::snakeCase)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> EVENTS = Arrays.stream(Event.values())
            .map(event -> event.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Wanted() {}

    static Predicate<Row> of(Query query) {
        Predicate<Row> by = query.text("by").map(Wanted::by).orElse(row -> true);
        return by.and(query.text("kind").map(Wanted::kind).orElse(row -> true));
    }

    private static Predicate<Row> by(String name) {
        return row -> row.entry()
                .content()
                .map(Content::author)
                .filter(author ->
                        author.name().equalsIgnoreCase(name) || author.id().equals(name))
                .isPresent();
    }

    private static Predicate<Row> kind(String word) {
        if (EntryKind.ofWord(word).isPresent()) {
            return row -> row.entry().kindWord().equals(word);
        }
        if (EVENTS.contains(word)) {
            Happening happening = new Happening(Event.valueOf(word.toUpperCase(Locale.ROOT)));
            return row -> said(row).anyMatch(happening::equals);
        }
        if (OBSERVATIONS.contains(word)) {
            return row -> said(row).anyMatch(what -> snakeCase(what.getClass()).equals(word));
        }
        throw Query.wrong("kind", "a kind of entry, of observation or an event is wanted", "kind=position_fix");
    }

    private static Stream<Observation> said(Row row) {
        return Optional.of(row).filter(each -> !each.isRestricted()).stream().flatMap(Row::standing);
    }

    private static String snakeCase(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
