package livredebord.logbook.store;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Author;

/** People in one column: an account a line, tabs between its server, id and name. */
final class Accounts {

    /** Whose name has one of these would be two. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private Accounts() {}

    static String written(List<Author> people) {
        return people.stream()
                .map(person -> Stream.of(person.server(), person.id(), person.name())
                        .map(part -> CONTROLS.matcher(part).replaceAll(" "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    static List<Author> read(String written) {
        return written.lines()
                .map(line -> line.split("\t", -1))
                .map(parts -> new Author(parts[0], parts[1], parts[2]))
                .toList();
    }
}
