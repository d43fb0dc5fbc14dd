package livredebord.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.ObservedAt;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observed;

/**
 * Orders to the book. A first word is an order only if all that follows fits it: {@code dernier ris pris} and
 * {@code help MOB} are lines of the log, after which the order is offered.
 */
final class VerbWords {

    private static final int MOST_SHOWN = 50;
    private static final int AUDIT_LINES = 10;
    private static final int MOST_SOUGHT = 3;
    private static final int MOST_HOURS = 8_784;

    private static final List<String> FAMILIES = List.of("famille", "familles", "proches", "family", "families");

    /** What one can be told about, and is no order. */
    private static final List<String> HELPED =
            List.of("api", "alertes", "alerts", "consignes", "automatique", "automatic", "photos", "webhook");

    private final Commands commands;
    private final Context context;
    private final Reading r;

    VerbWords(Commands commands, Context context, Reading reading) {
        this.commands = commands;
        this.context = context;
        this.r = reading;
    }

    /** The order, if all the words fit one. */
    Optional<Verb> order() {
        if (r.size == 0) {
            return Optional.of(new Verb.OpenForm());
        }
        if (r.size == 1 && r.sign(0, '?')) {
            return Optional.of(new Verb.Help(Optional.empty()));
        }
        if (isNumbered()) {
            return numbered();
        }
        return people().flatMap(PeopleOrders::order).or(this::known).or(this::question);
    }

    private Optional<Verb> known() {
        String verb = r.value(0, Kind.VERB);
        return verb == null ? lastFew().or(this::yesterday) : order(verb, r.sign(1, ':') ? 2 : 1);
    }

    /** {@code hier} and nothing else. */
    private Optional<Verb> yesterday() {
        return r.size == 1 && r.was(0, Kind.YESTERDAY) ? stretch(0).map(Verb.Day::new) : Optional.empty();
    }

    /** {@code les 5 dernières}. */
    private Optional<Verb> lastFew() {
        int number = r.word(0, "les") ? 1 : 0;
        boolean last = number + 2 == r.size && "last".equals(r.value(number + 1, Kind.VERB));
        return last ? howMany(number).map(Verb.Last::new) : Optional.empty();
    }

    /** In figures or as a word. */
    private Optional<Integer> howMany(int i) {
        String word = r.whole(i) ? r.pieces[i].text() : r.is(i, Kind.COUNT) ? r.value(i, Kind.COUNT) : "";
        boolean few = !word.isEmpty() && word.length() < 4;
        return few ? Optional.of(Integer.parseInt(word)).filter(n -> n >= 1 && n <= MOST_SHOWN) : Optional.empty();
    }

    /** About people, watches, voyages and the clock. */
    private Optional<PeopleOrders> people() {
        return PeopleOrders.mayBegin(r.pieces[0].text())
                ? Optional.of(new PeopleOrders(commands, context, r.raw))
                : Optional.empty();
    }

    private Optional<Verb> question() {
        return QuestionWords.mayBe(r) ? new QuestionWords(context, r.raw).question() : Optional.empty();
    }

    /** What may have been meant by a line whose first word is an order, though the rest does not fit. */
    List<Verb> offers() {
        if (QuestionWords.soundsLikeOne(r)) {
            return List.of(new Verb.Help(Optional.of("questions")));
        }
        String verb = r.size == 0 ? null : r.value(0, Kind.VERB);
        if (r.size < 2) {
            return List.of();
        }
        if (verb == null) {
            return people().flatMap(PeopleOrders::begun).<Verb>map(topic -> new Verb.Help(Optional.of(topic))).stream()
                    .toList();
        }
        String rest = r.text(1, r.size);
        return switch (verb) {
            case "help" -> List.of(new Verb.Help(Optional.of(rest)));
            case "summary" -> List.of(new Verb.Summarise(today()));
            case "pdf" -> List.of(new Verb.Print(today()));
            case "chart" -> List.of(new Verb.DrawTrack(today()));
            case "last" -> List.of(new Verb.Last(1));
            case "day" -> List.of(new Verb.Day(today()));
            case "crew" -> List.of(new Verb.ShowCrew());
            case "boat" -> r.size > 3 ? List.of() : List.of(new Verb.ShowBoat());
            case "voyages" -> List.of(new Verb.ShowVoyages());
            case "sign" -> List.of(new Verb.Sign(Optional.empty(), false));
            case "strike" -> List.of(new Verb.Strike(Optional.empty(), Optional.of(rest)));
            case "roles" -> List.of(new Verb.Help(Optional.of("role")));
            default -> List.of();
        };
    }

    private Optional<Verb> order(String verb, int from) {
        return switch (verb) {
            case "help" -> help(from);
            case "correct" -> correct(from);
            case "strike" -> strike(from);
            case "redact" -> redact(from);
            case "audit" -> audit(from);
            case "show" -> show(from);
            case "last" -> last(from);
            case "day" -> stretch(from).map(Verb.Day::new);
            case "summary" -> summary(from);
            case "chart" -> stretchOrBook(from).map(Verb.DrawTrack::new);
            case "baro" -> hasNumbers(from) ? Optional.empty() : stretch(from).map(Verb.DrawBarograph::new);
            case "barograph" -> stretch(from).map(Verb.DrawBarograph::new);
            case "export" -> export(from);
            case "pdf" -> printIn(from).or(() -> print(from));
            case "sign" -> sign(from);
            case "language" -> language(from);
            case "crew" -> from == r.size ? Optional.of(new Verb.ShowCrew()) : role(from);
            case "role" -> role(from);
            case "roles" -> roleNamed(from);
            case "find" -> find(from);
            case "boat" -> boat(from);
            case "voyages" -> alone(from, new Verb.ShowVoyages());
            case "pages" -> alone(from, new Verb.ShowPages());
            case "accept" -> takeIn(from);
            case "doubts" -> alone(from, new Verb.ShowDoubts());
            case "overdue" -> alone(from, new Verb.ShowOverdue());
            case "buttons" -> alone(from, new Verb.ShowButtons());
            case "form" -> alone(from, new Verb.OpenForm());
            default -> Optional.empty();
        };
    }

    /** An order that nothing may follow. */
    private Optional<Verb> alone(int from, Verb order) {
        return from == r.size ? Optional.of(order) : Optional.empty();
    }

    private Optional<Verb> help(int from) {
        if (from == r.size || from + 1 == r.size && r.sign(from, '?')) {
            return Optional.of(new Verb.Help(Optional.empty()));
        }
        boolean topic = from + 1 == r.size
                && (r.was(from, Kind.VERB)
                        || PeopleOrders.mayBegin(r.pieces[from].text())
                        || isPartOfALine(from)
                        || HELPED.contains(r.pieces[from].text())
                        || r.pieces[from].text().startsWith("question"));
        return topic ? Optional.of(new Verb.Help(Optional.of(r.text(from, r.size)))) : Optional.empty();
    }

    /** {@code aide départ}; nobody cries for help so. */
    private boolean isPartOfALine(int i) {
        return r.isAny(i, Kind.DEPARTED, Kind.ARRIVED, Kind.WIND, Kind.POS, Kind.BARO, Kind.HDG, Kind.SPEED, Kind.SEA);
    }

    // --- #128, 131 W

    private boolean isNumbered() {
        return r.sign(0, '#') && numberAt(0).isPresent()
                || r.whole(0) && isEntryNumber(0) && r.size > 1 && !r.glued(1) && mayComplete(1) && !isPosition();
    }

    /** An answer begins with a number or a hemisphere. */
    private boolean mayComplete(int i) {
        return r.number(i) || r.pieces[i].can(Kind.POINT) || r.sign(i, '-') || isConfirmation(i);
    }

    /** {@code 131 juste}, and nothing behind it. */
    private boolean isConfirmation(int i) {
        return i + 1 == r.size && r.was(i, Kind.CONFIRM);
    }

    /** {@code 48 23.5N 4 29W}: the number begins a position, if not a possible one: {@code 95 00 N 4 30 W}. */
    private boolean isPosition() {
        if (r.whole(1) && r.size > 2 && isHemisphere(2)) {
            return true;
        }
        Understood.Line line = said(0, r.size);
        return line.observed().stream().anyMatch(o -> o.what() instanceof PositionFix)
                && line.observed().stream().noneMatch(o -> o.what() instanceof Remark);
    }

    private boolean isEntryNumber(int i) {
        String text = r.pieces[i].text();
        return !text.startsWith("0") && text.length() <= 7;
    }

    /** {@code #128}, {@code 128}, {@code #B12} at {@code i}. */
    private Optional<EntryNumber> numberAt(int i) {
        int at = r.sign(i, '#') ? i + 1 : i;
        boolean letter = at > i
                && at + 1 < r.size
                && r.pieces[at].isWord()
                && r.pieces[at].text().matches("[a-z]{1,2}");
        int digits = letter ? at + 1 : at;
        if (digits >= r.size || !r.whole(digits) || !isEntryNumber(digits) || letter && !r.glued(digits)) {
            return Optional.empty();
        }
        String feed = letter ? r.pieces[at].text().toUpperCase(Locale.ROOT) : "";
        return Optional.of(new EntryNumber(feed, (long) r.at(digits)));
    }

    private int afterNumber(int i) {
        int at = r.sign(i, '#') ? i + 1 : i;
        return r.pieces[at].isNumber() ? at + 1 : at + 2;
    }

    private Optional<Verb> numbered() {
        EntryNumber number = numberAt(0).orElseThrow();
        int rest = afterNumber(0);
        if (rest == r.size) {
            return Optional.of(new Verb.Show(number));
        }
        if (isConfirmation(rest)) {
            return Optional.of(new Verb.Confirm(number));
        }
        boolean clock = !r.sign(0, '#') && WhenWords.clock(r, 0) != null; // 1430 48 23.5N 4 29.3W is a line of the log
        boolean fits = hemispheres(rest)
                || !clock && (onlyPosition(rest) || onlyPressure(rest))
                || r.sign(0, '#') && allUnderstood(rest);
        return fits ? Optional.of(new Verb.Complete(number, words(rest, r.size))) : Optional.empty();
    }

    private boolean hemispheres(int from) {
        for (int i = from; i < r.size; i++) {
            if (!isHemisphere(i)) {
                return false;
            }
        }
        return r.size - from <= 2;
    }

    private boolean isHemisphere(int i) {
        return switch (r.pieces[i].text()) {
            case "n", "s", "e", "w", "o", "nord", "sud", "est", "ouest", "north", "south", "east", "west" -> true;
            default -> false;
        };
    }

    private boolean onlyPosition(int from) {
        List<Observed> said = said(from, r.size).observed();
        return said.stream().anyMatch(o -> o.what() instanceof PositionFix)
                && said.stream().allMatch(o -> o.what() instanceof PositionFix || o.what() instanceof Happening);
    }

    private boolean onlyPressure(int from) {
        return r.number(from)
                && r.at(from) >= 950
                && r.at(from) <= 1_050
                && (from + 1 == r.size || from + 2 == r.size && r.unit(from + 1, "hpa"));
    }

    private boolean allUnderstood(int from) {
        return said(from, r.size).observed().stream().noneMatch(o -> o.what() instanceof Remark);
    }

    private Understood.Line said(int from, int to) {
        return commands.line(words(from, to), context);
    }

    private String words(int from, int to) {
        return r.text(from, to).strip();
    }

    // --- corrige, raye, montre

    private Optional<Verb> correct(int from) {
        Optional<EntryNumber> number = isCorrectionNumber(from) ? numberAt(from) : Optional.empty();
        int start = number.isPresent() ? afterNumber(from) : from;
        start = r.sign(start, ':') ? start + 1 : start;
        int reason = reasonAt(start);
        WhenWords.ClockTime which = WhenWords.clock(r, start);
        boolean ofLine = which != null && which.end() + 1 < r.size && r.sign(which.end(), ':'); // correction 14h20: …
        if (start >= reason || ofLine && r.is(0, Kind.AMENDS)) {
            return Optional.empty();
        }
        Understood.Line line = said(start, reason);
        List<Observed> values = values(line);
        boolean remark = values.stream().anyMatch(o -> o.what() instanceof Remark);
        boolean fixOnly = r.pieces[0].is("fix")
                && number.isEmpty()
                && values.stream().anyMatch(o -> o.what() instanceof PositionFix);
        boolean fixAtATime = r.pieces[0].is("fix") && WhenWords.clock(r, r.word(from, "at") ? from + 1 : from) != null;
        if (values.isEmpty()
                || fixAtATime
                || fixOnly
                || remark && (number.isEmpty() || !r.sign(from, '#') && values.size() == 1)) {
            return Optional.empty();
        }
        return Optional.of(new Verb.Correct(number, values, words(start, reason), reason(reason)));
    }

    /** A number that begins a value ({@code 13h20}, {@code 6 nds}) is no entry's. */
    private boolean isCorrectionNumber(int from) {
        if (r.sign(from, '#')) {
            return true;
        }
        int next = from + 1;
        return r.whole(from)
                && isEntryNumber(from)
                && next < r.size
                && r.unit(next).isEmpty()
                && !r.is(next, Kind.HOUR)
                && !r.is(next, Kind.REEF)
                && !r.is(next, Kind.ABOARD)
                && !r.is(next, Kind.NORTH)
                && (r.pieces[next].isWord() || r.sign(next, ':') || r.number(next))
                && !r.glued(next);
    }

    private static List<Observed> values(Understood.Line line) {
        List<Observed> values = new java.util.ArrayList<>();
        line.timeSaid().ifPresent(said -> values.add(Observed.typed(new ObservedAt(line.at()))));
        boolean onlyTime = line.timeSaid().isPresent() && line.observed().size() == 1;
        line.observed().stream()
                .filter(o -> !(o.what() instanceof Happening) && !(onlyTime && o.what() instanceof Remark))
                .forEach(values::add);
        return values;
    }

    private int reasonAt(int from) {
        for (int i = from; i < r.size; i++) {
            if (r.was(i, Kind.REASON)) {
                return i;
            }
        }
        return r.size;
    }

    private Optional<String> reason(int at) {
        int from = r.sign(at + 1, ':') ? at + 2 : at + 1;
        return from < r.size ? Optional.of(words(from, r.size)) : Optional.empty();
    }

    private Optional<Verb> strike(int from) {
        if (isTheLast(from)) {
            return Optional.of(new Verb.Strike(Optional.empty(), Optional.empty()));
        }
        int named = article(from);
        Optional<EntryNumber> number = named < r.size ? numberAt(named) : Optional.empty();
        int start = number.isPresent() ? afterNumber(named) : from;
        start = r.sign(start, ':') || r.sign(start, ',') ? start + 1 : start;
        if (start >= r.size) {
            return Optional.of(new Verb.Strike(number, Optional.empty()));
        }
        if (r.was(start, Kind.REASON)) {
            return Optional.of(new Verb.Strike(number, reason(start)));
        }
        boolean unit =
                number.isPresent() && !r.sign(named, '#') && (!r.unit(start).isEmpty() || r.is(start, Kind.HOUR));
        return number.isEmpty() || unit
                ? Optional.empty()
                : Optional.of(new Verb.Strike(number, Optional.of(words(start, r.size))));
    }

    /** {@code supprime la dernière}. */
    private boolean isTheLast(int from) {
        int last =
                r.word(from, "la") || r.word(from, "ma") || r.word(from, "the") || r.word(from, "my") ? from + 1 : from;
        int end = r.word(last + 1, "ligne") || r.word(last + 1, "line") || r.word(last + 1, "entry")
                ? last + 2
                : last + 1;
        return last > from && end == r.size && "last".equals(r.value(last, Kind.VERB));
    }

    /** Past {@code la}, {@code l'entrée}, {@code entry no}, where a number follows. */
    private int article(int from) {
        int at = from;
        while (at - from < 3 && at < r.size && isArticle(at)) {
            at++;
        }
        return at < r.size && numberAt(at).isPresent() ? at : from;
    }

    private boolean isArticle(int i) {
        return switch (r.pieces[i].text()) {
            case "la", "le", "l", "entree", "ligne", "numero", "no", "the", "entry", "line", "number" -> true;
            default -> false;
        };
    }

    /** {@code expurge 128 motif vie privée}, then {@code expurge 128 oui motif vie privée}: only a number can be meant. */
    private Optional<Verb> redact(int from) {
        Optional<EntryNumber> number = from < r.size ? numberAt(from) : Optional.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int after = afterNumber(from);
        boolean confirmed = r.was(after, Kind.YES);
        int reason = confirmed ? after + 1 : after;
        if (reason >= r.size) {
            return Optional.of(new Verb.Redact(number.get(), confirmed, Optional.empty()));
        }
        return r.was(reason, Kind.REASON)
                ? Optional.of(new Verb.Redact(number.get(), confirmed, reason(reason)))
                : Optional.empty();
    }

    // --- pdf, signe

    /** {@code pdf 14/07 en anglais}, {@code pdf 2026 english}: in a language that is asked for. */
    private Optional<Verb> printIn(int from) {
        int last = r.size - 1;
        if (last < from || !r.was(last, Kind.LANGUAGE)) {
            return Optional.empty();
        }
        int end = last > from && (r.word(last - 1, "en") || r.word(last - 1, "in")) ? last - 1 : last;
        String rest = r.raw.substring(0, r.pieces[end].start());
        Reading without = new Reading(rest, Lexicon.OURS.pieces(rest), r.language, context);
        Language asked = Language.ofCode(r.value(last, Kind.LANGUAGE));
        return new VerbWords(commands, context, without)
                .known()
                .filter(Verb.Print.class::isInstance)
                .map(order -> ((Verb.Print) order).in(asked));
    }

    /** {@code pdf 14/07}, {@code pdf milles Léa}, {@code pdf copie #128}, {@code pdf rapport #128}, {@code pdf stop}. */
    private Optional<Verb> print(int from) {
        String document = from < r.size ? r.value(from, Kind.DOCUMENT) : null;
        if (document == null) {
            return stretchOrBook(from).map(Verb.Print::new);
        }
        return switch (document) {
            case "sea_time" -> seaTime(from + 1);
            case "stop" -> alone(from + 1, new Verb.StopPrinting());
            case "copy" ->
                about(from + 1, Verb.Document.CERTIFIED_COPY)
                        .or(() -> stretch(from + 1)
                                .map(stretch -> new Verb.Print(stretch, Verb.Document.CERTIFIED_COPY, "")));
            default -> about(from + 1, Verb.Document.MASTERS_REPORT);
        };
    }

    /** A paper about one entry. */
    private Optional<Verb> about(int from, Verb.Document document) {
        boolean numbered = r.sign(from, '#') && numberAt(from).isPresent() && afterNumber(from) == r.size;
        return numbered
                ? numberAt(from)
                        .map(number -> new Verb.Print(new Verb.Stretch.WholeBook(), document, number.toString()))
                : Optional.empty();
    }

    /** A name, then perhaps dates; without them what the whole book says. */
    private Optional<Verb> seaTime(int from) {
        int name = r.sign(from, '@') ? from + 1 : from;
        int dates = name;
        while (dates < r.size && !isStretch(dates) && !r.whole(dates)) {
            dates++;
        }
        if (dates == name) {
            return Optional.empty();
        }
        String person = words(name, dates);
        return (dates == r.size ? Optional.of(new Verb.Stretch.WholeBook()) : stretch(dates))
                .map(stretch -> new Verb.Print(stretch, Verb.Document.SEA_TIME, person));
    }

    /** {@code signe} shows the days, {@code signe oui} signs them all, {@code signe 14/07} those. */
    private Optional<Verb> sign(int from) {
        if (from == r.size) {
            return Optional.of(new Verb.Sign(Optional.empty(), false));
        }
        if (from + 1 == r.size && r.was(from, Kind.YES)) {
            return Optional.of(new Verb.Sign(Optional.empty(), true));
        }
        return stretch(from).map(stretch -> new Verb.Sign(Optional.of(stretch), true));
    }

    private Optional<Verb> show(int from) {
        int named = article(from);
        boolean alone = named < r.size && numberAt(named).isPresent() && afterNumber(named) == r.size;
        return alone ? numberAt(named).map(Verb.Show::new) : Optional.empty();
    }

    private Optional<Verb> last(int from) {
        if (from == r.size) {
            boolean one = r.pieces[0].text().equals("last") || !r.raw.strip().endsWith("s");
            return Optional.of(new Verb.Last(one ? 1 : 5));
        }
        boolean lines = from + 2 == r.size && isLines(r.pieces[from + 1].text());
        return from + 1 == r.size || lines ? howMany(from).map(Verb.Last::new) : Optional.empty();
    }

    private static boolean isLines(String word) {
        return word.equals("lignes") || word.equals("lines") || word.equals("entrees") || word.equals("entries");
    }

    private Optional<Verb> takeIn(int from) {
        int at = r.sign(from, '#') ? from + 1 : from;
        boolean number = at + 1 == r.size && r.whole(at) && r.at(at) >= 1;
        return number
                ? Optional.of(new Verb.TakeIn(Optional.of((long) r.at(at))))
                : alone(from, new Verb.TakeIn(Optional.empty()));
    }

    private Optional<Verb> audit(int from) {
        if (from == r.size) {
            return Optional.of(new Verb.ShowAudit(AUDIT_LINES));
        }
        boolean number = from + 1 == r.size && r.whole(from) && r.at(from) >= 1 && r.at(from) <= MOST_SHOWN;
        return number ? Optional.of(new Verb.ShowAudit((int) r.at(from))) : Optional.empty();
    }

    private Optional<Verb> language(int from) {
        boolean one = from + 1 == r.size && r.was(from, Kind.LANGUAGE);
        return one ? Optional.of(new Verb.Speak(Language.ofCode(r.value(from, Kind.LANGUAGE)))) : Optional.empty();
    }

    /** {@code skipper Léa}, {@code invité @tom}. */
    private Optional<Verb> role(int from) {
        String role = r.value(0, Kind.ROLE);
        return role == null || from > r.size
                ? Optional.empty()
                : new PeopleOrders(commands, context, r.raw)
                        .role(Role.valueOf(role.toUpperCase(Locale.ROOT)), r.pieces[0].end());
    }

    /** {@code rôle hugo mousse}, {@code rôle mousse : @hugo}: the role stands last or first. */
    private Optional<Verb> roleNamed(int from) {
        int last = r.size - 1;
        if (from >= last) {
            return Optional.empty();
        }
        int at = r.was(last, Kind.ROLE) ? last : r.was(from, Kind.ROLE) ? from : -1;
        int name = at == last ? from : from + 1;
        int end = at == last ? last : r.size;
        boolean sign = end - 1 > name && (r.sign(end - 1, ':') || r.sign(end - 1, '='));
        return at < 0
                ? Optional.empty()
                : new PeopleOrders(commands, context, r.raw)
                        .role(
                                Role.valueOf(r.value(at, Kind.ROLE).toUpperCase(Locale.ROOT)),
                                r.pieces[name - 1].end(),
                                r.pieces[sign ? end - 2 : end - 1].end());
    }

    // --- bateau

    /** {@code bateau immatriculation BR 123456}; with anything else behind it the boat is the subject of a line. */
    private Optional<Verb> boat(int from) {
        if (from == r.size) {
            return Optional.of(new Verb.ShowBoat());
        }
        String field = r.value(from, Kind.BOAT_FIELD);
        int value = r.sign(from + 1, ':') || r.sign(from + 1, '=') ? from + 2 : from + 1;
        return field == null || value >= r.size
                ? Optional.empty()
                : Optional.of(new Verb.DescribeBoat(field(field), words(value, r.size)));
    }

    private static Verb.BoatField field(String word) {
        return Verb.BoatField.valueOf(word.toUpperCase(Locale.ROOT));
    }

    // --- cherche

    /** {@code cherche dauphins par Léa 01/07-14/07}: few words, or it is a tale that begins so. */
    private Optional<Verb> find(int from) {
        if (from == r.size) {
            return Optional.of(new Verb.Help(Optional.of(r.text(0, 1))));
        }
        int dates = from;
        while (dates < r.size && !isStretch(dates)) {
            dates++;
        }
        Optional<Verb.Stretch> stretch = dates < r.size ? stretch(dates) : Optional.empty();
        int by = byWhom(from, dates);
        Optional<String> who = by < dates ? Optional.of(name(by, dates)) : Optional.empty();
        List<Verb.Sought> sought = sought(from, by);
        boolean narrowed = !sought.isEmpty() || who.isPresent() || stretch.isPresent();
        boolean fits = narrowed && sought.size() <= MOST_SOUGHT;
        return fits ? Optional.of(new Verb.Find(sought, who, stretch)) : Optional.empty();
    }

    /** A bare filler names no time. */
    private boolean isStretch(int i) {
        return (r.word(i, "du") || r.word(i, "from") || !isFiller(i))
                && (!r.isLink(i) || r.word(i, "cette") || r.word(i, "ce") || r.word(i, "this"))
                && stretch(i).isPresent();
    }

    /** Where the name of somebody whom the book knows is introduced, else {@code to}. */
    private int byWhom(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean introduced = r.word(i, "par") || r.word(i, "by") || r.sign(i, '@');
            if (introduced && isNameOfCrew(name(i, to))) {
                return i;
            }
        }
        return to;
    }

    private String name(int introduced, int to) {
        return words(r.sign(introduced + 1, '@') ? introduced + 2 : introduced + 1, to);
    }

    private boolean isNameOfCrew(String name) {
        return context.crewNames().stream().anyMatch(name::equalsIgnoreCase);
    }

    private List<Verb.Sought> sought(int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .filter(i -> r.pieces[i].isWord() || r.pieces[i].isNumber())
                .mapToObj(i -> new Verb.Sought(words(i, i + 1), event(i)))
                .toList();
    }

    private Optional<Event> event(int i) {
        return said(i, i + 1).observed().stream()
                .map(Observed::what)
                .filter(Happening.class::isInstance)
                .map(happening -> ((Happening) happening).event())
                .filter(event -> event != Event.NAVIGATION && event != Event.WEATHER && event != Event.POSITION)
                .findFirst();
    }

    // --- carte, baro, export

    /** With a number behind it, {@code baro} is a reading. */
    private boolean hasNumbers(int from) {
        return java.util.stream.IntStream.range(from, r.size).anyMatch(r::number);
    }

    /** {@code export gpx voyage}; of the JSON one means the whole book, of the rest today. */
    private Optional<Verb> export(int from) {
        boolean introduced = r.word(from, "en") || r.word(from, "to") || r.word(from, "as") || r.word(from, "in");
        if (introduced && from + 1 < r.size) {
            return export(from + 1);
        }
        Verb.FileFormat format = from < r.size ? format(r.pieces[from].text()) : null;
        if (format == null) {
            return from == r.size ? Optional.of(new Verb.Help(Optional.of(r.text(0, 1)))) : Optional.empty();
        }
        Optional<Verb.Stretch> stretch = from + 1 == r.size && format == Verb.FileFormat.JSON
                ? Optional.of(new Verb.Stretch.WholeBook())
                : stretchOrBook(from + 1);
        return stretch.map(over -> new Verb.Export(format, over));
    }

    private static Verb.FileFormat format(String word) {
        return switch (word) {
            case "gpx" -> Verb.FileFormat.GPX;
            case "kml" -> Verb.FileFormat.KML;
            case "geojson" -> Verb.FileFormat.GEOJSON;
            case "csv" -> Verb.FileFormat.CSV;
            case "tableur", "excel" -> Verb.FileFormat.SPREADSHEET;
            case "json" -> Verb.FileFormat.JSON;
            default -> null;
        };
    }

    private Optional<Verb.Stretch> stretchOrBook(int from) {
        boolean all = from + 1 == r.size && (r.word(from, "tout") || r.word(from, "all"));
        return all ? Optional.of(new Verb.Stretch.WholeBook()) : stretch(from);
    }

    // --- stretches of time

    private Verb.Stretch today() {
        LocalDate today = date();
        return new Verb.Stretch.Dates(today, today);
    }

    private LocalDate date() {
        return context.now().atZone(context.shipZone()).toLocalDate();
    }

    /** {@code pour la famille hier}: those at home may stand before the time. */
    private Optional<Verb> summary(int from) {
        int at = from;
        while (at < r.size && isFiller(at)) {
            at++;
        }
        int next = at;
        boolean forFamilies = FAMILIES.stream().anyMatch(word -> r.word(next, word));
        return forFamilies
                ? stretch(next + 1).map(stretch -> new Verb.Summarise(stretch, true))
                : stretch(from).map(Verb.Summarise::new);
    }

    /** Empty where the words name no stretch, or something is left over. */
    private Optional<Verb.Stretch> stretch(int from) {
        int at = from;
        while (at < r.size && isFiller(at)) {
            at++;
        }
        if (at == r.size) {
            return Optional.of(today());
        }
        if (at + 1 == r.size && r.was(at, Kind.WHOLE_VOYAGE)) {
            return Optional.of(new Verb.Stretch.Voyage(Optional.empty()));
        }
        if (at + 2 == r.size && r.was(at, Kind.WHOLE_VOYAGE) && r.whole(at + 1) && isEntryNumber(at + 1)) {
            return Optional.of(new Verb.Stretch.Voyage(Optional.of((int) r.at(at + 1))));
        }
        if (at + 1 == r.size && r.whole(at) && r.pieces[at].digits() == 4 && r.at(at) >= 2_000 && r.at(at) < 2_100) {
            LocalDate first = LocalDate.of((int) r.at(at), 1, 1);
            return Optional.of(new Verb.Stretch.Dates(first, first.plusYears(1).minusDays(1)));
        }
        if (r.was(at, Kind.MONTH) && (at + 1 == r.size || at + 2 == r.size && r.whole(at + 1) && r.at(at + 1) > 31)) {
            return monthStretch(at);
        }
        if (at + 1 == r.size && r.was(at, Kind.DAY_RUN)) {
            return Optional.of(new Verb.Stretch.LastHours(24)); // les dernières 24h
        }
        boolean past = r.word(at, "last") || r.word(at, "past") || r.word(at, "dernieres");
        at = past && r.whole(at + 1) && r.is(at + 2, Kind.HOUR) ? at + 1 : at;
        if (at + 1 == r.size && r.was(at, Kind.WEEK)) {
            return Optional.of(new Verb.Stretch.Dates(date().minusDays(6), date()));
        }
        if (at + 2 == r.size && r.whole(at) && r.is(at + 1, Kind.HOUR) && r.at(at) >= 1 && r.at(at) <= MOST_HOURS) {
            return Optional.of(new Verb.Stretch.LastHours((int) r.at(at)));
        }
        Optional<Verb.Stretch> dates = dates(at);
        return dates.isPresent() ? dates : new QuestionWords(context, r.text(at, r.size)).days();
    }

    /** {@code juillet}, the last there was; {@code juillet 2025}. */
    private Optional<Verb.Stretch> monthStretch(int i) {
        int year = i + 1 < r.size
                ? (int) r.at(i + 1)
                : month(i) > date().getMonthValue() ? date().getYear() - 1 : date().getYear();
        if (year < 1_900 || year > 2_200) {
            return Optional.empty();
        }
        java.time.YearMonth meant = java.time.YearMonth.of(year, month(i));
        return Optional.of(new Verb.Stretch.Dates(meant.atDay(1), meant.atEndOfMonth()));
    }

    private boolean isFiller(int i) {
        return switch (r.pieces[i].text()) {
            case "du", "de", "le", "la", "of", "the", "for", "on", "from", "des", "d", "l", "pour" ->
                r.pieces[i].senses().length == 0 || r.was(i, Kind.LINK) || r.was(i, Kind.AT_PLACE);
            default -> false;
        };
    }

    private record Day(LocalDate date, int end) {}

    private Optional<Verb.Stretch> dates(int from) {
        Day first = r.whole(from) && isTo(from + 1) && r.whole(from + 2) && r.was(from + 3, Kind.MONTH)
                ? day(from, from + 1, date().getYear(), month(from + 3), (int) r.at(from))
                : day(from);
        if (first == null) {
            return Optional.empty();
        }
        if (first.end() == r.size) {
            return Optional.of(new Verb.Stretch.Dates(first.date(), first.date()));
        }
        int next = isTo(first.end()) ? first.end() + 1 : first.end();
        next = r.word(next, "le") ? next + 1 : next;
        Day last = day(next);
        boolean whole = last != null && last.end() == r.size && !last.date().isBefore(first.date());
        return whole ? Optional.of(new Verb.Stretch.Dates(first.date(), last.date())) : Optional.empty();
    }

    private boolean isTo(int i) {
        return r.sign(i, '-')
                || r.word(i, "au")
                || r.word(i, "to")
                || r.word(i, "a")
                || r.word(i, "until")
                || r.sign(i, '>')
                || r.sign(i, '.');
    }

    private Day day(int i) {
        if (i >= r.size) {
            return null;
        }
        if (r.was(i, Kind.TODAY)) {
            return new Day(date(), i + 1);
        }
        if (r.was(i, Kind.YESTERDAY)) {
            return new Day(date().minusDays(Integer.parseInt(r.value(i, Kind.YESTERDAY))), i + 1);
        }
        if (!r.whole(i)) {
            return r.was(i, Kind.MONTH) && r.whole(i + 1)
                    ? day(i, i + 2, date().getYear(), month(i), (int) r.at(i + 1))
                    : null;
        }
        if (r.pieces[i].digits() == 4 && r.sign(i + 1, '-') && r.whole(i + 2) && r.sign(i + 3, '-') && r.whole(i + 4)) {
            return day(i, i + 5, (int) r.at(i), (int) r.at(i + 2), (int) r.at(i + 4));
        }
        boolean slash = r.sign(i + 1, '/') && r.whole(i + 2);
        if (slash && r.sign(i + 3, '/') && r.whole(i + 4)) {
            int year = (int) r.at(i + 4);
            return day(i, i + 5, year < 100 ? 2_000 + year : year, (int) r.at(i + 2), (int) r.at(i));
        }
        if (slash) {
            return day(i, i + 3, date().getYear(), (int) r.at(i + 2), (int) r.at(i));
        }
        return r.was(i + 1, Kind.MONTH) ? dayOfMonth(i) : null;
    }

    private Day dayOfMonth(int i) {
        boolean year = r.whole(i + 2) && r.pieces[i + 2].digits() == 4;
        return day(i, year ? i + 3 : i + 2, year ? (int) r.at(i + 2) : date().getYear(), month(i + 1), (int) r.at(i));
    }

    private int month(int i) {
        return Integer.parseInt(r.value(i, Kind.MONTH));
    }

    /** A day and month without a year that lie ahead are last year's. */
    private Day day(int from, int end, int year, int month, int dayOfMonth) {
        try {
            LocalDate date = LocalDate.of(year, month, dayOfMonth);
            boolean yearSaid = end - from >= 5 || end - from == 3 && r.pieces[end - 1].digits() == 4;
            return new Day(!yearSaid && date.isAfter(date()) ? date.minusYears(1) : date, end);
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
