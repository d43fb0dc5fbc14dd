package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.voyage.Row;

/**
 * Messages that somebody edited or deleted after they were noted. The book stays as it is; who wants it otherwise corrects
 * it like anything else.
 */
public interface Afterthoughts {

    /** What the book says of these, as everybody may read it; those whose content was taken out are left out. */
    List<Row> read(List<EntryNumber> numbers);

    /** Entries that the message with this key brought, in the order of its lines; empty where it brought none. */
    List<Row> broughtBy(String key);

    /**
     * Where a message says something else now than when it was noted.
     *
     * @param now the message as it reads now, with the key and the moment that it was noted by
     * @return line by line; empty where it says the same, and where it brought nothing
     */
    List<Difference> differences(Typed now);

    /** By the name that the crew reads. */
    Author asKnown(Author author);

    /** Leaves a line about the book. @param who wrote the message: Mattermost does not say who edited it */
    void edited(List<EntryNumber> numbers, Author who);

    /** Leaves a line about the book. @param who deleted it */
    void deleted(List<EntryNumber> numbers, Author who);

    /**
     * One line of a message beside what was noted of it.
     *
     * @param entry that the line became; empty where it was not in the message then
     * @param was as it was noted; "" where the line is new
     * @param now as it reads now; "" where the line is gone
     * @param values what a correction by these words would put into the entry
     * @param restricted neither words nor values are for the channel
     */
    record Difference(
            Optional<EntryNumber> entry,
            String was,
            String now,
            List<Observation> values,
            boolean restricted,
            Remedy remedy) {

        public Difference {
            values = List.copyOf(values);
        }
    }

    /** What would put the book right, if it is wrong. */
    enum Remedy {
        CORRECT,
        STRIKE,
        /** To be typed anew: a line that is new, or an order. */
        TYPE,
        /** The book understood the same of both. */
        NONE
    }
}
