package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Languages;
import livredebord.storage.OthersWrote;
import livredebord.storage.Rows;

/** A family's choices fit into memory; the table keeps them over a restart. */
@PerBoat
class StoredLanguages implements Languages {

    private final String bookId;
    private final Map<String, Optional<Language>> remembered = new ConcurrentHashMap<>();

    StoredLanguages(@OfBoat String bookId) {
        this.bookId = bookId;
    }

    @Override
    public Optional<Language> chosenBy(Author author) {
        return remembered.computeIfAbsent(person(author), this::stored);
    }

    @Override
    @Transactional
    public void choose(Author author, Language language) {
        SpokenRow row = SpokenRow.<SpokenRow>findByIdOptional(new SpokenRow.Key(bookId, person(author)))
                .orElseGet(() -> of(person(author)));
        row.language = language.code();
        row.persist();
        remembered.put(person(author), Optional.of(language));
    }

    void forget(@Observes OthersWrote wrote) {
        remembered.clear();
    }

    private Optional<Language> stored(String person) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Rows.find(of(person)).map(row -> Language.ofCode(row.language)));
    }

    private SpokenRow of(String person) {
        SpokenRow row = new SpokenRow();
        row.bookId = bookId;
        row.person = person;
        return row;
    }

    private static String person(Author author) {
        return author.server() + '\n' + author.id();
    }
}
