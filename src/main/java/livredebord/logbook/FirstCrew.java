package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.Observation.Role;

/** Whom the captain named at set-up; they enter the book as its first role entries. Wired by the root. */
public interface FirstCrew {

    List<Named> people();

    /** All whom set-up found in the boat's channel, also those who only read. */
    default List<Member> members() {
        return List.of();
    }

    record Named(Author person, Role role) {}

    /** @param name nickname or first name, where the account has one */
    record Member(Author account, Optional<String> name) {}
}
