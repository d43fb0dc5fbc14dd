package livredebord.logbook;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Author;

/**
 * A machine that was given access to the book by a token.
 *
 * @param id part of its token and of what it writes; never given twice
 * @param name what the crew calls it; no other has the same at the same time
 * @param rights at least one
 * @param madeBy who gave it access, by name
 * @param used when its token was last shown, to the minute; empty where it never was
 */
public record Automation(
        String id,
        String name,
        Set<Right> rights,
        Instant made,
        String madeBy,
        Instant expires,
        Optional<Instant> used) {

    /** What it may do. No token signs, strikes out, takes out or reads what is restricted. */
    public enum Right {
        READ,
        WRITE
    }

    public Automation {
        rights = Set.copyOf(rights);
    }

    /** As the author of what it writes. */
    public Author author() {
        return MachineLine.machine(id, name);
    }
}
