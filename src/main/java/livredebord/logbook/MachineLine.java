package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Observed;

/**
 * What a machine wants noted: words in the language of the log, values, or both.
 *
 * @param machine who writes, as {@link #machine} makes it; whoever hands this over vouches for it
 * @param observed when it happened; empty for what the words say, else for when it was received
 * @param words a line as somebody would type it, never an order; "" where only values are given
 * @param values what was read off instruments ({@link livredebord.entry.Origin#INSTRUMENT}) or brought in from elsewhere
 *     ({@link livredebord.entry.Origin#IMPORTED}), beside what the words say
 * @param onBehalfOf whose observation it is, where the machine passes on what a person said
 * @param key the same for a repeat of the same line, however much later; empty where the machine has none
 * @param aloud the line is posted in the boat's channel; an alarm always is
 */
public record MachineLine(
        Author machine,
        Optional<Instant> observed,
        String words,
        List<Observed> values,
        Optional<String> onBehalfOf,
        Optional<String> key,
        boolean aloud) {

    public MachineLine {
        Objects.requireNonNull(machine, "machine");
        values = List.copyOf(values);
    }

    /** A machine as an author: {@code id} stays, {@code name} is what the crew reads. */
    public static Author machine(String id, String name) {
        return new Author(Author.MACHINES, id, name);
    }
}
