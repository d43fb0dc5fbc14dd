package livredebord.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.CheckType;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Pressure;
import livredebord.nautical.Speed;
import livredebord.nautical.Volume;
import livredebord.voyage.Period;
import livredebord.voyage.Preparation;
import livredebord.voyage.Row;
import livredebord.voyage.Totals;
import livredebord.voyage.Value;
import livredebord.voyage.WatchDigest;

/**
 * How we say things in one language, on one medium. Safe for use by several threads.
 *
 * <p>A message is a {@link java.text.MessageFormat} pattern always, with or without arguments: an apostrophe is doubled in it.
 */
public final class Phrases {

    /** Of the sentences that were said, by their keys: a year on paper says some hundred thousand, of a few hundred sorts. */
    private static final Map<Language, Map<String, Pattern>> PATTERNS = new EnumMap<>(Arrays.stream(Language.values())
            .collect(Collectors.toMap(Function.identity(), language -> new ConcurrentHashMap<>())));

    private static final Map<String, DateTimeFormatter> SHORT_DATES = new ConcurrentHashMap<>();

    private static final Map<Enum<?>, String> KEYS = new ConcurrentHashMap<>();

    private final Language language;
    private final Medium medium;
    private final ResourceBundle messages;
    private final Map<String, Pattern> patterns;

    private Phrases(Language language, Medium medium) {
        this.language = language;
        this.medium = medium;
        this.messages = ResourceBundle.getBundle("templates/messages", locale(language));
        this.patterns = PATTERNS.get(language);
    }

    public static Phrases in(Language language, Medium medium) {
        return new Phrases(language, medium);
    }

    /** Marked as a post; {@code typedWords} is what must be done to words that a person typed. */
    public static Phrases in(Language language, UnaryOperator<String> typedWords) {
        return new Phrases(language, Markdown.with(typedWords));
    }

    /** A sentence of ours; the arguments stand as they are given. */
    public String text(String key, Object... arguments) {
        Pattern pattern = patterns.computeIfAbsent(key, said -> Pattern.of(messages.getString(said)));
        String words = CommandWord.in(pattern.words());
        return (words.equals(pattern.words()) ? pattern : Pattern.of(words)).with(arguments);
    }

    /** Words that a person typed, made safe for the medium. */
    public String typed(String words) {
        return medium.typed(words);
    }

    /** Who wrote, by the name that the account had; a set-up is said for what it is. */
    public String author(Author author) {
        return author.isSetUp() ? text("wording.setUp") : typed(author.name());
    }

    /** Hours and minutes, ship's time: {@code 09:05}. */
    public String clock(Instant moment, ZoneId zone) {
        return Figures.clock(moment.atZone(zone).toLocalTime());
    }

    /** A figure of so many decimals at most, zeros left out, by the language's decimal sign. */
    public String decimal(long scaled, int decimals) {
        return new Figures(this).decimal(scaled, decimals);
    }

    /** A day in words: {@code mardi 14 juillet 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern("wording.date", date), locale(language))
                .format(date);
    }

    /** How the day is written; the first of a month is another word in French. */
    public String pattern(String key, LocalDate date) {
        return text(date.getDayOfMonth() == 1 ? key + ".first" : key);
    }

    /** A day and its month in figures: {@code 14/07}. */
    public String shortDate(LocalDate date) {
        return SHORT_DATES
                .computeIfAbsent(text("wording.date.short"), form -> DateTimeFormatter.ofPattern(form, Locale.ROOT))
                .format(date);
    }

    /** A day in figures with its year: {@code 14/07/2026}. */
    public String dated(LocalDate date) {
        return shortDate(date) + "/" + date.getYear();
    }

    /** As {@link #moment}, with the year: for what is read years afterwards. */
    public String dated(Instant moment, ZoneId zone) {
        return dated(LocalDate.ofInstant(moment, zone)) + " " + clock(moment, zone);
    }

    /** Day, hours and minutes, ship's time: {@code 14/07 09:05}. */
    public String moment(Instant moment, ZoneId zone) {
        return shortDate(LocalDate.ofInstant(moment, zone)) + " " + clock(moment, zone);
    }

    public Language language() {
        return language;
    }

    /** One thing observed, label and all: {@code Vf 6,1 nd}. */
    public String observation(Observation observation) {
        return observation.fold(new ObservationWords(this, true));
    }

    /** One thing observed without its label, for a column that has one: {@code 6,1}, {@code SW 4}. */
    public String figure(Observation observation) {
        return observation.fold(new ObservationWords(this, false));
    }

    /** A value with what was struck out of it and where it comes from: {@code heures moteur ~~1302~~ 1303}. */
    public String value(Value value) {
        return new RowWords(this, ZoneId.of("UTC")).value(value);
    }

    /** As {@link #value}, without label and origin, for a column. */
    public String figure(Value value) {
        return new RowWords(this, ZoneId.of("UTC")).figure(value);
    }

    /** What rows come to, part by part; what nobody observed is not mentioned. */
    public List<String> totals(Totals totals) {
        return new TotalsWords(this).parts(totals);
    }

    /** One date, or from one to another, what both have in common said once: {@code du 28 juin au 3 juillet 2026}. */
    public String period(Period period) {
        List<LocalDate> dates = period.dates();
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        return dates.size() == 1
                ? date(first)
                : text("report.dates", written(first, untilWhatIsCommon(first, last)), written(last, "year"));
    }

    private static String untilWhatIsCommon(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return "year";
        }
        return first.getMonth() == last.getMonth() ? "day" : "month";
    }

    private String written(LocalDate date, String upTo) {
        return DateTimeFormatter.ofPattern(pattern("wording.date." + upTo, date), locale(language))
                .format(date);
    }

    /** Without its unit, to a tenth: {@code 24,3}. */
    public String miles(Distance distance) {
        return new Figures(this).decimal(Math.round(distance.milesE2() / 10.0), 1);
    }

    /** Without its unit, to a tenth. */
    public String hours(EngineHours hours) {
        return new Figures(this).decimal(Math.round(hours.hoursE2() / 10.0), 1);
    }

    /** Without its unit. */
    public String litres(Volume volume) {
        return new Figures(this).decimal(volume.decilitres(), 1);
    }

    /** Without its unit, to a tenth. */
    public String knots(Speed speed) {
        return new Figures(this).decimal(Math.round(speed.knotsE2() / 10.0), 1);
    }

    /** Without its unit. */
    public String hectopascals(Pressure pressure) {
        return new Figures(this).decimal(pressure.pascals(), 2);
    }

    /** The first and the last without their unit, once where they are the same. */
    String pressures(Pressure first, Pressure last) {
        return first.equals(last) ? hectopascals(first) : hectopascals(first) + " → " + hectopascals(last);
    }

    /** Hours and minutes: {@code 7 h 05}. */
    public String duration(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        return text("report.duration", String.valueOf(minutes / 60), Decimals.padded(minutes % 60, 2));
    }

    /** What a watch came to: {@code depuis 20:00 : 18,4 M · max SW 5}. */
    public String digest(WatchDigest digest, ZoneId zone) {
        return new DigestWords(this).of(digest, zone);
    }

    /** What the days up to one come to: {@code cumul depuis le 14/07 : 243 M au loch}. */
    public String carried(LocalDate since, Distance logged) {
        return text("report.carried", shortDate(since), new Figures(this).decimal(logged.milesE2(), 2));
    }

    /** When it happened, ship's time, and when it was noted where that was well after: {@code **17:30** (noté 18:05)}. */
    public String time(Row row, ZoneId zone) {
        return medium.bold(clock(row.observed(), zone)) + lateness(row, zone);
    }

    /** {@code (noté 18:05)}; empty where it was noted at once. */
    public String lateness(Row row, ZoneId zone) {
        return new Head(this).late(row.entry(), row.observed(), zone);
    }

    /** Number, time, author, then {@link #row}: the whole public line. */
    public String line(Row row, ZoneId zone) {
        return head(row.entry(), row.observed(), zone) + " · " + row(row, zone);
    }

    /** Number, time and author, {@code **#128** 09:00 **Léa**}; of an entry typed late, when it was noted too. */
    public String head(Entry entry, Instant observed, ZoneId zone) {
        return new Head(this).of(entry, observed, zone);
    }

    /** What stands after the head of a public line; of a restricted row only that there is one. */
    public String row(Row row, ZoneId zone) {
        return new RowWords(this, zone).openly(row);
    }

    /** As {@link #row}, for one who may read everything in it. */
    public String rowInFull(Row row, ZoneId zone) {
        return new RowWords(this, zone).inFull(row);
    }

    /** As {@link #row}, without being struck out and without marks: for paper, which shows these in its own way. */
    public String said(Row row, ZoneId zone) {
        return new RowWords(this, zone).said(row);
    }

    /** The values of a row in the order of a paper log's columns. */
    public List<Value> columns(Row row) {
        return RowWords.ordered(row);
    }

    /** What a row says of some kinds, part by part; the caller withholds what is restricted. */
    public List<String> parts(Row row, ZoneId zone, Predicate<Observation> which) {
        return new RowWords(this, zone).parts(row, which);
    }

    /**
     * What a correction did: {@code corrige #129 · heures moteur ~~1302~~ 1303 · faute de frappe}. Fits a voiding and a
     * completion as well; of a restricted entry only that something was done to it, not even why.
     *
     * @param corrected the entry that it is about, as it reads now
     */
    public String correction(Row correction, Row corrected, ZoneId zone) {
        return new RowWords(this, zone).correction(correction, corrected);
    }

    /** What happened at sea has a word each; the key is {@code wording.Enum.CONSTANT}. */
    String word(Enum<?> constant) {
        return text(KEYS.computeIfAbsent(
                constant, its -> "wording." + its.getDeclaringClass().getSimpleName() + "." + its.name()));
    }

    /** What is seen to before one leaves. */
    public String item(Preparation.Item item) {
        return switch (item) {
            case CHECKS -> word(CheckType.BOAT);
            case BRIEFING -> word(CheckType.BRIEFING);
            default -> text("wording.before." + item);
        };
    }

    /** A word of the lexicon in this language; a word that we have no other for stands as it was typed. */
    public String lexicon(String family, String word) {
        String key = "wording." + family + "." + word;
        return messages.containsKey(key) ? text(key) : typed(word);
    }

    Medium medium() {
        return medium;
    }

    private static Locale locale(Language language) {
        return Locale.forLanguageTag(language.code());
    }
}
