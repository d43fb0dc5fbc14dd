package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Parameters;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livredebord.command.Verb.Sought;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observed;
import livredebord.entry.RawText;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.journal.Projection;
import livredebord.journal.Targets;
import livredebord.logbook.Search;
import livredebord.storage.Rows;
import livredebord.voyage.Row;

/**
 * The words of lines and of what was said of them. Looked through from end to end: a hundred thousand entries are a few
 * megabytes, and any part of any word finds its entry.
 */
@PerBoat
class StoredWords implements Search, Projection {

    private static final String NOTHING = "?";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final String bookId;

    StoredWords(@OfBoat String bookId) {
        this.bookId = bookId;
    }

    @Override
    public void append(Entry entry) {
        boolean redaction = entry.kind().filter(EntryKind.REDACTION::equals).isPresent();
        if (redaction) {
            Targets.of(entry).forEach(this::forget);
        }
        entry.content()
                .filter(content -> !content.restricted() && isSaidByPeople(entry))
                .ifPresent(content -> keep(entry, content));
    }

    @Override
    public void moved(Entry entry) {
        WordsRow.update(
                "observedMs = ?1 where bookId = ?2 and entryId = ?3",
                Row.of(entry).observed().toEpochMilli(),
                bookId,
                entry.id().hex());
    }

    @Override
    public void clear() {
        WordsRow.delete("bookId", bookId);
    }

    private void forget(EntryId target) {
        WordsRow.delete("bookId = ?1 and entryId = ?2", bookId, target.hex());
    }

    private static boolean isSaidByPeople(Entry entry) {
        return entry.kind()
                .filter(kind -> kind != EntryKind.GENESIS && kind != EntryKind.ROLE)
                .isPresent();
    }

    private void keep(Entry entry, Content content) {
        WordsRow row = new WordsRow();
        row.bookId = bookId;
        row.entryId = entry.id().hex();
        row.observedMs = Row.of(entry).observed().toEpochMilli();
        row.people = between("\n", plain(content.author().name()))
                + content.onBehalfOf().map(person -> plain(person) + "\n").orElse("");
        row.events = between(" ", events(content));
        row.said = plain(content.raw());
        Rows.insert(row);
    }

    private static String events(Content content) {
        return content.observed().stream()
                .map(Observed::what)
                .filter(Happening.class::isInstance)
                .map(happening -> ((Happening) happening).event().name())
                .collect(Collectors.joining(" "));
    }

    @Override
    public Hits find(Query query, int most) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            PanacheQuery<WordsRow> found = WordsRow.find(condition(query) + " order by observedMs desc", values(query));
            List<EntryId> newest = found.page(0, most).<WordsRow>list().stream()
                    .map(row -> new EntryId(row.entryId))
                    .toList();
            return new Hits(newest, found.count());
        });
    }

    private String condition(Query query) {
        StringBuilder condition = new StringBuilder("bookId = :book");
        for (int word = 0; word < query.words().size(); word++) {
            condition.append(" and (locate(:word%1$d, said) > 0 or locate(:event%1$d, events) > 0)".formatted(word));
        }
        query.by().ifPresent(name -> condition.append(" and locate(:by, people) > 0"));
        query.period().ifPresent(period -> condition.append(" and observedMs >= :from and observedMs < :until"));
        return condition.toString();
    }

    private Parameters values(Query query) {
        Parameters values = Parameters.with("book", bookId);
        for (int word = 0; word < query.words().size(); word++) {
            Sought sought = query.words().get(word);
            values.and("word" + word, plain(sought.word()));
            values.and(
                    "event" + word, between(" ", sought.event().map(Enum::name).orElse(NOTHING)));
        }
        query.by().ifPresent(name -> values.and("by", between("\n", plain(name))));
        query.period()
                .ifPresent(period -> values.and("from", period.from().toEpochMilli())
                        .and("until", period.until().toEpochMilli()));
        return values;
    }

    private static String between(String edge, String words) {
        return edge + words + edge;
    }

    /** As people look for it: case, accents and the kind of apostrophe do not matter. */
    private static String plain(String words) {
        return ACCENTS.matcher(Normalizer.normalize(RawText.storable(words), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('’', '\'')
                .replace("œ", "oe")
                .replace("Œ", "oe")
                .toLowerCase(Locale.ROOT);
    }
}
