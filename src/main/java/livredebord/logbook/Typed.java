package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.entry.Observation.FileName;

/**
 * Words that reached us, before anybody knows what they mean.
 *
 * @param text as it arrived, the trigger word taken off
 * @param author vouched for by the server that sent it
 * @param received when we got it
 * @param sent when the server says it was posted, where it does (a post read late)
 * @param way how it came
 * @param publicly the reply to this very request shows the public line in the boat's channel; otherwise the line is
 *     announced there
 * @param chosen the language that this person asked for, if any
 * @param key the same for a repeat of the same request (a post's id); empty where the edge has none
 * @param fileNames photos and files that came with it
 * @param evenIfRepeated the person said that the same words are meant again
 * @param mentioned whose accounts the words name with an {@code @}, as the server tells them
 */
public record Typed(
        String text,
        Author author,
        Instant received,
        Optional<Instant> sent,
        Way way,
        boolean publicly,
        Optional<Language> chosen,
        Optional<String> key,
        List<FileName> fileNames,
        boolean evenIfRepeated,
        List<Author> mentioned) {

    /** Where the server tells nothing of whom the words name. */
    public Typed(
            String text,
            Author author,
            Instant received,
            Optional<Instant> sent,
            Way way,
            boolean publicly,
            Optional<Language> chosen,
            Optional<String> key,
            List<FileName> fileNames,
            boolean evenIfRepeated) {
        this(text, author, received, sent, way, publicly, chosen, key, fileNames, evenIfRepeated, List.of());
    }

    /** The same by the same account under another name. */
    Typed by(Author known) {
        return new Typed(text, known, received, sent, way, publicly, chosen, key, fileNames, evenIfRepeated, mentioned);
    }

    /** The same, meant again where it was said before. */
    Typed evenRepeated() {
        return new Typed(text, author, received, sent, way, publicly, chosen, key, fileNames, true, mentioned);
    }

    /** The account that the words call so. */
    Optional<Author> mentioned(String name) {
        return mentioned.stream()
                .filter(account -> account.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public enum Way {
        COMMAND,
        POST,
        FORM
    }
}
