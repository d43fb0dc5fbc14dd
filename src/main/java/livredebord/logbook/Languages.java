package livredebord.logbook;

import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Language;

/** What language each person asked to be answered in. */
public interface Languages {

    Optional<Language> chosenBy(Author author);

    void choose(Author author, Language language);
}
