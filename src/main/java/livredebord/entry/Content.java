package livredebord.entry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wrote and what we understood of it (content v1).
 *
 * @param raw the words as they arrived, never trimmed or corrected
 * @param language of the words, as the parser judged it
 * @param onBehalfOf the person quoted, where another than the author
 * @param typed when it was typed, by the clock of the server that took it
 * @param restricted medical or personal: never in a public post, a summary, a shared file
 * @param observed what was understood, in the order of reading; what was not is its {@link Observation.Remark}
 */
public record Content(
        String raw,
        Language language,
        Author author,
        Optional<String> onBehalfOf,
        Instant typed,
        boolean restricted,
        List<Observed> observed) {

    public Content {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(typed, "typed");
        observed = List.copyOf(observed);
    }

    /** The same, noted for {@code person}. */
    public Content onBehalfOf(String person) {
        return new Content(raw, language, author, Optional.of(person), typed, restricted, observed);
    }
}
