package livredebord.report.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.nautical.Distance;
import livredebord.report.LogbookPdf.Book;
import livredebord.report.LogbookPdf.Visa;
import livredebord.voyage.Aboard;
import livredebord.voyage.Day;
import livredebord.voyage.Ends;
import livredebord.voyage.Extremes;
import livredebord.voyage.Period;
import livredebord.voyage.Reckoning;
import livredebord.voyage.Row;
import livredebord.voyage.Struck;
import livredebord.voyage.Sums;
import livredebord.voyage.Value;
import livredebord.wording.Phrases;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What all days of a document come to, taken in while they are drawn one after the other: of each day's rows only what the
 * pages before and behind the days need is kept.
 */
final class Story {

    /** So many fixes are drawn on the cover at most: every second one is left out when there are more. */
    private static final int MOST_FIXES = 3_000;

    /**
     * A day that was drawn.
     *
     * @param way from where to where
     */
    record Told(String date, String way, int entries, Sums sums, String wind, String visa, PDPage page) {}

    /**
     * Something that was struck out: a value of an entry, or the whole.
     *
     * @param number of the entry
     * @param now empty where nothing was put in its place
     * @param by the entry that struck it out, who wrote that and when
     */
    record Correction(String number, String was, String now, String by, String why, PDPage page) {}

    private final ZoneId zone;
    private final Aboard aboard;
    private final List<Told> days = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private List<Row> fixes = new ArrayList<>();
    private int every = 1;
    private int passed;
    private Sums sums = Sums.NOTHING;
    private Extremes extremes = Extremes.NOTHING;
    private Ends ends = Ends.NOWHERE;
    private int entries;
    private int unsigned;
    private boolean loggedThroughout = true;

    Story(Period period, Book book) {
        this.zone = period.zone();
        this.aboard = new Aboard(book::person);
        aboard.take(book.crewBefore(period.from()));
        aboard.forgetThoseAshore();
    }

    void take(Day day, Reckoning reckoning, Optional<Visa> visa, PDPage page, Phrases phrases) {
        Ends its = Ends.of(day.rows());
        Sums ofTheDay = Sums.NOTHING.with(day, reckoning);
        ends = ends.and(its);
        sums = sums.with(day, reckoning);
        loggedThroughout &=
                ofTheDay.logged().isPresent() || ofTheDay.overGround().isEmpty();
        extremes = extremes.with(day.totals(), reckoning);
        entries += day.rows().size();
        boolean signed = visa.filter(Visa::holds).isPresent();
        unsigned += signed ? 0 : 1;
        days.add(new Told(
                phrases.dated(day.date()),
                FromTo.of(its, phrases),
                day.rows().size(),
                ofTheDay,
                day.totals().strongestWind().map(phrases::figure).orElse(""),
                phrases.text(signed ? "report.signedShort" : "report.unsignedShort"),
                page));
        day.rows().forEach(row -> corrected(row, page, phrases));
        day.rows().stream().filter(Story::hasFix).forEach(this::fix);
    }

    private static boolean hasFix(Row row) {
        return row.first(Observation.PositionFix.class).isPresent();
    }

    private void fix(Row row) {
        if (passed++ % every == 0) {
            fixes.add(row);
        }
        if (fixes.size() > MOST_FIXES) {
            List<Row> half = new ArrayList<>();
            for (int i = 0; i < fixes.size(); i += 2) {
                half.add(fixes.get(i));
            }
            fixes = half;
            every *= 2;
        }
    }

    /** Of a restricted entry only that something in it was corrected. */
    private void corrected(Row row, PDPage page, Phrases phrases) {
        String number = row.entry().number().toString();
        String withheld = phrases.text("wording.restricted");
        row.voided()
                .ifPresent(voided -> corrections.add(new Correction(
                        number,
                        phrases.text("report.wholeEntry"),
                        "",
                        by(voided.by(), voided.who(), voided.when(), phrases),
                        row.isRestricted() ? withheld : phrases.typed(voided.reason()),
                        page)));
        for (Value value : row.values()) {
            for (int i = 0; i < value.struck().size(); i++) {
                Struck struck = value.struck().get(i);
                Optional<Observed> now = i + 1 < value.struck().size()
                        ? Optional.of(value.struck().get(i + 1).was())
                        : value.current();
                corrections.add(new Correction(
                        number,
                        row.isRestricted() ? withheld : said(struck.was(), phrases),
                        row.isRestricted()
                                ? ""
                                : now.map(its -> said(its, phrases)).orElse(""),
                        by(struck.by(), struck.who(), struck.when(), phrases),
                        row.isRestricted() ? withheld : phrases.typed(struck.reason()),
                        page));
            }
        }
    }

    private String said(Observed value, Phrases phrases) {
        return value.what() instanceof Observation.ObservedAt at
                ? phrases.text("wording.observedAt", phrases.clock(at.moment(), zone))
                : phrases.observation(value.what());
    }

    private String by(EntryNumber number, Author who, Instant when, Phrases phrases) {
        return number + " " + phrases.typed(who.name()) + ", " + phrases.dated(when, zone);
    }

    Aboard aboard() {
        return aboard;
    }

    List<Told> days() {
        return days;
    }

    List<Correction> corrections() {
        return corrections;
    }

    /** In the order for reading, thinned out. */
    List<Row> fixes() {
        return fixes;
    }

    Sums sums() {
        return sums;
    }

    Extremes extremes() {
        return extremes;
    }

    Ends ends() {
        return ends;
    }

    int entries() {
        return entries;
    }

    int unsigned() {
        return unsigned;
    }

    /**
     * A figure and what it counts, the most telling first; what nobody observed is not there. A log that was read on some
     * of the days alone does not say how far she went.
     */
    List<String[]> figures(Phrases phrases) {
        List<String[]> figures = new ArrayList<>();
        Optional<Distance> logged = sums.logged().filter(its -> loggedThroughout);
        Optional<Distance> miles = logged.or(sums::overGround);
        miles.ifPresent(its -> figures.add(new String[] {
            phrases.text("report.figure.miles", phrases.miles(its)),
            phrases.text(logged.isPresent() ? "report.figure.byLog" : "report.figure.overGround")
        }));
        figures.add(figure(phrases, "days", days.size()));
        figures.add(figure(phrases, "entries", entries));
        extremes.strongestWind()
                .ifPresent(wind -> figures.add(new String[] {phrases.figure(wind.withoutGust()), wind(phrases)}));
        sums.engine()
                .ifPresent(hours -> figures.add(new String[] {
                    phrases.text("report.figure.hours", phrases.hours(hours)), phrases.text("report.figure.engine")
                }));
        sums.night()
                .ifPresent(night ->
                        figures.add(new String[] {phrases.duration(night), phrases.text("report.figure.night")}));
        return figures;
    }

    private String wind(Phrases phrases) {
        return extremes.strongestGust()
                .map(gust -> phrases.text("report.figure.windAndGust", phrases.knots(gust)))
                .orElseGet(() -> phrases.text("report.figure.wind"));
    }

    private static String[] figure(Phrases phrases, String what, int count) {
        return new String[] {String.valueOf(count), phrases.text("report.figure." + what, count)};
    }
}
