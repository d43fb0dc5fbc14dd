package livredebord.command;

import java.util.Arrays;
import java.util.Optional;
import livredebord.command.OrderPhrases.Match;
import livredebord.command.Tokens.Hour;
import livredebord.command.Verb.Rule;

/** {@code règles}, {@code règle horaire 30 min}, {@code règle virement non}; each only if all the words fit. */
final class RuleOrders {

    private static final String RULE = "rule:";
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final OrderPhrases phrases;
    private final Tokens t;

    RuleOrders(OrderPhrases phrases, Tokens tokens) {
        this.phrases = phrases;
        this.t = tokens;
    }

    Optional<Verb> order(int from) {
        if (t.isEnd(from)) {
            return Optional.of(new Verb.ShowRules());
        }
        Match name = phrases.longest(Kind.ORDER_PART, t, from);
        return rule(name.value()).flatMap(rule -> change(rule, past(name.end())));
    }

    private int past(int i) {
        return t.isSign(i, ':') || t.isSign(i, '=') || t.isOneOf(i, "a", "at", "every", "toutes") ? i + 1 : i;
    }

    private static Optional<Rule> rule(String word) {
        return Arrays.stream(Rule.values())
                .filter(rule -> word.equals(RULE + rule.name().toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    private Optional<Verb> change(Rule rule, int from) {
        if (t.isOneOf(from, "oui", "on", "yes") && t.isEnd(from + 1)) {
            return Optional.of(new Verb.ChangeRule(rule, true, Optional.empty()));
        }
        if (t.isOneOf(from, "non", "off", "no", "stop") && t.isEnd(from + 1)) {
            return Optional.of(new Verb.ChangeRule(rule, false, Optional.empty()));
        }
        return value(rule, from).map(value -> new Verb.ChangeRule(rule, true, Optional.of(value)));
    }

    private Optional<Integer> value(Rule rule, int from) {
        return switch (rule.unit()) {
            case NONE -> Optional.empty();
            case MINUTES -> duration(from);
            case CLOCK -> clock(from);
            case DEGREES -> number(from, "°", "deg", "degres", "degrees").map(Math::round);
            case PASCALS -> number(from, "hpa", "mb", "mbar").map(hectopascals -> Math.round(hectopascals * 100));
        };
    }

    /** {@code 30 min}, {@code 2 h}, {@code 1h30}; an hour where no unit is said would be a guess. */
    private Optional<Integer> duration(int from) {
        if (!t.isWhole(from)) {
            return Optional.empty();
        }
        if (t.isOneOf(from + 1, "min", "mn", "minutes", "minute", "m") && t.isEnd(from + 2)) {
            return Optional.of(t.number(from));
        }
        if (t.isOneOf(from + 1, "j", "jours", "jour", "d", "days", "day") && t.isEnd(from + 2)) {
            return Optional.of(t.number(from) * 24 * MINUTES_OF_AN_HOUR);
        }
        boolean hours = t.isOneOf(from + 1, "h", "heures", "heure", "hours", "hour");
        int minutes = hours && t.isWhole(from + 2) && t.isEnd(from + 3) ? t.number(from + 2) : 0;
        return hours && (t.isEnd(from + 2) || minutes > 0)
                ? Optional.of(t.number(from) * MINUTES_OF_AN_HOUR + minutes)
                : Optional.empty();
    }

    private Optional<Integer> clock(int from) {
        Hour hour = t.hour(from);
        return hour != null && t.isEnd(hour.end()) ? Optional.of(hour.time().toSecondOfDay() / 60) : Optional.empty();
    }

    private Optional<Float> number(int from, String... units) {
        boolean unit = t.isOneOf(from + 1, units) && t.isEnd(from + 2);
        return t.isNumber(from) && (t.isEnd(from + 1) || unit)
                ? Optional.of((float) t.decimal(from))
                : Optional.empty();
    }
}
