package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Language;

/** Lines as somebody types them after the command, in the boat's channel. */
public final class TypedByCommand {

    private TypedByCommand() {}

    public static Typed line(String words, Author author, Instant moment) {
        return typed(words, author, moment, Optional.empty(), false);
    }

    /** By somebody who chose a language; the same words again are meant again. */
    static Typed again(String words, Author author, Instant moment, Language language) {
        return typed(words, author, moment, Optional.of(language), true);
    }

    private static Typed typed(
            String words, Author author, Instant moment, Optional<Language> language, boolean evenIfRepeated) {
        return new Typed(
                words,
                author,
                moment,
                Optional.empty(),
                Typed.Way.COMMAND,
                true,
                language,
                Optional.empty(),
                List.of(),
                evenIfRepeated);
    }
}
