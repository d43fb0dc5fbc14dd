package livredebord.logbook;

import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.RoleGiven;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.storage.OthersWrote;

/**
 * Who is what in this book, read from its role entries. Whoever gets the skipper's role takes it from the one before: there
 * is exactly one.
 */
@PerBoat
class Roster {

    private static final Set<Role> WRITERS = Set.of(Role.SKIPPER, Role.CREW);

    private final Journal journal;
    private volatile Map<String, RoleGiven> known;

    Roster(Journal journal) {
        this.journal = journal;
    }

    boolean mayWrite(Author author) {
        return roleOf(author).filter(WRITERS::contains).isPresent();
    }

    boolean isSkipper(Author author) {
        return is(Role.SKIPPER, author);
    }

    boolean is(Role role, Author author) {
        return roleOf(author).filter(role::equals).isPresent();
    }

    Optional<Role> roleOf(Author author) {
        return Optional.ofNullable(known().get(key(author))).map(RoleGiven::role);
    }

    List<Answer.Member> members() {
        return members(known());
    }

    private static List<Answer.Member> members(Map<String, RoleGiven> roles) {
        return roles.values().stream()
                .map(given -> new Answer.Member(given.person(), given.role()))
                .toList();
    }

    /** As at a moment; before anybody had a role, as when the first had. */
    List<Answer.Member> membersAt(Instant moment) {
        List<Entry> given = journal.ofKinds(Set.of(EntryKind.ROLE));
        List<Entry> before = given.stream()
                .filter(entry -> !entry.observed().isAfter(moment))
                .toList();
        List<Entry> first = given.stream().limit(1).toList();
        return members(fold(before.isEmpty() ? first : before));
    }

    /**
     * Who took or got the skipper's role in an installation while another, whose entries came into the book since, had
     * another skipper: neither could know of the other. The earliest first; empty once the role was given again where both
     * are known.
     */
    List<Answer.Claim> rivals() {
        Map<FeedId, Entry> lastOfFeed = new LinkedHashMap<>();
        journal.ofKinds(Set.of(EntryKind.ROLE)).stream()
                .filter(entry -> newSkipper(entry).isPresent())
                .forEach(entry -> lastOfFeed.put(entry.feed(), entry));
        List<Entry> claims = new ArrayList<>(lastOfFeed.values());
        if (claims.size() < 2) {
            return List.of();
        }
        Entry holds = claims.remove(claims.size() - 1);
        Instant begun = journal.find(new EntryNumber(holds.number().letter(), 1))
                .orElseThrow()
                .received();
        claims.removeIf(claim -> !claim.received().isAfter(begun));
        return claims.isEmpty()
                ? List.of()
                : Stream.concat(claims.stream(), Stream.of(holds))
                        .sorted(Comparator.comparing(Entry::received))
                        .map(Roster::claim)
                        .toList();
    }

    private static Answer.Claim claim(Entry entry) {
        return new Answer.Claim(
                entry.number(), entry.observed(), newSkipper(entry).orElseThrow());
    }

    private static Optional<Author> newSkipper(Entry entry) {
        return given(entry)
                .filter(given -> given.role() == Role.SKIPPER)
                .map(RoleGiven::person)
                .reduce((earlier, later) -> later);
    }

    /** Role entries were written: what we remember is old. */
    void changed() {
        known = null;
    }

    void forget(@Observes OthersWrote wrote) {
        changed();
    }

    private Map<String, RoleGiven> known() {
        Map<String, RoleGiven> now = known;
        if (now == null) {
            now = fold(journal.ofKinds(Set.of(EntryKind.ROLE)));
            known = now;
        }
        return now;
    }

    private static Map<String, RoleGiven> fold(List<Entry> entries) {
        Map<String, RoleGiven> roles = new LinkedHashMap<>();
        entries.stream().flatMap(Roster::given).forEach(given -> give(given, roles));
        return roles;
    }

    private static Stream<RoleGiven> given(Entry entry) {
        return entry.content().stream()
                .map(Content::observed)
                .flatMap(List::stream)
                .map(Observed::what)
                .filter(RoleGiven.class::isInstance)
                .map(RoleGiven.class::cast);
    }

    private static void give(RoleGiven given, Map<String, RoleGiven> roles) {
        if (given.role() == Role.SKIPPER) {
            roles.replaceAll((key, before) -> before.role() == Role.SKIPPER
                    ? new RoleGiven(before.person(), Role.CREW, Optional.empty())
                    : before);
        }
        roles.put(key(given.person()), given);
    }

    private static String key(Author person) {
        return person.server() + '\n' + person.id();
    }
}
