package livredebord.logbook;

import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.command.Verb;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.BoatFact;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.nautical.Speed;
import livredebord.report.LogbookPdf;
import livredebord.storage.OthersWrote;
import livredebord.voyage.Row;

/** What the book's header says of the boat: the latest entry about each field counts, and the earlier ones stay. */
@PerBoat
class BoatFacts {

    /** Nine digits (ITU-R M.585). */
    private static final Pattern MMSI = Pattern.compile("[0-9]{9}");

    /** Three to seven letters and digits (ITU Radio Regulations, article 19). */
    private static final Pattern CALL_SIGN = Pattern.compile("[A-Z0-9]{3,7}");

    /** She has no radio that would have one. */
    private static final Pattern NONE = Pattern.compile("AUCUN|NON|NONE|NO");

    /** What the number of knots begins with; a unit may follow. */
    private static final Pattern KNOTS =
            Pattern.compile("([1-9][0-9]{0,2})(?:[.,]([0-9]))?\\s*(?:nds?|noeuds?|nœuds?|kn|kts?|knots?)?");

    /** Megabytes, or no more than nothing; a unit may follow. */
    private static final Pattern MEGABYTES = Pattern.compile(
            "([0-9]{1,3})\\s*(?:mo|mb|m|mégas?|megas?|mégaoctets?|megabytes?)?|aucune?|non|rien|none|no");

    /** What Mattermost and a mailbox take. */
    private static final int USUAL_MEGABYTES = 20;

    private static final int MOST_MEGABYTES = 500;

    /** Few sailing boats are as fast as 25 knots, and no cruising one is for long. */
    static final Speed USUAL_TOP_SPEED = new Speed(2_500);

    private final Journal journal;
    private final Guard guard;
    private final Pen pen;
    private final Announcements announcements;
    private volatile Speed topSpeed;

    BoatFacts(Journal journal, Guard guard, Pen pen, Announcements announcements) {
        this.journal = journal;
        this.guard = guard;
        this.pen = pen;
        this.announcements = announcements;
    }

    /** By the field, in the order of the header. */
    Map<String, String> all() {
        Map<String, String> noted = new LinkedHashMap<>();
        noted(journal).forEach(fact -> noted.put(fact.field(), fact.value()));
        Map<String, String> inOrder = new LinkedHashMap<>();
        Arrays.stream(Verb.BoatField.values())
                .map(Verb.BoatField::word)
                .filter(noted::containsKey)
                .forEach(field -> inOrder.put(field, noted.get(field)));
        return inOrder;
    }

    /** What nobody noted of that which an official's header asks for. */
    List<String> lacking() {
        Map<String, String> noted = all();
        return LogbookPdf.HEADER.stream()
                .filter(field -> !noted.containsKey(field))
                .toList();
    }

    /** All that was ever said of the boat and her rules, in the book's order: the last word on a field holds. */
    static Stream<BoatFact> noted(Journal journal) {
        return journal.ofKinds(Set.of(EntryKind.BOAT)).stream()
                .flatMap(entry -> entry.content().stream())
                .map(Content::observed)
                .flatMap(List::stream)
                .map(Observed::what)
                .filter(BoatFact.class::isInstance)
                .map(BoatFact.class::cast);
    }

    /** As the skipper noted it, else as few boats exceed it; every line with a position asks. */
    Speed topSpeed() {
        Speed known = topSpeed;
        if (known == null) {
            known = Optional.ofNullable(all().get(Verb.BoatField.TOP_SPEED.word()))
                    .flatMap(BoatFacts::knots)
                    .orElse(USUAL_TOP_SPEED);
            topSpeed = known;
        }
        return known;
    }

    void forget(@Observes OthersWrote wrote) {
        topSpeed = null;
    }

    /** So much of the photos and files of a document's entries goes into it whole. */
    long mostEnclosedBytes() {
        return 1_000_000L
                * Optional.ofNullable(all().get(Verb.BoatField.ATTACHMENTS.word()))
                        .flatMap(BoatFacts::megabytes)
                        .orElse(USUAL_MEGABYTES);
    }

    private static Optional<Integer> megabytes(String value) {
        Matcher typed = MEGABYTES.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            return Optional.empty();
        }
        int megabytes = typed.group(1) == null ? 0 : Integer.parseInt(typed.group(1));
        return megabytes > MOST_MEGABYTES ? Optional.empty() : Optional.of(megabytes);
    }

    private static Optional<Speed> knots(String value) {
        Matcher typed = KNOTS.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            return Optional.empty();
        }
        int tenths = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        int knotsE2 = Integer.parseInt(typed.group(1)) * 100 + tenths * 10;
        return knotsE2 > 10_000 ? Optional.empty() : Optional.of(new Speed(knotsE2));
    }

    Answer describe(Verb.DescribeBoat order, Request request) {
        return guard.skipper(request, () -> describeIt(order, request));
    }

    private Answer describeIt(Verb.DescribeBoat order, Request request) {
        String value = tidy(order);
        return objection(order.field(), value)
                .map(reason -> request.refused(reason, List.of(order.value())))
                .orElseGet(() -> note(new BoatFact(order.field().word(), value), request));
    }

    /** Numbers and signs are written together, in capitals, however they were typed. */
    private static String tidy(Verb.DescribeBoat order) {
        boolean sign = order.field() == Verb.BoatField.MMSI || order.field() == Verb.BoatField.CALLSIGN;
        return sign ? order.value().replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT) : order.value();
    }

    private static Optional<Reason> objection(Verb.BoatField field, String value) {
        return switch (field) {
            case MMSI -> isNoneOr(MMSI, value) ? Optional.empty() : Optional.of(Reason.NOT_AN_MMSI);
            case CALLSIGN -> isNoneOr(CALL_SIGN, value) ? Optional.empty() : Optional.of(Reason.NOT_A_CALL_SIGN);
            case TOP_SPEED -> knots(value).isPresent() ? Optional.empty() : Optional.of(Reason.NOT_A_TOP_SPEED);
            case ATTACHMENTS -> megabytes(value).isPresent() ? Optional.empty() : Optional.of(Reason.NOT_A_SIZE);
            case REGISTRATION, OWNER, HOME_PORT, TYPE -> Optional.empty();
        };
    }

    private static boolean isNoneOr(Pattern sign, String value) {
        return NONE.matcher(value).matches() || sign.matcher(value).matches();
    }

    private Answer note(BoatFact fact, Request request) {
        Content content = Pen.content(request, false, List.of(Observed.typed(fact)));
        Draft draft = new Draft(EntryKind.BOAT, request.typed().received(), content);
        Pen.Written written = pen.once(request, turn -> {
            Entry entry = turn.append(draft);
            if (!request.typed().publicly()) {
                announcements.line(Row.of(entry));
            }
            return entry;
        });
        topSpeed = null;
        return written.entry()
                .<Answer>map(entry -> new Answer.BoatDescribed(Row.of(entry)))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }
}
