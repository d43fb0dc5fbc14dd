package livredebord.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.command.OrderPhrases.Match;
import livredebord.command.Tokens.Hour;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.CrewChange;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.Spell;

/** Orders about people, watches, voyages, the clock and what is done unasked; each only if all the words fit it. */
final class PeopleOrders {

    /** Orders of which a few words can be wrong; each has a help of that name. */
    private static final Set<String> WITH_PARTS = Set.of("rule", "token", "device", "subscription");

    private static final int LONGEST_NAME = 30;
    private static final int MOST_WORDS_OF_A_NAME = 3;

    private final Commands commands;
    private final Context context;
    private final OrderPhrases phrases;
    private final Tokens t;

    PeopleOrders(Commands commands, Context context, String raw) {
        this.commands = commands;
        this.context = context;
        this.phrases = Lexicon.OURS.orderPhrases();
        this.t = new Tokens(raw);
    }

    /** Whether it is worth looking further: asked of every line. */
    static boolean mayBegin(String word) {
        return Lexicon.OURS.orderPhrases().mayBegin(Kind.ORDER, word);
    }

    Optional<Verb> order() {
        Match verb = phrases.longest(Kind.ORDER, t, 0);
        return verb.found() ? order(verb.value(), t.isSign(verb.end(), ':') ? verb.end() + 1 : verb.end()) : none();
    }

    /** {@code règle horaire 45}: what to ask help about, where two words of an order stand and the rest does not fit. */
    Optional<String> begun() {
        Match verb = phrases.longest(Kind.ORDER, t, 0);
        boolean begun = WITH_PARTS.contains(verb.value()) && !part(verb.end()).isEmpty();
        return begun ? Optional.of(t.raw(verb.end() - 1, verb.end())) : Optional.empty();
    }

    private Optional<Verb> order(String verb, int from) {
        return switch (verb) {
            case "crew" -> alias(from);
            case "name" -> name(from).map(Verb.NameMyself::new);
            case "take" -> take(from);
            case "command" -> command(from);
            case "watch" -> t.isEnd(from) ? Optional.of(new Verb.ShowWatch()) : bill(from, 2);
            case "watches" -> t.isEnd(from) ? Optional.of(new Verb.ShowWatch()) : bill(from, 1);
            case "voyage" -> voyage(from);
            case "merge" -> merge(from);
            case "split" -> split(from);
            case "name_voyage" -> nameVoyage(from);
            case "time" -> time(from);
            case "rule" -> new RuleOrders(phrases, t).order(from);
            case "seen" -> t.isEnd(from) ? Optional.of(new Verb.Acknowledge()) : none();
            case "token", "device", "boats", "subscription" -> new MachineOrders(phrases, t).order(verb, from);
            default -> verb.startsWith("=") ? saying(verb.substring(1), from) : none();
        };
    }

    private static Optional<Verb> none() {
        return Optional.empty();
    }

    private String part(int i) {
        return phrases.longest(Kind.ORDER_PART, t, i).value();
    }

    private int past(int i) {
        return phrases.longest(Kind.ORDER_PART, t, i).end();
    }

    // --- équipage à bord Mamie à Concarneau, équipage alias Papa = tom

    /** The same as the line that says it, which stands as it was typed. */
    private Optional<Verb> saying(String words, int from) {
        if (t.isEnd(from)) {
            return none();
        }
        Understood.Line line = commands.line(words + " " + withCapitals(from), context);
        boolean changes = line.observed().stream().anyMatch(each -> each.what() instanceof CrewChange);
        boolean whole = line.observed().stream().noneMatch(each -> each.what() instanceof Remark);
        return changes && whole ? Optional.of(new Verb.Note(line)) : none();
    }

    /** Names that the book knows may be typed small. */
    private String withCapitals(int from) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < t.size(); i++) {
            String word = t.raw(i, i + 1);
            words.append(t.glued(i) || i == from ? "" : " ").append(known(word).orElse(word));
        }
        return words.toString();
    }

    private Optional<String> known(String name) {
        String folded = Texts.fold(name);
        return context.crewNames().stream()
                .filter(known -> Texts.fold(known).equals(folded))
                .max(java.util.Comparator.comparing(known -> Character.isUpperCase(known.charAt(0))));
    }

    private Optional<Verb> alias(int from) {
        int start = part(from).equals("alias") ? past(from) : from;
        int equals = start;
        while (!t.isEnd(equals) && !t.isSign(equals, '=')) {
            equals++;
        }
        boolean named = isName(start, equals) && isName(equals + 1, t.size());
        return named ? Optional.of(new Verb.GiveAlias(said(start, equals), said(equals + 1, t.size()))) : none();
    }

    // --- nom Léa

    private Optional<String> name(int from) {
        boolean one = from + 1 == t.size() || t.capital(from) || t.isSign(from, '@');
        return one && isName(from, t.size()) ? Optional.of(said(from, t.size())) : Optional.empty(); // nom d'un chien
    }

    private String said(int from, int to) {
        return t.raw(t.isSign(from, '@') ? from + 1 : from, to);
    }

    private boolean isName(int from, int to) {
        if (from >= to || t.isEnd(to - 1)) {
            return false;
        }
        String name = said(from, to);
        boolean letters = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || " -_.'’".indexOf(c) >= 0);
        return letters
                && name.length() <= LONGEST_NAME
                && name.split("\\s+").length <= MOST_WORDS_OF_A_NAME
                && name.chars().anyMatch(Character::isLetter);
    }

    // --- pris, skipper Léa, skipper moi raison …

    private Optional<Verb> take(int from) {
        if (t.isEnd(from)) {
            return Optional.of(new Verb.TakeOver(Optional.empty()));
        }
        boolean letter =
                t.isSign(from, '#') && t.isWord(from + 1) && t.text(from + 1).length() <= 2;
        int digits = letter ? from + 2 : from + 1;
        boolean number = t.isSign(from, '#') && t.isWhole(digits) && digits + 1 == t.size() && t.number(digits) > 0;
        return number
                ? Optional.of(new Verb.TakeOver(Optional.of(new EntryNumber(
                        letter ? t.text(from + 1).toUpperCase(java.util.Locale.ROOT) : "", t.number(digits)))))
                : none();
    }

    private Optional<Verb> command(int from) {
        return reason(from).map(why -> new Verb.TakeCommand(why.isEmpty() ? Optional.empty() : Optional.of(why)));
    }

    /** The words behind {@code raison}; "" where nothing follows; empty where something else does. */
    private Optional<String> reason(int from) {
        if (t.isEnd(from)) {
            return Optional.of("");
        }
        int start = t.isSign(from, ',') || t.isSign(from, ':') ? from + 1 : from;
        boolean said = part(start).equals("reason");
        int words = said ? past(start) : start;
        return said ? Optional.of(t.rest(t.isSign(words, ':') ? words + 1 : words)) : Optional.empty();
    }

    /** {@code skipper Léa}, {@code invité @tom}: somebody whom the book knows, or an account with its sign. */
    Optional<Verb> role(Role role, int behind) {
        int from = t.isOneOf(t.at(behind), "a", "to", "=", ":") ? t.at(behind) + 1 : t.at(behind);
        if (role == Role.SKIPPER && part(from).equals("me")) {
            return command(past(from));
        }
        return named(role, from, t.size());
    }

    /** {@code rôle hugo mousse}: the name between two places in the raw text. */
    Optional<Verb> role(Role role, int behind, int before) {
        int from = t.isOneOf(t.at(behind), "a", "to", "=", ":", "de", "of") ? t.at(behind) + 1 : t.at(behind);
        return named(role, from, t.at(before));
    }

    private Optional<Verb> named(Role role, int from, int end) {
        boolean account = t.isSign(from, '@');
        boolean named = isName(from, end) && (account || known(said(from, end)).isPresent());
        return named ? Optional.of(new Verb.GiveRole(said(from, end), role)) : none();
    }

    // --- quarts 20-23 Papa+Léa, 23-02 Maman

    private record Item(Spell spell, int end) {}

    private Optional<Verb> bill(int from, int least) {
        List<Spell> spells = new ArrayList<>();
        int at = from;
        while (!t.isEnd(at)) {
            Item item = item(at);
            if (item == null) {
                return none();
            }
            spells.add(item.spell());
            at = t.isSign(item.end(), ',') || t.isSign(item.end(), ';') ? item.end() + 1 : item.end();
        }
        return spells.size() >= least ? Optional.of(new Verb.SetWatches(spells)) : none();
    }

    /** Hours, then names, or the other way round. */
    private Item item(int from) {
        List<String> names = new ArrayList<>();
        int at = t.isWord(from) ? names(from, names) : from;
        Hour begins = t.hour(at);
        Hour ends = begins == null || !isTo(begins.end()) ? null : t.hour(begins.end() + 1);
        if (ends == null) {
            return null;
        }
        int end = t.isSign(ends.end(), ':') ? ends.end() + 1 : ends.end();
        end = names.isEmpty() ? names(end, names) : end;
        return names.isEmpty() ? null : new Item(new Spell(begins.time(), ends.time(), names), end);
    }

    private boolean isTo(int i) {
        return t.isOneOf(i, "-", "–", "/", ">", "a", "to");
    }

    /** Past the last of the names that are added. */
    private int names(int from, List<String> names) {
        int at = from;
        int end = from;
        while (t.isWord(at)) {
            int next = at;
            while (t.isWord(next) && !isAnd(next) || t.isSign(next, '-') && t.isWord(next + 1) && t.glued(next)) {
                next++;
            }
            names.add(known(t.raw(at, next)).orElse(t.raw(at, next)));
            end = next;
            boolean more = isAnd(next) && t.isWord(next + 1);
            at = more ? next + 1 : t.size();
        }
        return end;
    }

    private boolean isAnd(int i) {
        return t.isOneOf(i, "+", "&", ",", "/", "et", "and");
    }

    // --- voyage fusionne 3 4, voyage coupe 3 à 14/07 12:00, voyage nomme 3 Croisière d'été

    private Optional<Verb> voyage(int from) {
        if (t.isEnd(from)) {
            return Optional.of(new Verb.ShowVoyages());
        }
        return switch (part(from)) {
            case "merge" -> merge(past(from));
            case "split" -> split(past(from));
            case "name" -> nameVoyage(past(from));
            default ->
                isVoyage(from) && from + 1 == t.size() ? Optional.of(new Verb.ShowVoyage(t.number(from))) : none();
        };
    }

    private boolean isVoyage(int i) {
        return t.isWhole(i) && t.number(i) > 0 && t.digits(i) <= 5;
    }

    private Optional<Verb> merge(int from) {
        int second =
                t.isOneOf(from + 1, "et", "and", "avec", "with", "+", "-", ",", "&", "a", "to") ? from + 2 : from + 1;
        boolean fits =
                isVoyage(from) && isVoyage(second) && second + 1 == t.size() && t.number(from) != t.number(second);
        return fits
                ? Optional.of(new Verb.JoinVoyages(
                        Math.min(t.number(from), t.number(second)), Math.max(t.number(from), t.number(second))))
                : none();
    }

    private Optional<Verb> split(int from) {
        int at = t.isOneOf(from + 1, "a", "at", "le", "on", "from", "des") ? from + 2 : from + 1;
        if (!isVoyage(from) || t.isEnd(at)) {
            return none();
        }
        Date date = date(at);
        int time = date == null ? at : t.isOneOf(date.end(), "a", "at") ? date.end() + 1 : date.end();
        Hour hour = clock(time);
        if (hour == null || hour.end() != t.size()) {
            return none();
        }
        LocalDate day = date == null ? LocalDate.ofInstant(context.now(), context.shipZone()) : date.date();
        Instant when = day.atTime(hour.time()).atZone(context.shipZone()).toInstant();
        return Optional.of(new Verb.SplitVoyage(t.number(from), when));
    }

    private Optional<Verb> nameVoyage(int from) {
        int words = t.isSign(from + 1, ':') || t.isSign(from + 1, '=') ? from + 2 : from + 1;
        return isVoyage(from) && !t.isEnd(words)
                ? Optional.of(new Verb.NameVoyage(t.number(from), t.rest(words)))
                : none();
    }

    // --- heure 14:32, heure UTC+1

    private Optional<Verb> time(int from) {
        if (t.isEnd(from)) {
            return Optional.of(new Verb.ShowTime());
        }
        Optional<Verb> zone = Zones.of(t.rest(from)).map(Verb.SetZone::new);
        return zone.isPresent() ? zone : told(from);
    }

    private record Date(LocalDate date, int end) {}

    private Optional<Verb> told(int from) {
        Date before = date(from);
        Hour hour = clock(before == null ? from : before.end());
        if (hour == null) {
            return none();
        }
        boolean utc = t.isOneOf(hour.end(), "z", "tu", "utc", "gmt");
        int end = utc ? hour.end() + 1 : hour.end();
        Date after = before == null ? date(t.isOneOf(end, "le", "on") ? end + 1 : end) : null;
        int whole = after == null ? end : after.end();
        Optional<LocalDate> date =
                Optional.ofNullable(before).or(() -> Optional.ofNullable(after)).map(Date::date);
        return whole == t.size() ? Optional.of(new Verb.TellTime(hour.time(), date, utc)) : none();
    }

    /** Hours alone are no time to set a clock by. */
    private Hour clock(int i) {
        Hour hour = t.hour(i);
        boolean minutes = hour != null && (hour.end() - i >= 2 || t.digits(i) == 4);
        return minutes ? hour : null;
    }

    /** {@code 14/07}, {@code 14/07/2026}, {@code 2026-07-14}. */
    private Date date(int i) {
        try {
            boolean iso = t.isWhole(i)
                    && t.digits(i) == 4
                    && t.isSign(i + 1, '-')
                    && t.isWhole(i + 2)
                    && t.isSign(i + 3, '-')
                    && t.isWhole(i + 4);
            if (iso) {
                return new Date(LocalDate.of(t.number(i), t.number(i + 2), t.number(i + 4)), i + 5);
            }
            boolean slash = t.isWhole(i) && t.isSign(i + 1, '/') && t.isWhole(i + 2);
            if (!slash) {
                return null;
            }
            boolean year = t.isSign(i + 3, '/') && t.isWhole(i + 4);
            int today = LocalDate.ofInstant(context.now(), context.shipZone()).getYear();
            int said = year ? t.number(i + 4) < 100 ? 2_000 + t.number(i + 4) : t.number(i + 4) : today;
            return new Date(LocalDate.of(said, t.number(i + 2), t.number(i)), year ? i + 5 : i + 3);
        } catch (java.time.DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
