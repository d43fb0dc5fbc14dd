package livredebord.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.ClockSource;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.voyage.Day;
import livredebord.voyage.Doubt;
import livredebord.voyage.Ends;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Totals;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;

/** One headline, one line of totals, one line an entry, one line of numbers. */
@ApplicationScoped
class MarkdownDaySummary implements DaySummary {

    private static final String NEXT_PART = " · ";
    private static final String STROKE = "~~";
    /** Some eight lines of a phone. */
    private static final int MOST_OF_AN_ENTRY = 300;

    @Override
    public String markdown(String boat, boolean trial, Period period, List<Row> rows, Language language) {
        Phrases phrases = Phrases.in(language, Markdown.POST);
        List<Row> lines = rows.stream().filter(MarkdownDaySummary::isLine).toList();
        List<String> said = new ArrayList<>();
        said.add(headline(boat, trial, period, phrases));
        totals(rows, phrases).ifPresent(said::add);
        said.addAll(entries(period, lines, phrases));
        said.add("");
        said.add(closing(rows, lines, phrases));
        return String.join("\n", said);
    }

    private static String headline(String boat, boolean trial, Period period, Phrases phrases) {
        List<LocalDate> dates = period.dates();
        String first = phrases.date(dates.get(0));
        String days = dates.size() == 1
                ? first
                : phrases.text("report.dates", first, phrases.date(dates.get(dates.size() - 1)));
        String name = phrases.typed(boat) + NEXT_PART + days;
        return "**" + (trial ? name + NEXT_PART + phrases.text("report.trial") : name) + "**";
    }

    private static Optional<String> totals(List<Row> rows, Phrases phrases) {
        Ends ends = Ends.of(rows);
        String way = Stream.of(ends.from(), ends.to())
                .flatMap(Optional::stream)
                .map(phrases::typed)
                .distinct()
                .collect(Collectors.joining(" – "));
        String line = Stream.concat(Stream.of(way), phrases.totals(Totals.of(rows)).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(NEXT_PART));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** A date stands over its entries only where there are several. */
    private static List<String> entries(Period period, List<Row> lines, Phrases phrases) {
        List<Day> days = Day.of(lines, period.zone());
        List<String> said = new ArrayList<>();
        for (Day day : days) {
            said.add("");
            if (days.size() > 1) {
                said.add("**" + phrases.date(day.date()) + "**");
            }
            day.rows().forEach(row -> said.add(bullet(row, period.zone(), phrases)));
        }
        return said;
    }

    private static String bullet(Row row, ZoneId zone, Phrases phrases) {
        return "- " + phrases.time(row, zone) + " " + briefly(phrases.row(row, zone), row);
    }

    /** A day is read at a glance: of a very long entry its beginning, and the number under which the rest is found. */
    private static String briefly(String said, Row row) {
        if (said.codePointCount(0, said.length()) <= MOST_OF_AN_ENTRY) {
            return said;
        }
        int most = said.offsetByCodePoints(0, MOST_OF_AN_ENTRY);
        int blank = said.lastIndexOf(' ', most);
        String beginning = said.substring(0, blank > most / 2 ? blank : most).replaceFirst("\\\\+$", "");
        boolean isStruckOut = beginning.split(STROKE, -1).length % 2 == 0;
        return beginning + (isStruckOut ? STROKE : "") + " … (" + row.entry().number() + ")";
    }

    /** Corrections and what else is about an entry stand in that entry's line. */
    private static boolean isLine(Row row) {
        return row.entry()
                .kind()
                .map(kind -> kind != EntryKind.CORRECTION
                        && kind != EntryKind.VOIDING
                        && kind != EntryKind.COMPLETION
                        && kind != EntryKind.GENESIS)
                .orElse(true);
    }

    private static String closing(List<Row> rows, List<Row> lines, Phrases phrases) {
        String numbers = rows.isEmpty() ? "" : " " + Numbers.of(rows);
        return Stream.of(
                        Optional.of(count(lines.size(), "report.entries", phrases) + numbers),
                        counted(rows, EntryKind.CORRECTION, "report.corrections", phrases),
                        counted(rows, EntryKind.VOIDING, "report.voidings", phrases),
                        counted(rows, EntryKind.COMPLETION, "report.completions", phrases),
                        doubts(lines, phrases),
                        unverified(lines, phrases))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** One or several: the language knows which word. */
    private static String count(long count, String key, Phrases phrases) {
        return phrases.text(key, count, String.valueOf(count));
    }

    private static Optional<String> counted(List<Row> rows, EntryKind kind, String key, Phrases phrases) {
        long count = rows.stream()
                .filter(row -> row.entry().kind().equals(Optional.of(kind)))
                .count();
        return count == 0 ? Optional.empty() : Optional.of(count(count, key, phrases));
    }

    private static Optional<String> doubts(List<Row> lines, Phrases phrases) {
        List<String> numbers = lines.stream()
                .filter(row -> !row.isRestricted())
                .filter(row -> Doubt.open(row).findAny().isPresent())
                .map(row -> row.entry().number().toString())
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        phrases.text("report.doubts", String.valueOf(numbers.size()), String.join(", ", numbers)));
    }

    private static Optional<String> unverified(List<Row> lines, Phrases phrases) {
        long count = lines.stream()
                .filter(row -> row.entry().clock() == ClockSource.UNVERIFIED)
                .count();
        return count == 0 ? Optional.empty() : Optional.of(count(count, "report.unverified", phrases));
    }
}
