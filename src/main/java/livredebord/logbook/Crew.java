package livredebord.logbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Alias;
import livredebord.entry.Observation.CrewChange;
import livredebord.entry.Observation.Headcount;
import livredebord.entry.Observation.PersonNamed;
import livredebord.entry.Observation.Place;
import livredebord.entry.Observation.Role;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Offer;
import livredebord.logbook.Answer.Person;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;
import livredebord.wording.CommandWord;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** Who is aboard, since when and where, by which names: accounts, and people who have none. */
@PerBoat
class Crew {

    private final Topics topics;
    private final Journal journal;
    private final BookReader reader;
    private final Roster roster;
    private final Guard guard;
    private final Names names;
    private final HandOvers handOvers;
    private final Acts acts;

    Crew(
            Topics topics,
            Journal journal,
            BookReader reader,
            Roster roster,
            Guard guard,
            Names names,
            HandOvers handOvers,
            Acts acts) {
        this.topics = topics;
        this.journal = journal;
        this.reader = reader;
        this.roster = roster;
        this.guard = guard;
        this.names = names;
        this.handOvers = handOvers;
        this.acts = acts;
    }

    /** Where somebody is, and since when. */
    record Whereabouts(boolean aboard, Instant since, Optional<String> where) {}

    Answer show() {
        List<Row> rows = changes();
        Map<String, Whereabouts> noted = whereabouts(rows);
        Map<String, Person> people = new LinkedHashMap<>();
        roster.members().forEach(member -> {
            String name = names.of(member.person());
            people.put(name, person(name, Optional.of(member.role()), noted.get(name)));
        });
        noted.forEach((name, where) -> people.computeIfAbsent(name, n -> person(n, Optional.empty(), where)));
        return new Answer.CrewShown(List.copyOf(people.values()), count(rows), roster.rivals());
    }

    private List<Row> changes() {
        return reader.asTheyReadNow(topics.all(Topic.CREW).stream()
                .flatMap(id -> journal.find(id).stream())
                .toList());
    }

    /** By the one name of each person. */
    private Map<String, Whereabouts> whereabouts(List<Row> rows) {
        Map<String, Whereabouts> noted = new LinkedHashMap<>();
        for (Row row : rows) {
            Optional<String> where = row.standing()
                    .filter(Place.class::isInstance)
                    .map(place -> ((Place) place).name())
                    .findFirst();
            row.all(CrewChange.class).forEach(change -> {
                change.aboard()
                        .forEach(name -> noted.put(names.person(name), new Whereabouts(true, row.observed(), where)));
                change.ashore()
                        .forEach(name -> noted.put(names.person(name), new Whereabouts(false, row.observed(), where)));
            });
        }
        return noted;
    }

    /** @param until empty where somebody is still aboard */
    record Stay(Instant from, Optional<Instant> until) {}

    /** When somebody was aboard, as far as it was noted. */
    List<Stay> stays(String person) {
        List<Stay> stays = new ArrayList<>();
        for (Row row : changes()) {
            row.all(CrewChange.class).forEach(change -> {
                boolean open =
                        !stays.isEmpty() && stays.get(stays.size() - 1).until().isEmpty();
                if (!open && isNamed(person, change.aboard())) {
                    stays.add(new Stay(row.observed(), Optional.empty()));
                } else if (open && isNamed(person, change.ashore())) {
                    Stay stay = stays.remove(stays.size() - 1);
                    stays.add(new Stay(stay.from(), Optional.of(row.observed())));
                }
            });
        }
        return stays;
    }

    private boolean isNamed(String person, List<String> said) {
        return said.stream().anyMatch(name -> Names.fold(names.person(name)).equals(Names.fold(person)));
    }

    /** Where a line counts others aboard than the list has: the list, to be put right. A list with nobody on it says nothing. */
    Stream<Offer> offers(Row row, Language reader) {
        return row.all(Headcount.class).stream()
                .limit(1)
                .filter(counted -> isAnother(counted.people()))
                .map(counted -> {
                    String order = Phrases.in(reader, Medium.PLAIN).text("logbook.order.ShowCrew");
                    return new Offer(Offer.Kind.CREW, row.entry().number(), order, CommandWord.before(order));
                });
    }

    private boolean isAnother(int counted) {
        Answer.CrewShown crew = (Answer.CrewShown) show();
        long aboard = crew.people().stream().filter(Person::aboard).count();
        boolean noted = crew.people().stream().anyMatch(person -> person.since().isPresent());
        return noted && aboard != counted;
    }

    /** As somebody counted, unless people came or went since. */
    private static Optional<Integer> count(List<Row> rows) {
        Optional<Integer> counted = Optional.empty();
        for (Row row : rows) {
            if (!row.all(CrewChange.class).isEmpty()) {
                counted = Optional.empty();
            }
            List<Headcount> said = row.all(Headcount.class);
            counted = said.isEmpty() ? counted : Optional.of(said.get(0).people());
        }
        return counted;
    }

    private Person person(String name, Optional<Role> role, Whereabouts where) {
        boolean aboard = where == null ? role.filter(Role.SHORE::equals).isEmpty() : where.aboard();
        return new Person(
                name,
                names.aliases(name),
                role,
                handOvers.isOpen(Observation.Charge.SKIPPER) && role.equals(Optional.of(Role.SKIPPER)),
                aboard,
                Optional.ofNullable(where).map(Whereabouts::since),
                Optional.ofNullable(where).flatMap(Whereabouts::where));
    }

    /** Names whoever asks; a name is one person's. */
    Answer nameMyself(String name, Request request) {
        Author author = request.author();
        boolean taken = names.all().stream().anyMatch(known -> Names.fold(known).equals(Names.fold(name)))
                && !names.isSame(name, author);
        return guard.writer(
                request,
                () -> taken
                        ? request.refused(Reason.NAME_TAKEN, List.of(name))
                        : noted(new PersonNamed(author, name), request));
    }

    Answer alias(String alias, String of, Request request) {
        boolean taken = names.account(alias).isPresent() && !names.person(alias).equals(names.person(of));
        return guard.writer(
                request,
                () -> taken || Names.fold(alias).equals(Names.fold(of))
                        ? request.refused(Reason.NAME_TAKEN, List.of(alias))
                        : noted(new Alias(alias, names.person(of)), request));
    }

    private Answer noted(Observation said, Request request) {
        Answer answer = acts.note(EntryKind.CREW, List.of(said), request);
        names.changed();
        return answer;
    }
}
