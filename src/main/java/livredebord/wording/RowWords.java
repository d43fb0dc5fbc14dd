package livredebord.wording;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.ClockSource;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.voyage.Row;
import livredebord.voyage.Struck;
import livredebord.voyage.Value;

/** Says a whole row, as it reads now. */
final class RowWords {

    private static final String NEXT_PART = " · ";

    private final Phrases phrases;
    private final ZoneId zone;

    RowWords(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    String openly(Row row) {
        return row.isRestricted() ? withheld(row) : inFull(row);
    }

    /** Not even why it was struck out: a reason quotes. */
    private String withheld(Row row) {
        String note = phrases.text("wording.restricted");
        return row.voided()
                .map(voided -> phrases.medium().struck(note) + NEXT_PART + struckOutBy(voided))
                .orElse(note);
    }

    String inFull(Row row) {
        if (row.entry().content().isEmpty() && row.voided().isPresent()) {
            return redacted(row.voided().get());
        }
        String said = joined(Stream.concat(values(row), marks(row.entry())));
        return row.voided()
                .map(voided -> joined(
                        Stream.of(phrases.medium().struck(said), struckOutBy(voided), phrases.typed(voided.reason()))))
                .orElse(said);
    }

    private String redacted(Row.Voided voided) {
        return joined(Stream.of(
                phrases.text(
                        "wording.redacted",
                        voided.by().toString(),
                        phrases.typed(voided.who().name())),
                phrases.typed(voided.reason())));
    }

    private String struckOutBy(Row.Voided voided) {
        return phrases.text(
                "wording.voided",
                voided.by().toString(),
                phrases.typed(voided.who().name()));
    }

    /** A correction by its effect on the entry corrected; what it added without striking anything out stands as it is. */
    String correction(Row correction, Row corrected) {
        if (correction.isRestricted() || corrected.isRestricted()) {
            return joined(Stream.concat(links(correction), Stream.of(phrases.text("wording.restricted"))));
        }
        EntryNumber by = correction.entry().number();
        List<String> effects = inReadingOrder(corrected.values().stream().filter(value -> isChangedBy(value, by)))
                .map(value -> change(asOf(value, by)))
                .toList();
        Set<Class<?>> changed = corrected.values().stream()
                .filter(value -> isChangedBy(value, by))
                .flatMap(value -> Stream.concat(value.struck().stream().map(Struck::was), value.current().stream()))
                .map(observed -> observed.what().getClass())
                .collect(Collectors.toSet());
        Stream<String> added = inReadingOrder(correction.values().stream()
                        .filter(value -> !changed.contains(any(value).getClass()) && !isLink(any(value))))
                .map(this::value);
        return joined(Stream.of(links(correction), effects.stream(), added, reasons(correction))
                .flatMap(parts -> parts));
    }

    private static boolean isChangedBy(Value value, EntryNumber by) {
        return value.struck().stream().anyMatch(struck -> struck.by().equals(by));
    }

    /** The value as one correction left it: what it struck out, and what stood then. */
    private static Value asOf(Value value, EntryNumber by) {
        List<Struck> struck = value.struck();
        for (int i = 0; i < struck.size(); i++) {
            if (struck.get(i).by().equals(by)) {
                Optional<Observed> then =
                        i + 1 < struck.size() ? Optional.of(struck.get(i + 1).was()) : value.current();
                return new Value(then, List.of(struck.get(i)));
            }
        }
        return value;
    }

    /** What a row says without its marks, whether it was struck out or not. */
    String said(Row row) {
        return row.isRestricted() ? phrases.text("wording.restricted") : joined(values(row));
    }

    private Stream<String> values(Row row) {
        if (row.entry().content().isEmpty()) {
            boolean opens = row.entry().kind().equals(Optional.of(EntryKind.GENESIS));
            return Stream.of(phrases.text(opens ? "wording.EntryKind.GENESIS" : "wording.withheld"));
        }
        return Stream.of(ofKind(row.entry()), links(row), rest(row), reasons(row))
                .flatMap(parts -> parts);
    }

    private Stream<String> rest(Row row) {
        return parts(row, what -> !isLink(what)).stream();
    }

    /** What is worth saying of a row, and only of those kinds. */
    List<String> parts(Row row, Predicate<Observation> which) {
        List<Value> said = inReadingOrder(row.values().stream()
                        .filter(value -> which.test(any(value)) && !isSaidByAnother(any(value), row)))
                .toList();
        List<Value> figures =
                said.stream().filter(RowWords::isFigureOfAnInstrument).toList();
        if (figures.size() < 2) {
            return linked(said, this::value);
        }
        List<Value> words =
                said.stream().filter(value -> !isFigureOfAnInstrument(value)).toList();
        boolean all = words.stream().allMatch(RowWords::isOfAnInstrument); // then the figures say for the words, too
        return Stream.concat(linked(words, all ? this::change : this::value).stream(), read(figures))
                .toList();
    }

    /** Said once for all of them: a line with five marks is hard to read on a phone. */
    private Stream<String> read(List<Value> figures) {
        return Stream.of(Origin.INSTRUMENT, Origin.UNAUTHENTICATED)
                .filter(origin -> figures.stream().anyMatch(value -> hasOrigin(value, origin)))
                .map(origin -> phrases.text(
                        "wording.read." + origin.name(),
                        figures.stream()
                                .filter(value -> hasOrigin(value, origin))
                                .map(this::change)
                                .collect(Collectors.joining(", "))));
    }

    private static boolean hasOrigin(Value value, Origin origin) {
        return value.current().map(Observed::origin).equals(Optional.of(origin));
    }

    private static boolean isFigureOfAnInstrument(Value value) {
        return isOfAnInstrument(value)
                && !(isEvent(value)
                        || any(value) instanceof Observation.Remark
                        || any(value) instanceof Observation.Place
                        || any(value) instanceof Observation.OnTack
                        || any(value) instanceof Observation.Engine);
    }

    /** And nobody corrected it. */
    private static boolean isOfAnInstrument(Value value) {
        return value.struck().isEmpty()
                && (hasOrigin(value, Origin.INSTRUMENT) || hasOrigin(value, Origin.UNAUTHENTICATED));
    }

    private List<String> linked(List<Value> said, Function<Value, String> say) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            String link = i == 0 ? "" : link(said.get(i - 1), said.get(i));
            String words = say.apply(said.get(i));
            if (link.isEmpty()) {
                parts.add(words);
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + link + words);
            }
        }
        return parts;
    }

    /** What one value goes on with after another: a place after an event, a confirmation after what it is of. */
    private static String link(Value before, Value value) {
        if (isEvent(before) && any(value) instanceof Observation.Place) {
            return " ";
        }
        boolean handedOver =
                any(before) instanceof Observation.WatchChange || any(before) instanceof Observation.RoleGiven;
        return handedOver && any(value) instanceof Observation.HandOver ? ", " : "";
    }

    /** In the order for reading. */
    static List<Value> ordered(Row row) {
        return inReadingOrder(row.values().stream()).toList();
    }

    private static boolean isEvent(Value value) {
        return any(value) instanceof Observation.Happening;
    }

    private Stream<String> ofKind(Entry entry) {
        if (entry.kind().isEmpty()) {
            return Stream.of(phrases.text("wording.laterKind", phrases.typed(entry.kindWord())));
        }
        EntryKind kind = entry.kind().get();
        return switch (kind) {
            case GENESIS -> Stream.of(phrases.word(kind));
            case LINE, CORRECTION, VOIDING, COMPLETION, ROLE, BOAT, CREW, VOYAGE, CLOCK, VISA, REDACTION, AUDIT ->
                Stream.empty();
        };
    }

    private Stream<String> links(Row row) {
        if (row.entry().kind().equals(Optional.of(EntryKind.REDACTION))) {
            return row.values().stream().flatMap(value -> redacts(any(value)));
        }
        return row.values().stream()
                .filter(value -> isLink(any(value)))
                .map(value -> confirmed(any(value), row).orElseGet(() -> phrases.observation(any(value))));
    }

    /** A completion that says no more than that somebody takes over. */
    private Optional<String> confirmed(Observation link, Row row) {
        return link instanceof Observation.Completes completes
                        && row.values().stream().anyMatch(value -> any(value) instanceof Observation.HandOver)
                ? Optional.of(
                        phrases.text("wording.confirms", completes.number().toString()))
                : Optional.empty();
    }

    private Stream<String> redacts(Observation what) {
        return what instanceof Observation.Voids voids
                ? Stream.of(phrases.text("wording.redacts", voids.number().toString()))
                : Stream.empty();
    }

    private Stream<String> reasons(Row row) {
        return row.values().stream()
                .map(value -> reason(any(value)))
                .flatMap(Optional::stream)
                .map(phrases::typed);
    }

    private static Optional<String> reason(Observation what) {
        if (what instanceof Observation.Corrects corrects) {
            return Optional.of(corrects.reason());
        }
        if (what instanceof Observation.Voids voids) {
            return Optional.of(voids.reason());
        }
        return Optional.empty();
    }

    private static boolean isLink(Observation what) {
        return what instanceof Observation.Corrects
                || what instanceof Observation.Voids
                || what instanceof Observation.Completes;
    }

    private Stream<String> marks(Entry entry) {
        return entry.clock() == ClockSource.UNVERIFIED
                ? Stream.of(phrases.text("wording.unverified"))
                : entry
                        .stamped()
                        .map(stamped -> phrases.text("wording.stamped", phrases.moment(stamped, zone)))
                        .stream();
    }

    String value(Value value) {
        return bySatellites(value).orElseGet(() -> valueAndOrigin(value));
    }

    private Optional<String> bySatellites(Value value) {
        return value.current()
                .filter(now ->
                        now.origin() == Origin.INSTRUMENT && value.struck().isEmpty())
                .map(Observed::what)
                .filter(Observation.ClockTold.class::isInstance)
                .map(Observation.ClockTold.class::cast)
                .map(told -> phrases.text("wording.clockTold.satellites", phrases.moment(told.moment(), zone)));
    }

    private String valueAndOrigin(Value value) {
        String words = change(value);
        String origin =
                value.current().map(Observed::origin).flatMap(this::origin).orElse("");
        return origin.isEmpty() ? words : words + " " + origin;
    }

    private Optional<String> origin(Origin origin) {
        return origin == Origin.TYPED ? Optional.empty() : Optional.of("(" + phrases.word(origin) + ")");
    }

    String figure(Value value) {
        return change(value, phrases::figure);
    }

    private String change(Value value) {
        return change(value, this::words);
    }

    private String change(Value value, Function<Observation, String> say) {
        if (value.struck().isEmpty() && value.current().isPresent()) {
            return say.apply(value.current().get().what());
        }
        List<String> was = value.struck().stream()
                .map(struck -> say.apply(struck.was().what()))
                .toList();
        Optional<String> now = value.current().map(observed -> say.apply(observed.what()));
        return new Change(phrases.medium()).say(was, now);
    }

    private String words(Observation what) {
        if (what instanceof Observation.ObservedAt at) {
            return phrases.text("wording.observedAt", phrases.clock(at.moment(), zone));
        } else if (what instanceof Observation.VoyageSplit split) {
            return phrases.text("wording.voyageSplit", phrases.moment(split.moment(), zone));
        } else if (what instanceof Observation.ClockTold told) {
            return phrases.text("wording.clockTold", phrases.moment(told.moment(), zone));
        }
        return phrases.observation(what);
    }

    private static Stream<Value> inReadingOrder(Stream<Value> values) {
        return values.sorted(Comparator.comparingInt(value -> any(value).fold(ReadingOrder.INSTANCE)));
    }

    /** Some events only name the sort of line, others are said better by another value of the same row. */
    private static boolean isSaidByAnother(Observation what, Row row) {
        if (what instanceof Observation.HandOver) {
            return row.values().stream().anyMatch(value -> any(value) instanceof Observation.Completes);
        }
        if (!(what instanceof Observation.Happening happening)) {
            return what instanceof Observation.ObservedAt
                    && row.values().stream()
                            .noneMatch(
                                    value -> value.current().map(Observed::what).equals(Optional.of(what))
                                            && !value.struck().isEmpty());
        }
        return Saying.of(happening.event()).isSaidBy(row.values().stream().map(RowWords::any));
    }

    /** What the value is about, whether it still stands or not. */
    private static Observation any(Value value) {
        Observed there = value.current().isPresent()
                ? value.current().get()
                : value.struck().get(value.struck().size() - 1).was();
        return there.what();
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(NEXT_PART));
    }
}
