package livredebord.logbook;

import jakarta.enterprise.event.Observes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Author;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.Alias;
import livredebord.entry.Observation.PersonNamed;
import livredebord.entry.Observation.RoleGiven;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.storage.OthersWrote;
import livredebord.voyage.Row;
import livredebord.wording.Capital;

/**
 * How people are called: as they chose, else as set-up read it in Mattermost, else by their account with a capital. The
 * account stays who writes; every name that an account ever had still means it. People without an account are names.
 */
@PerBoat
class Names {

    private final Journal journal;
    private final BookReader reader;
    private final FirstCrew firstCrew;
    private volatile Known known;

    Names(Journal journal, BookReader reader, FirstCrew firstCrew) {
        this.journal = journal;
        this.reader = reader;
        this.firstCrew = firstCrew;
    }

    /** The same account under the name that the crew reads. */
    Author asKnown(Author author) {
        return new Author(author.server(), author.id(), of(author));
    }

    String of(Author author) {
        String chosen = known().shown.get(key(author));
        return chosen != null ? chosen : Capital.of(author.name());
    }

    /** Whose name it is among those with an account, whatever its case and accents. */
    Optional<Author> account(String name) {
        return Optional.ofNullable(known().accounts.get(fold(name))).map(this::asKnown);
    }

    /** The one name of whoever is called so: Papi is Papa. A name that nobody knows is its own. */
    String person(String name) {
        return account(name).map(Author::name).orElseGet(() -> known().aliases.getOrDefault(fold(name), name));
    }

    boolean isSame(String name, Author author) {
        return account(name).filter(author::isSamePersonAs).isPresent();
    }

    /** Other names than the one shown. */
    List<String> aliases(String person) {
        return known().all.stream()
                .filter(name -> !name.equals(person) && person(name).equals(person) && !isAccountName(name))
                .sorted()
                .toList();
    }

    private boolean isAccountName(String name) {
        return known().accountNames.contains(name);
    }

    /** All names that mean somebody. */
    Set<String> all() {
        return known().all;
    }

    /** Entries about people were written, or set-up ran again: what we remember is old. */
    void changed() {
        known = null;
    }

    static String fold(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String key(Author author) {
        return author.server() + '\n' + author.id();
    }

    void forget(@Observes OthersWrote wrote) {
        changed();
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            now = new Known();
            firstCrew.members().forEach(now::member);
            List<Row> rows = reader.asTheyReadNow(journal.ofKinds(Set.of(EntryKind.ROLE, EntryKind.CREW)));
            rows.stream().flatMap(Row::standing).forEach(now::take);
            now.close();
            known = now;
        }
        return now;
    }

    /** What is known of names at one moment. */
    private static final class Known {
        private final Map<String, String> shown = new HashMap<>();
        private final Map<String, Author> accounts = new HashMap<>();
        private final Map<String, String> aliases = new HashMap<>();
        private final Set<String> accountNames = new HashSet<>();
        private Set<String> all = new HashSet<>();

        void member(FirstCrew.Member member) {
            accountNames.add(member.account().name());
            called(member.account(), member.account().name());
            member.name().ifPresent(name -> show(member.account(), name));
        }

        void take(Object what) {
            if (what instanceof RoleGiven given) {
                called(given.person(), given.person().name());
            } else if (what instanceof PersonNamed named) {
                called(named.person(), named.person().name());
                show(named.person(), named.name());
            } else if (what instanceof Alias alias) {
                alias(alias);
            }
        }

        private void show(Author person, String name) {
            shown.put(key(person), name);
            called(person, name);
        }

        private void called(Author person, String name) {
            accounts.put(fold(name), person);
            all.add(name);
        }

        private void alias(Alias alias) {
            Author account = accounts.get(fold(alias.of()));
            if (account == null) {
                aliases.put(fold(alias.alias()), aliases.getOrDefault(fold(alias.of()), alias.of()));
                all.add(alias.of());
                all.add(alias.alias());
            } else {
                called(account, alias.alias());
            }
        }

        /** As they are shown as well, who never chose a name. */
        void close() {
            accounts.values().forEach(person -> all.add(shown.getOrDefault(key(person), Capital.of(person.name()))));
            all = Set.copyOf(all);
        }
    }
}
