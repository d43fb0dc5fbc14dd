package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;

/**
 * An entry of another log, as it would stand in ours.
 *
 * @param raw its words there; empty where it had none
 * @param author who wrote it there, where that is said
 * @param number of the entry, where a book of ours wrote the file
 */
public record ImportedLine(
        Instant observed, String raw, Optional<String> author, List<Observation> what, Optional<EntryNumber> number) {

    private static final Pattern NUMBER = Pattern.compile("#?([A-Z]{0,2})([1-9][0-9]{0,17})");

    public ImportedLine {
        what = List.copyOf(what);
    }

    /** Of a log that is not ours. */
    ImportedLine(Instant observed, String raw, Optional<String> author, List<Observation> what) {
        this(observed, raw, author, what, Optional.empty());
    }

    /** {@code 128} or {@code B12}, as our exports write it; empty for what is none. */
    static Optional<EntryNumber> number(String words) {
        Matcher number = NUMBER.matcher(words.strip());
        return number.matches()
                ? Optional.of(new EntryNumber(number.group(1), Long.parseLong(number.group(2))))
                : Optional.empty();
    }
}
