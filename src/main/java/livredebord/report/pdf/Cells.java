package livredebord.report.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.ClockSource;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.voyage.Row;
import livredebord.voyage.Struck;
import livredebord.voyage.Value;
import livredebord.wording.Phrases;

/** Puts a row into words, column by column; marks are those of {@link Pen}. */
final class Cells {

    private static final String NEXT_PART = " · ";
    private static final int DIGEST_DIGITS = 16;

    private static final Pattern JOINED =
            Pattern.compile("(?<=\\d) (?=\\D{1,6}(?: |$))|(?<=(?<!['\\w])[NESWb]{1,4}) (?=\\d)| (?=\\([^ ]*\\)$)");

    private final Phrases phrases;
    private final Pen pen;
    private final ZoneId zone;
    private final Look look;
    private final Enclosed enclosed;
    private final Function<EntryId, Optional<Row>> rows;

    /** @param rows of the whole book: a correction is said by its effect on one of them */
    Cells(Phrases phrases, Pen pen, ZoneId zone, Paper paper, Function<EntryId, Optional<Row>> rows) {
        this.phrases = phrases;
        this.pen = pen;
        this.zone = zone;
        this.look = paper.look();
        this.enclosed = paper.enclosed();
        this.rows = rows;
    }

    Map<Column, String> of(Row row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.NUMBER, row.entry().number().toString());
        cells.put(Column.SHIPS_TIME, shipsTime(row));
        cells.put(Column.UTC, phrases.clock(row.observed(), ZoneOffset.UTC));
        cells.put(Column.AUTHOR, author(row.entry()));
        boolean figures = isLine(row.entry()) && !row.isRestricted();
        List<String> remarks = figures ? figures(row, cells) : List.of(words(row));
        row.voided().ifPresent(voided -> cells.replaceAll((column, words) -> pen.struck(words)));
        cells.put(Column.REMARKS, remarks(row, remarks, figures));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    /** Where the wind of a row comes from, hundredths of a degree; empty where nobody said or the row was struck out. */
    static OptionalInt windFromE2(Row row) {
        return row.isRestricted()
                ? OptionalInt.empty()
                : row.all(Observation.Wind.class).stream()
                        .map(wind -> wind.fromDegrees()
                                .map(Bearing::degreesE2)
                                .or(() -> wind.from().map(CompassPoint::degreesE2)))
                        .flatMap(Optional::stream)
                        .mapToInt(Integer::intValue)
                        .findFirst();
    }

    private static boolean isLine(Entry entry) {
        return entry.kind().equals(Optional.of(EntryKind.LINE))
                && entry.content().isPresent();
    }

    private String shipsTime(Row row) {
        String now = phrases.clock(row.observed(), zone);
        return row.values().stream()
                .filter(value -> value.current()
                        .filter(observed -> observed.what() instanceof Observation.ObservedAt)
                        .isPresent())
                .flatMap(value -> value.struck().stream())
                .map(struck -> (Observation.ObservedAt) struck.was().what())
                .map(was -> pen.struck(phrases.clock(was.moment(), zone)))
                .collect(Collectors.joining(" "))
                .concat(" " + now)
                .strip();
    }

    private String author(Entry entry) {
        return entry.content()
                .map(content -> content.onBehalfOf()
                        .map(person -> phrases.text(
                                "report.onBehalfOf", phrases.author(content.author()), phrases.typed(person)))
                        .orElseGet(() -> phrases.author(content.author())))
                .orElse("");
    }

    /** Fills the columns; what has none is handed back. */
    private List<String> figures(Row row, Map<Column, String> cells) {
        phrases.columns(row).forEach(value -> {
            Column column = columnOf(any(value));
            if (column != Column.REMARKS) {
                String figure = tight(phrases.figure(value) + mark(value));
                cells.merge(column, figure, (first, second) -> first + " " + second);
            }
        });
        return phrases.parts(row, zone, this::isRemark);
    }

    /** A corrected time is struck out in the column of the time. */
    private boolean isRemark(Observation what) {
        return columnOf(what) == Column.REMARKS && !(what instanceof Observation.ObservedAt);
    }

    /** What stands in a column that the captain left out is a remark. */
    private Column columnOf(Observation what) {
        Column column = what.fold(ColumnOf.THING);
        return look.shows(column) ? column : Column.REMARKS;
    }

    /** A unit stays with its figure, a force with its direction, a mark with its value. */
    private static String tight(String figure) {
        return figure.indexOf(' ') < 0 ? figure : JOINED.matcher(figure).replaceAll("\u00A0");
    }

    private static Observation any(Value value) {
        return value.current()
                .orElseGet(() -> value.struck().get(value.struck().size() - 1).was())
                .what();
    }

    private String mark(Value value) {
        return value.current()
                .map(Observed::origin)
                .filter(origin -> origin != Origin.TYPED)
                .map(origin -> " (" + phrases.text("report.mark." + origin.name()) + ")")
                .orElse("");
    }

    /** What is not a line, or may not be read, stands as one sentence. */
    private String words(Row row) {
        return target(row)
                .map(target -> phrases.correction(row, target, zone))
                .orElseGet(() -> phrases.said(row, zone));
    }

    /** The entry that a correction, a voiding or a completion is about, where it stands on the same paper. */
    private Optional<Row> target(Row row) {
        return row.values().stream()
                .flatMap(value -> value.current().stream())
                .flatMap(observed -> pointsAt(observed.what()).stream())
                .findFirst()
                .flatMap(rows);
    }

    private static Optional<EntryId> pointsAt(Observation what) {
        if (what instanceof Observation.Corrects corrects) {
            return Optional.of(corrects.entry());
        }
        if (what instanceof Observation.Voids voids) {
            return Optional.of(voids.entry());
        }
        return what instanceof Observation.Completes completes ? Optional.of(completes.entry()) : Optional.empty();
    }

    private String remarks(Row row, List<String> parts, boolean figures) {
        String said = String.join(NEXT_PART, parts);
        String shown = row.voided().isPresent() && !said.isEmpty() ? pen.struck(said) : said;
        return Stream.concat(
                        Stream.of(shown),
                        notes(row).filter(Predicate.not(String::isEmpty)).map(pen::note))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("\n"));
    }

    /** Who struck what out, when it was noted, how far its time can be trusted; never of a restricted row why. */
    private Stream<String> notes(Row row) {
        Set<String> notes = new LinkedHashSet<>();
        String late = phrases.lateness(row, zone);
        notes.add(late.strip());
        if (row.entry().clock() == ClockSource.UNVERIFIED) {
            notes.add(phrases.text("report.unverifiedTime"));
        }
        row.entry()
                .stamped()
                .ifPresent(stamped -> notes.add(phrases.text("wording.stamped", phrases.moment(stamped, zone))));
        if (!row.isRestricted()) {
            row.values().stream()
                    .flatMap(value -> value.struck().stream())
                    .forEach(struck -> notes.add(corrected(struck)));
        }
        row.voided()
                .ifPresent(voided -> notes.add(phrases.text(
                        "report.voidedBy",
                        voided.by().toString(),
                        phrases.typed(voided.who().name()),
                        moment(voided.when()),
                        row.isRestricted() ? "…" : phrases.typed(voided.reason()))));
        enclosed.of(row).forEach(sent -> notes.add(enclosed(sent)));
        return notes.stream();
    }

    /** By so much of its digest that no other file has it by chance. */
    private String enclosed(Enclosed.Sent sent) {
        return phrases.text(
                sent.whole() ? "report.file.whole" : "report.file.kept",
                phrases.typed(sent.name()),
                sent.kept().digest().substring(0, DIGEST_DIGITS));
    }

    private String corrected(Struck struck) {
        return phrases.text(
                "report.correctedBy",
                struck.by().toString(),
                phrases.typed(struck.who().name()),
                moment(struck.when()),
                phrases.typed(struck.reason()));
    }

    private String moment(Instant when) {
        return phrases.dated(when, zone);
    }
}
