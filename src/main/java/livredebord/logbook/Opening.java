package livredebord.logbook;

import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.PersonNamed;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.RoleGiven;
import livredebord.entry.Observed;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes those whom the captain named at set-up into the book, once. In chat nobody can take the skipper's role: a
 * skipper named here counts only while the book has none.
 */
@PerBoat
class Opening {

    private final Journal journal;
    private final FirstCrew firstCrew;
    private final Roster roster;
    private final Names names;
    private final Boat boat;
    private final Clock clock;
    private final boolean serving;

    Opening(
            Journal journal,
            FirstCrew firstCrew,
            Roster roster,
            Names names,
            Boat boat,
            Clock clock,
            @ConfigProperty(name = "livredebord.rounds") boolean serving) {
        this.serving = serving;
        this.journal = journal;
        this.firstCrew = firstCrew;
        this.roster = roster;
        this.names = names;
        this.boat = boat;
        this.clock = clock;
    }

    void open(@Observes Opens started) {
        if (serving) {
            admitNewcomers();
        }
    }

    /** Also when somebody unknown writes: the set-up may have been run again since. */
    void admitNewcomers() {
        journal.head(); // the book is opened before its crew comes aboard
        firstCrew.people().stream()
                .filter(named -> roster.roleOf(named.person()).isEmpty())
                .forEach(this::admit);
    }

    private void admit(FirstCrew.Named named) {
        boolean skipperless = roster.members().stream().noneMatch(member -> member.role() == Role.SKIPPER);
        Role role = named.role() == Role.SKIPPER && !skipperless ? Role.CREW : named.role();
        Instant now = clock.instant();
        journal.inTurn(turn -> turn.append(new Draft(EntryKind.ROLE, now, content(named.person(), role, now))));
        roster.changed();
        names.changed();
    }

    private Content content(Author person, Role role, Instant now) {
        Author setup = Author.setUp(person.server());
        List<Observed> given = Stream.concat(
                        Stream.of(new RoleGiven(person, role, Optional.empty())),
                        name(person).map(name -> new PersonNamed(person, name)).stream())
                .map(Observed::typed)
                .toList();
        return new Content("setup", boat.language(), setup, Optional.empty(), now, false, given);
    }

    /** As Mattermost has it. */
    private Optional<String> name(Author person) {
        return firstCrew.members().stream()
                .filter(member -> member.account().isSamePersonAs(person))
                .findFirst()
                .flatMap(FirstCrew.Member::name);
    }
}
