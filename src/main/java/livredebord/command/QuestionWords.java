package livredebord.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import livredebord.command.OrderPhrases.Match;
import livredebord.command.Tokens.Hour;
import livredebord.command.Verb.Figure;
import livredebord.command.Verb.Measure;
import livredebord.command.Verb.Stretch;

/**
 * A plain question: what, which of it, when, whose, in any order. Only words that the lexicon knows for questions, names
 * of the crew, dates and times may stand in it; with any other word it is a line of the log.
 */
final class QuestionWords {

    private final Context context;
    private final OrderPhrases phrases = Lexicon.OURS.orderPhrases();
    private final Tokens t;

    private Measure measure;
    private Figure figure = Figure.USUAL;
    private boolean asked;
    private boolean whenAsked;
    private boolean who;
    private boolean since;
    private Verb.Person person;
    private LocalTime at;
    private Stretch stretch;
    private boolean weekdayJustSaid;
    private boolean slashed;

    QuestionWords(Context context, String raw) {
        this.context = context;
        this.t = new Tokens(raw);
    }

    /** Whether it is worth looking further: asked of every line. */
    static boolean mayBe(Reading r) {
        return r.sign(r.size - 1, '?')
                || r.glued(1) && r.word(1, "s")
                || Lexicon.OURS.orderPhrases().mayBegin(Kind.QUESTION, r.pieces[0].text());
    }

    /** Begins and ends as a question, whether it is one that we can answer or not. */
    static boolean soundsLikeOne(Reading r) {
        if (r.size < 2 || !r.sign(r.size - 1, '?')) {
            return false;
        }
        String first = Lexicon.OURS
                .orderPhrases()
                .longest(Kind.QUESTION, new Tokens(r.raw), 0)
                .value();
        return first.equals("ask") || first.equals("who") || first.equals("when") || first.startsWith("figure");
    }

    /** Empty where a word is left over, or nothing is asked. */
    Optional<Verb> question() {
        int at = 0;
        while (!t.isEnd(at)) {
            int next = next(at);
            if (next <= at) {
                return Optional.empty();
            }
            at = next;
        }
        return measure != null && isAsked() && isAnswerable() ? Optional.of(verb()) : Optional.empty();
    }

    /** {@code la semaine dernière}, {@code depuis mardi}, {@code ce mois}: days and nothing else. */
    Optional<Stretch> days() {
        for (int at = 0; !t.isEnd(at); ) {
            int next = next(at);
            if (next <= at) {
                return Optional.empty();
            }
            at = next;
        }
        boolean alone = measure == null && !asked && person == null && this.at == null;
        return alone && stretch instanceof Stretch.Dates ? Optional.of(stretch) : Optional.empty();
    }

    /** The book knows who had the watch and who was aboard, and of some things what they were at a time of day. */
    private boolean isAnswerable() {
        boolean people = measure == Measure.WATCH || measure == Measure.CREW;
        boolean readOff = switch (measure) {
            case WATCH, POSITION, WIND, GUST, PRESSURE, SPEED -> true;
            default -> false;
        };
        return (!who || people) && (this.at == null || readOff);
    }

    /** A quantity with a time or a name beside it is no observation; reefs are counted as they are taken. */
    private boolean isAsked() {
        boolean force = slashed && (measure == Measure.WIND || measure == Measure.GUST) && !asked;
        if (force && !t.isSign(t.size() - 1, '?')) {
            return false; // vent 3/4
        }
        boolean narrowed = stretch != null || person != null && measure == Measure.MILES;
        boolean reefTaken = measure == Measure.REEF && !whenAsked;
        return t.isSign(t.size() - 1, '?') || !reefTaken && asked || measure.isQuantity() && narrowed;
    }

    private Verb verb() {
        return new Verb.Ask(
                measure,
                figure,
                Optional.ofNullable(stretch),
                Optional.ofNullable(person),
                Optional.ofNullable(this.at));
    }

    /** Past what stands at {@code i}; {@code i} itself where that means nothing here. */
    private int next(int i) {
        int named = person(i);
        if (named > i) {
            return named;
        }
        int dated = date(i);
        if (dated > i) {
            return dated;
        }
        Match match = phrases.longest(Kind.QUESTION, t, i);
        boolean south = t.text(i).equals("s") && t.capital(i);
        if (match.found() && !south) {
            return take(match, i);
        }
        return isMark(i) ? i + 1 : hour(i);
    }

    private boolean isMark(int i) {
        return t.isOneOf(i, "?", "'", "\u2019", ",", ".", "!", "-") && !t.isWord(i);
    }

    private int person(int i) {
        String said = t.text(i).replaceFirst("['\u2019]s$", "");
        Optional<String> known = !t.isWord(i)
                ? Optional.empty()
                : context.crewNames().stream()
                        .filter(name -> Texts.fold(name).equals(said))
                        .findFirst();
        if (known.isEmpty() || person != null) {
            return i;
        }
        person = new Verb.Person(known);
        return i + 1;
    }

    private int take(Match match, int i) {
        String[] value = match.value().split(":", 2);
        String of = value.length > 1 ? value[1] : "";
        boolean understood = switch (value[0]) {
            case "measure" -> measure(Measure.valueOf(of));
            case "figure" -> figure(Figure.valueOf(of));
            case "ask" -> asked = true;
            case "who" -> who();
            case "when" -> event();
            case "past" -> whenAsked;
            case "day" -> dates(today().plusDays(Long.parseLong(of)), today().plusDays(Long.parseLong(of)));
            case "span" -> span(of);
            case "hours" -> stretch(new Stretch.LastHours(Integer.parseInt(of)));
            case "weekday" -> weekday(DayOfWeek.of(Integer.parseInt(of)));
            case "month" -> month(Integer.parseInt(of));
            case "since" -> since = true;
            case "me" -> person(new Verb.Person(Optional.empty()));
            default -> true;
        };
        weekdayJustSaid = value[0].equals("weekday");
        return understood ? match.end() : i;
    }

    private boolean measure(Measure said) {
        boolean first = measure == null || measure == said;
        measure = said;
        return first;
    }

    /** {@code mardi dernier} is a day. */
    private boolean figure(Figure said) {
        if (weekdayJustSaid && said == Figure.LAST) {
            return true;
        }
        boolean first = figure == Figure.USUAL || figure == said;
        figure = said;
        asked = true;
        return first;
    }

    private boolean who() {
        asked = true;
        who = true;
        return true;
    }

    /** Behind it the event may be told as people tell it: {@code quand avons-nous pris un ris}. */
    private boolean event() {
        asked = true;
        whenAsked = true;
        figure = figure == Figure.USUAL ? Figure.LAST : figure;
        return true;
    }

    private boolean person(Verb.Person said) {
        boolean first = person == null;
        person = said;
        return first;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.now(), context.shipZone());
    }

    private boolean stretch(Stretch said) {
        boolean first = stretch == null;
        stretch = said;
        return first;
    }

    /** Since a day, or that day. */
    private boolean dates(LocalDate first, LocalDate last) {
        return stretch(new Stretch.Dates(first, since ? today() : last));
    }

    private boolean weekday(DayOfWeek day) {
        LocalDate date = today().with(TemporalAdjusters.previous(day));
        return dates(date, date);
    }

    private boolean month(int month) {
        int year = month > today().getMonthValue() ? today().getYear() - 1 : today().getYear();
        YearMonth meant = YearMonth.of(year, month);
        return dates(meant.atDay(1), meant.atEndOfMonth());
    }

    private boolean span(String of) {
        LocalDate today = today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (of) {
            case "week" -> dates(monday, today);
            case "lastweek" -> dates(monday.minusDays(7), monday.minusDays(1));
            case "month" -> dates(today.withDayOfMonth(1), today);
            case "lastmonth" -> {
                YearMonth last = YearMonth.from(today).minusMonths(1);
                yield dates(last.atDay(1), last.atEndOfMonth());
            }
            case "year" -> dates(today.withDayOfYear(1), today);
            case "lastyear" ->
                dates(LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31));
            case "night" -> stretch(new Stretch.LastHours(12));
            case "voyage" -> stretch(new Stretch.Voyage(Optional.empty()));
            default -> false;
        };
    }

    /** {@code 14/07}, {@code 14/07/2026}, {@code 14 juillet}, {@code 12/07 au 14/07}; a date ahead was last year's. */
    private int date(int i) {
        Dated first = dated(i);
        if (first == null || stretch != null) {
            return i;
        }
        int to = t.isOneOf(first.end(), "-", "au", "to", "a") ? first.end() + 1 : first.end();
        Dated last = to > first.end() ? dated(to) : null;
        boolean understood = dates(first.date(), last == null ? first.date() : last.date());
        return !understood ? i : last == null ? first.end() : last.end();
    }

    private record Dated(LocalDate date, int end) {}

    private Dated dated(int i) {
        if (!t.isWhole(i) || t.digits(i) > 2) {
            return null;
        }
        Match month = phrases.longest(Kind.QUESTION, t, i + 1);
        try {
            if (month.found() && month.value().startsWith("month:")) {
                return notAhead(Integer.parseInt(month.value().substring(6)), t.number(i), month.end());
            }
            if (!t.isSign(i + 1, '/') || !t.isWhole(i + 2)) {
                return null;
            }
            boolean year = t.isSign(i + 3, '/') && t.isWhole(i + 4);
            slashed |= !year;
            return year
                    ? new Dated(
                            LocalDate.of(
                                    t.number(i + 4) < 100 ? 2_000 + t.number(i + 4) : t.number(i + 4),
                                    t.number(i + 2),
                                    t.number(i)),
                            i + 5)
                    : notAhead(t.number(i + 2), t.number(i), i + 3);
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    private Dated notAhead(int month, int day, int end) {
        LocalDate date = LocalDate.of(today().getYear(), month, day);
        return new Dated(date.isAfter(today()) ? date.minusYears(1) : date, end);
    }

    private int hour(int i) {
        Hour hour = t.hour(i);
        if (hour == null || at != null) {
            return i;
        }
        at = hour.time();
        return hour.end();
    }
}
