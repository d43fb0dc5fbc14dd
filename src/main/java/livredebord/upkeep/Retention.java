package livredebord.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which backups stay: the newest of each of the last so many days, weeks and months that have one, so that the further
 * back, the fewer. The newest of all stays always. A boat that lay still for a winter keeps those of the autumn: what
 * counts is the days that have a backup and not the calendar.
 */
public record Retention(Map<Span, Integer> most) {

    public static final String USUAL = "7d,4w,12m";

    private static final Pattern RULE = Pattern.compile("([1-9][0-9]{0,3})([dwmy])");

    /** What of several backups is told apart. */
    public enum Span {
        DAY(day -> day.toString()),
        WEEK(day -> day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
        MONTH(day -> day.getYear() + " " + day.getMonthValue()),
        YEAR(day -> Integer.toString(day.getYear()));

        private final Function<LocalDate, String> name;

        Span(Function<LocalDate, String> name) {
            this.name = name;
        }

        private static Span of(String letter) {
            return values()["dwmy".indexOf(letter)];
        }
    }

    public Retention {
        most = Map.copyOf(most);
    }

    /** @throws IllegalArgumentException where it is no rule, or one that keeps nothing */
    public static Retention of(String rule) {
        Map<Span, Integer> most = new LinkedHashMap<>();
        for (String part : rule.strip().split("\\s*,\\s*", -1)) {
            Matcher matcher = RULE.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "not a rule for keeping backups: " + rule + "; one looks like " + USUAL);
            }
            most.put(Span.of(matcher.group(2)), Integer.parseInt(matcher.group(1)));
        }
        return new Retention(most);
    }

    /** @param zone whose days, weeks (from Monday) and months */
    public Set<Instant> kept(Collection<Instant> made, ZoneId zone) {
        List<Instant> newestFirst =
                made.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>();
        newestFirst.stream().findFirst().ifPresent(kept::add);
        most.forEach((span, howMany) -> kept.addAll(newestOfEach(span, howMany, newestFirst, zone)));
        return kept;
    }

    private static Collection<Instant> newestOfEach(Span span, int howMany, List<Instant> newestFirst, ZoneId zone) {
        Map<String, Instant> newest = new LinkedHashMap<>();
        for (Instant moment : newestFirst) {
            newest.putIfAbsent(span.name.apply(LocalDate.ofInstant(moment, zone)), moment);
        }
        return newest.values().stream().limit(howMany).toList();
    }
}
