package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.FileName;

/** Where lines wait that are not in the book yet; written inside a turn. */
public interface OwnPages {

    /**
     * A line that waits.
     *
     * @param number in the pages of all, from 1, never given twice
     * @param typed when it was typed, which is the moment that its words are read at
     * @param restricted its words are for its author and the skipper
     */
    record Waiting(
            long number, Author author, Instant typed, String words, List<FileName> fileNames, boolean restricted) {

        Waiting withoutWords() {
            return new Waiting(number, author, typed, "", List.of(), restricted);
        }
    }

    /** @return its number; that of a line with the same words by the same person where one waits from the same minute */
    long keep(Author author, Instant typed, String words, List<FileName> fileNames, boolean restricted);

    /** The oldest first. */
    List<Waiting> waiting();

    /** Empty where there is none, or it is in the book. */
    default Optional<Waiting> find(long number) {
        return waiting().stream().filter(line -> line.number() == number).findFirst();
    }

    /** The words stand in the book now, and here no more. */
    void taken(long number, EntryNumber entry);
}
