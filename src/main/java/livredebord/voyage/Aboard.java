package livredebord.voyage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import livredebord.entry.Observation;

/** Who came aboard and who went ashore, taken in day by day; people are known by the one name that the book has for them. */
public final class Aboard {

    /**
     * @param place as the same line names it
     */
    public record Move(Instant when, Optional<String> place) {}

    /**
     * @param aboard empty where nobody noted it
     * @param ashore empty where nobody noted it after that
     */
    public record Person(String name, Optional<Move> aboard, Optional<Move> ashore) {}

    private final Map<String, List<Person>> stays = new LinkedHashMap<>();
    private final UnaryOperator<String> person;

    /** @param person the one name of whoever is called so: Papi is Papa */
    public Aboard(UnaryOperator<String> person) {
        this.person = person;
    }

    /** @param rows in the order for reading; restricted ones and what is about another boat are left out */
    public void take(List<Row> rows) {
        for (Row row : Totals.ours(rows)) {
            row.all(Observation.CrewChange.class).forEach(change -> take(change, new Move(row.observed(), place(row))));
        }
    }

    private static Optional<String> place(Row row) {
        return row.first(Observation.Place.class).map(Observation.Place::name);
    }

    private void take(Observation.CrewChange change, Move move) {
        change.aboard().stream()
                .map(person)
                .forEach(name -> stays(name).add(new Person(name, Optional.of(move), Optional.empty())));
        change.ashore().stream().map(person).forEach(name -> ashore(name, move));
    }

    private void ashore(String name, Move move) {
        List<Person> its = stays(name);
        if (its.isEmpty() || its.get(its.size() - 1).ashore().isPresent()) {
            its.add(new Person(name, Optional.empty(), Optional.of(move)));
        } else {
            Person last = its.remove(its.size() - 1);
            its.add(new Person(last.name(), last.aboard(), Optional.of(move)));
        }
    }

    private List<Person> stays(String name) {
        return stays.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
    }

    /** Of those who came aboard and left again nothing is kept: what is taken in from now on is another time. */
    public void forgetThoseAshore() {
        stays.values().forEach(its -> its.removeIf(person -> person.ashore().isPresent()));
        stays.values().removeIf(List::isEmpty);
    }

    /** Every stay, person by person, in the order in which they were first named. */
    public List<Person> stays() {
        return stays.values().stream().flatMap(List::stream).toList();
    }

    /** Those who came aboard and of whom nobody noted that they left. */
    public List<String> now() {
        return stays.values().stream()
                .map(its -> its.get(its.size() - 1))
                .filter(person -> person.aboard().isPresent() && person.ashore().isEmpty())
                .map(Person::name)
                .toList();
    }
}
