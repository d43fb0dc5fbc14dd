package livredebord.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.CrewChange;
import livredebord.entry.Observation.Destination;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Headcount;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Sea;
import livredebord.entry.Observation.Sighting;
import livredebord.entry.Observation.Wind;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Position;
import livredebord.nautical.Speed;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Totals;
import livredebord.wording.Capital;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** One fact a sentence, and only facts that somebody noted. */
@ApplicationScoped
class PlainFamilyLetter implements FamilyLetter {

    @Override
    public String text(
            String boat, boolean trial, Period period, List<Row> rows, boolean underWay, When when, Language language) {
        return new Letter(period, rows, underWay, when, Phrases.in(language, Medium.PLAIN)).text(boat, trial);
    }

    /** What is being written. */
    private static final class Letter {

        /** What some program takes for a layout or a call. */
        private static final Pattern MARKS = Pattern.compile("[\\p{Cntrl}*_~`|\\[\\]<>#\\\\@]+");

        /** The sentence says so already. */
        private static final Pattern SAW = Pattern.compile(
                "^((on a|nous avons|we) )?(vue?s?|aperçue?s?|croisée?s?|saw|seen|spotted) ",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        /** When the clocks go back. */
        private static final Duration LONGEST_DAY = Duration.ofHours(25);

        private static final int MOST_SEEN = 4;
        private static final int LONGEST_SEEN = 80;
        private static final int HARDLY_ANY = 1;
        private static final double KILOMETRES = 1.852;

        private final Period period;
        private final List<Row> rows;
        private final boolean underWay;
        private final When when;
        private final Phrases phrases;
        private final boolean oneDay;

        Letter(Period period, List<Row> rows, boolean underWay, When when, Phrases phrases) {
            this.period = period;
            this.rows = rows.stream().filter(Row::isOurs).toList();
            this.underWay = underWay;
            this.when = when;
            this.phrases = phrases;
            this.oneDay = Duration.between(period.from(), period.until()).compareTo(LONGEST_DAY) <= 0;
        }

        String text(String boat, boolean trial) {
            List<String> facts = Stream.of(way(), miles(), weather(), seen(), crew(), whereabouts(), map())
                    .filter(sentence -> !sentence.isEmpty())
                    .toList();
            String head = plain(boat) + ", " + dates() + (trial ? " (" + phrases.text("report.trial") + ")" : "");
            String said = facts.isEmpty() ? phrases.text("family.nothing") : String.join("\n", facts);
            return String.join(
                    "\n", head, phrases.text("family.hello." + when), "", said, "", phrases.text("family.bye"));
        }

        private String dates() {
            String last = date(lastDate());
            return oneDay
                    ? last
                    : phrases.text("report.dates", date(period.dates().get(0)), last);
        }

        private LocalDate lastDate() {
            List<LocalDate> dates = period.dates();
            return dates.get(dates.size() - 1);
        }

        private String date(LocalDate date) {
            return written(phrases.pattern("family.date", date)).format(date);
        }

        private String clock(Instant moment) {
            ZonedDateTime time = moment.atZone(period.zone());
            String clock = written(phrases.text(oneDay ? "family.clock" : "family.moment"))
                    .format(time);
            boolean theDayBefore = oneDay && time.toLocalDate().isBefore(lastDate());
            return theDayBefore ? phrases.text("family.dayBefore", clock) : clock;
        }

        private DateTimeFormatter written(String pattern) {
            return DateTimeFormatter.ofPattern(
                    pattern, Locale.forLanguageTag(phrases.language().code()));
        }

        private static String plain(String typed) {
            return MARKS.matcher(typed).replaceAll(" ").replaceAll(" {2,}", " ").strip();
        }

        /** She left or came in. */
        private record Move(boolean out, Event how, Optional<String> place, Instant at) {}

        private List<Move> moves() {
            return rows.stream().flatMap(row -> move(row).stream()).toList();
        }

        private static Optional<Move> move(Row row) {
            Optional<String> place = first(row, what -> what instanceof Observation.Place named ? named.name() : null)
                    .map(Letter::plain);
            return first(row, what -> what instanceof Observation.Happening happening ? happening.event() : null)
                    .flatMap(event -> switch (event) {
                        case DEPARTURE, WEIGH -> Optional.of(new Move(true, event, place, row.observed()));
                        case ARRIVAL, ANCHOR, MOOR -> Optional.of(new Move(false, event, place, row.observed()));
                        default -> Optional.empty();
                    });
        }

        private static <T> Optional<T> first(Row row, Function<Observation, T> value) {
            return row.standing().map(value).filter(Objects::nonNull).findFirst();
        }

        private <T> List<T> each(Function<Observation, T> value) {
            return rows.stream()
                    .flatMap(Row::standing)
                    .map(value)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** A departure and the arrival that follows it are one sentence. */
        private String way() {
            List<Move> moves = moves();
            List<String> said = new ArrayList<>();
            for (int i = 0; i < moves.size(); i++) {
                Move move = moves.get(i);
                Optional<Move> next =
                        Optional.of(i + 1).filter(n -> n < moves.size()).map(moves::get);
                boolean together = move.out()
                        && move.place().isPresent()
                        && next.filter(its -> !its.out() && its.place().isPresent())
                                .isPresent();
                said.add(together ? passage(move, next.orElseThrow()) : alone(move));
                i += together ? 1 : 0;
            }
            return String.join(" ", said);
        }

        private String passage(Move left, Move reached) {
            String from = left.place().orElseThrow();
            String to = reached.place().orElseThrow();
            return from.equalsIgnoreCase(to)
                    ? phrases.text("family.way.back", from, clock(left.at()), clock(reached.at()))
                    : phrases.text("family.way.both", from, clock(left.at()), to, clock(reached.at()));
        }

        private String alone(Move move) {
            String what = move.out() ? "family.way.left" : "family.way.reached";
            return move.place()
                    .map(place -> phrases.text(what + ".place", place, clock(move.at())))
                    .orElseGet(() -> phrases.text(what, clock(move.at())));
        }

        private String miles() {
            Totals totals = Totals.of(rows);
            return totals.logged()
                    .or(totals::overGround)
                    .map(distance -> distance.milesE2() / 100.0)
                    .filter(miles -> miles >= 1)
                    .map(miles -> phrases.text("family.miles", Math.round(miles), Math.round(miles * KILOMETRES)))
                    .orElse("");
        }

        private String weather() {
            return Stream.of(wind(), sea())
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private String wind() {
            List<Wind> winds = each(what -> what instanceof Wind wind && Totals.strength(wind) >= 0 ? wind : null);
            Optional<Wind> strongest = winds.stream().max(Totals.BY_STRENGTH);
            return strongest.map(wind -> wind(wind, winds)).orElse("");
        }

        private String wind(Wind strongest, List<Wind> winds) {
            int most = Totals.strength(strongest);
            int least = winds.stream().mapToInt(Totals::strength).min().orElse(most);
            if (most <= HARDLY_ANY) {
                return phrases.text("family.wind.none");
            }
            String force = least == most
                    ? phrases.text("family.wind.force", most)
                    : phrases.text("family.wind.forces", least, most);
            String gust = winds.stream()
                    .flatMap(wind -> wind.gust().stream())
                    .max(Comparator.naturalOrder())
                    .map(Speed::knotsE2)
                    .map(knotsE2 -> ", " + phrases.text("family.wind.gust", Math.round(knotsE2 / 100.0)))
                    .orElse("");
            String name = phrases.text("family.wind.name." + most);
            return phrases.text("family.wind.from." + from(strongest)) + ", " + force + " (" + name + ")" + gust + ".";
        }

        private static String from(Wind wind) {
            return wind.from()
                    .map(CompassPoint::degreesE2)
                    .or(() -> wind.fromDegrees().map(bearing -> bearing.degreesE2()))
                    .map(CompassPoint::nearestOf16)
                    .map(CompassPoint::name)
                    .orElse(wind.variable() ? "VARIABLE" : "SOMEWHERE");
        }

        private String sea() {
            return each(what -> what instanceof Sea sea ? sea : null).stream()
                    .max(Comparator.comparing(Sea::state))
                    .map(sea -> sentence(phrases.observation(sea)))
                    .orElse("");
        }

        private static String sentence(String words) {
            return Capital.of(words) + ".";
        }

        private String seen() {
            List<String> seen = each(what -> what instanceof Sighting sighting ? plain(sighting.what()) : null).stream()
                    .map(words -> SAW.matcher(words).replaceFirst(""))
                    .filter(words -> !words.isEmpty() && words.length() <= LONGEST_SEEN)
                    .distinct()
                    .limit(MOST_SEEN)
                    .toList();
            return seen.isEmpty() ? "" : phrases.text("family.seen", String.join(", ", seen));
        }

        private String crew() {
            List<CrewChange> changes = each(what -> what instanceof CrewChange change ? change : null);
            List<Integer> counts = each(what -> what instanceof Headcount head ? head.people() : null);
            String aboard = counts.isEmpty() ? "" : phrases.text("family.aboard", counts.get(counts.size() - 1));
            return Stream.of(
                            people("family.joined", changes.stream().flatMap(change -> change.aboard().stream())),
                            people("family.ashore", changes.stream().flatMap(change -> change.ashore().stream())),
                            aboard)
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private String people(String key, Stream<String> names) {
            List<String> people = names.map(Letter::plain).distinct().toList();
            if (people.isEmpty()) {
                return "";
            }
            String all = IntStream.range(0, people.size())
                    .mapToObj(i -> i == 0
                            ? people.get(i)
                            : (i == people.size() - 1 ? phrases.text("family.and") : ", ") + people.get(i))
                    .collect(Collectors.joining());
            return phrases.text(key, all, people.size());
        }

        private String whereabouts() {
            List<Move> moves = moves();
            Optional<Move> last = moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
            boolean out = last.map(Move::out).orElse(underWay);
            Optional<String> where = out ? Optional.of(atSea()) : last.flatMap(this::lying);
            return where.map(words -> phrases.text("family.where." + when, words))
                    .orElse("");
        }

        private String atSea() {
            List<String> bound = each(what -> what instanceof Destination to ? plain(to.name()) : null);
            return bound.isEmpty()
                    ? phrases.text("family.atSea")
                    : phrases.text("family.atSea.bound", bound.get(bound.size() - 1));
        }

        private Optional<String> lying(Move move) {
            Optional<String> how = switch (move.how()) {
                case ANCHOR -> Optional.of(phrases.text("family.anchored"));
                case MOOR -> Optional.of(phrases.text("family.moored"));
                default -> Optional.empty();
            };
            String words =
                    Stream.of(move.place(), how).flatMap(Optional::stream).collect(Collectors.joining(", "));
            return words.isEmpty() ? Optional.empty() : Optional.of(words);
        }

        /** A link that a tap opens; nobody is asked for anything before. */
        private String map() {
            return rows.stream()
                    .flatMap(row -> first(row, what -> what instanceof PositionFix fix ? fix.position() : null)
                            .map(position -> phrases.text("family.map", clock(row.observed()), address(position)))
                            .stream())
                    .reduce((earlier, later) -> later)
                    .orElse("");
        }

        private static String address(Position position) {
            return String.format(
                    Locale.ROOT,
                    "https://www.openstreetmap.org/?mlat=%.4f&mlon=%.4f&zoom=11",
                    position.latitudeDegrees(),
                    position.longitudeDegrees());
        }
    }
}
