package livredebord.voyage;

import java.time.Instant;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observed;

/** A value that was struck out, who did it, when and why; it stays readable. */
public record Struck(Observed was, EntryNumber by, Author who, Instant when, String reason) {}
