package livredebord.logbook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail;
import livredebord.journal.AuditTrail.Act;
import livredebord.journal.Journal;
import livredebord.voyage.Row;

/**
 * Compares a message with the entries that it became. Lines that read as they were noted are paired first, so that one
 * put in between changes nothing of those behind it.
 */
@PerBoat
class EditedMessages implements Afterthoughts {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Interpreter interpreter;
    private final Repeats repeats;
    private final Journal journal;
    private final BookReader reader;
    private final Names names;
    private final AuditTrail trail;
    private final Clock clock;

    EditedMessages(
            Interpreter interpreter,
            Repeats repeats,
            Journal journal,
            BookReader reader,
            Names names,
            AuditTrail trail,
            Clock clock) {
        this.interpreter = interpreter;
        this.repeats = repeats;
        this.journal = journal;
        this.reader = reader;
        this.names = names;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Row> read(List<EntryNumber> numbers) {
        return numbers.stream()
                .distinct()
                .flatMap(number -> journal.find(number).stream())
                .filter(entry -> entry.content().isPresent())
                .map(reader::asItReadsNow)
                .toList();
    }

    @Override
    public List<Row> broughtBy(String key) {
        return read(List.copyOf(repeats.broughtBy(key).values()));
    }

    @Override
    public List<Difference> differences(Typed now) {
        SortedMap<Integer, EntryNumber> brought = repeats.broughtBy(now.key().orElseThrow());
        return brought.isEmpty() ? List.of() : new Comparison(brought, now).differences();
    }

    @Override
    public Author asKnown(Author author) {
        return names.asKnown(author);
    }

    @Override
    public void edited(List<EntryNumber> numbers, Author who) {
        note(Act.MESSAGE_EDITED, numbers, who);
    }

    @Override
    public void deleted(List<EntryNumber> numbers, Author who) {
        note(Act.MESSAGE_DELETED, numbers, who);
    }

    private void note(Act act, List<EntryNumber> numbers, Author who) {
        String said = numbers.stream().map(EntryNumber::toString).collect(Collectors.joining(" "));
        trail.note(act, who, clock.instant(), said);
    }

    /** One message, then and now. */
    private final class Comparison {

        private final Typed now;
        private final List<String> lines;
        private final List<Integer> unpaired = new ArrayList<>();
        private final List<Difference> found = new ArrayList<>();

        /** @param brought by the number of their line, from 0 */
        Comparison(SortedMap<Integer, EntryNumber> brought, Typed now) {
            this.now = now;
            this.lines = interpreter.lines(now.text());
            for (int line = 0; line < lines.size(); line++) {
                unpaired.add(line);
            }
            compare(brought);
        }

        List<Difference> differences() {
            return List.copyOf(found);
        }

        private void compare(SortedMap<Integer, EntryNumber> brought) {
            List<Map.Entry<Integer, Row>> otherwise = brought.entrySet().stream()
                    .flatMap(each -> read(List.of(each.getValue())).stream().map(row -> Map.entry(each.getKey(), row)))
                    .filter(each -> !isThereAsNoted(each.getValue()))
                    .toList();
            for (Map.Entry<Integer, Row> each : otherwise) {
                String words = lineFor(each.getKey());
                if (each.getValue().voided().isEmpty()) {
                    found.add(against(each.getValue(), words));
                }
            }
            unpaired.stream().map(lines::get).flatMap(this::added).forEach(found::add);
        }

        private boolean isThereAsNoted(Row row) {
            String raw = raw(row);
            Optional<Integer> same = unpaired.stream()
                    .filter(line -> isSame(lines.get(line), raw))
                    .findFirst();
            same.ifPresent(unpaired::remove);
            return same.isPresent();
        }

        /** That in the same place, else the first that belongs to no other entry. */
        private String lineFor(int before) {
            Optional<Integer> line = unpaired.contains(before)
                    ? Optional.of(before)
                    : unpaired.stream().findFirst();
            line.ifPresent(unpaired::remove);
            return line.map(lines::get).orElse("");
        }

        private Difference against(Row row, String words) {
            Optional<Understood.Line> line = asLine(words);
            List<Observation> values = line.stream()
                    .flatMap(said -> Interpreter.values(said).stream())
                    .filter(value -> !Amendments.stands(value, row))
                    .map(Observed::what)
                    .toList();
            boolean restricted = row.isRestricted()
                    || line.filter(Understood.Line::restricted).isPresent();
            return new Difference(
                    Optional.of(row.entry().number()), raw(row), words, values, restricted, remedy(row, words, values));
        }

        private static Remedy remedy(Row row, String words, List<Observation> values) {
            if (words.isEmpty()) {
                return Remedy.STRIKE;
            }
            if (!row.entry().kind().equals(Optional.of(EntryKind.LINE))) {
                return Remedy.TYPE;
            }
            return values.isEmpty() ? Remedy.NONE : Remedy.CORRECT;
        }

        /** An order that stands in a message is carried out once, and not again because the message was touched. */
        private Stream<Difference> added(String words) {
            return asLine(words).stream()
                    .map(line ->
                            new Difference(Optional.empty(), "", words, List.of(), line.restricted(), Remedy.TYPE));
        }

        private Optional<Understood.Line> asLine(String words) {
            if (words.isBlank()) {
                return Optional.empty();
            }
            Understood understood = interpreter.understand(words, now);
            if (understood instanceof Understood.Order order && order.verb() instanceof Verb.Note note) {
                return Optional.of(note.line());
            }
            return understood instanceof Understood.Line line ? Optional.of(line) : Optional.empty();
        }
    }

    private static String raw(Row row) {
        return row.entry().content().map(Content::raw).orElse("");
    }

    private static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String words) {
        return BLANKS.matcher(words.strip()).replaceAll(" ");
    }
}
