package livredebord.logbook;

import java.util.List;
import java.util.Optional;

/** What was made for somebody, so that others can be told of it: each once, in the order in which it was ready. */
public interface ReadyReports {

    /** Called inside a transaction, whose commit makes it durable. */
    void put(ReadyReport report);

    /** In a turn of its own. */
    void putNow(ReadyReport report);

    /** @param number 0 for all */
    List<Numbered> after(long number, int most);

    /** Empty where it was so long ago that it was forgotten. */
    Optional<ReadyReport> find(long number);

    /** Of the newest; 0 where there is none. */
    long last();

    /** @param number from 1 */
    record Numbered(long number, ReadyReport report) {}
}
