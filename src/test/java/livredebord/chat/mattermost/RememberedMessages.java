package livredebord.chat.mattermost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.logbook.Afterthoughts;
import livredebord.logbook.Typed;
import livredebord.voyage.Row;

/** Entries of one line each, all remarks, and the messages that brought them. */
final class RememberedMessages implements Afterthoughts {

    final Map<String, Row> byKey = new HashMap<>();
    /** Such as {@code edited #1 by lea}. */
    final List<String> noted = new ArrayList<>();

    @Override
    public List<Row> read(List<EntryNumber> numbers) {
        return byKey.values().stream()
                .filter(row -> numbers.contains(row.entry().number()))
                .toList();
    }

    @Override
    public List<Row> broughtBy(String key) {
        return Stream.ofNullable(byKey.get(key)).toList();
    }

    @Override
    public List<Difference> differences(Typed now) {
        return broughtBy(now.key().orElseThrow()).stream()
                .filter(row -> !raw(row).equals(now.text()))
                .map(row -> new Difference(
                        Optional.of(row.entry().number()),
                        raw(row),
                        now.text(),
                        List.of(new Observation.Remark(now.text())),
                        row.isRestricted(),
                        Remedy.CORRECT))
                .toList();
    }

    private static String raw(Row row) {
        return row.entry().content().orElseThrow().raw();
    }

    @Override
    public Author asKnown(Author author) {
        return author.id().equals("leaid") ? new Author(author.server(), author.id(), "Léa") : author;
    }

    @Override
    public void edited(List<EntryNumber> numbers, Author who) {
        noted.add("edited " + numbers + " of " + who.name());
    }

    @Override
    public void deleted(List<EntryNumber> numbers, Author who) {
        noted.add("deleted " + numbers + " by " + who.name());
    }
}
