package livredebord.logbook;

import java.util.List;
import livredebord.entry.Author;
import livredebord.entry.Observation.Role;

/** Whom the captain named at set-up; they enter the book as its first role entries. Wired by the root. */
public interface FirstCrew {

    List<Named> people();

    record Named(Author person, Role role) {}
}
