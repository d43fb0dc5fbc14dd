package livredebord.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import livredebord.command.Verb.Right;

/** Orders about machines that write, read or are told: {@code jeton nouveau girouette écriture 90 jours}. */
final class MachineOrders {

    /** As long as a name may be, and as many days as a token may hold. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,39}");

    private static final int MOST_DAYS = 3_650;

    /** An address of LoRaWAN, a node of Meshtastic, a number of anything else. */
    private static final Pattern DEVICE = Pattern.compile("[!\\w][\\w.:-]{0,63}");

    private final OrderPhrases phrases;
    private final Tokens t;

    MachineOrders(OrderPhrases phrases, Tokens tokens) {
        this.phrases = phrases;
        this.t = tokens;
    }

    Optional<Verb> order(String verb, int from) {
        return switch (verb) {
            case "token" -> t.isEnd(from) ? Optional.of(new Verb.ShowTokens()) : token(from);
            case "device" -> t.isEnd(from) ? Optional.of(new Verb.ShowDevices()) : device(from);
            case "boats" -> t.isEnd(from) ? Optional.of(new Verb.ShowBoats()) : Optional.empty();
            default -> t.isEnd(from) ? Optional.of(new Verb.ShowSubscriptions()) : replay(from);
        };
    }

    private String part(int i) {
        return phrases.longest(Kind.ORDER_PART, t, i).value();
    }

    private int past(int i) {
        return phrases.longest(Kind.ORDER_PART, t, i).end();
    }

    private Optional<Verb> token(int from) {
        return switch (part(from)) {
            case "new" -> newToken(past(from));
            case "revoke" -> name(past(from), t.size()).map(Verb.RevokeToken::new);
            default -> Optional.empty();
        };
    }

    /** A name, then what it may do and for how many days. */
    private Optional<Verb> newToken(int from) {
        int end = from;
        while (!t.isEnd(end) && right(end).isEmpty() && !isDays(end)) {
            end++;
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Optional<Integer> days = Optional.empty();
        int at = end;
        while (!t.isEnd(at)) {
            Optional<Right> right = right(at);
            if (right.isPresent()) {
                rights.add(right.get());
                at = past(at);
            } else if (isDays(at)) {
                days = Optional.of(t.number(at));
                at = past(at + 1);
            } else if (t.isOneOf(at, "et", "and", "+", ",", "pour", "for")) {
                at++;
            } else {
                return Optional.empty();
            }
        }
        Optional<Integer> valid = days;
        boolean fits = !rights.isEmpty()
                && valid.filter(each -> each < 1 || each > MOST_DAYS).isEmpty();
        return name(from, end).filter(name -> fits).map(name -> new Verb.MakeToken(name, rights, valid));
    }

    private Optional<Right> right(int i) {
        return switch (part(i)) {
            case "read" -> Optional.of(Right.READ);
            case "write" -> Optional.of(Right.WRITE);
            default -> Optional.empty();
        };
    }

    private boolean isDays(int i) {
        return t.isWhole(i) && t.digits(i) <= 4 && part(i + 1).equals("days");
    }

    private Optional<String> name(int from, int to) {
        String name = t.raw(from, Math.min(to, t.size()));
        return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    private Optional<Verb> device(int from) {
        String device = t.isEnd(past(from)) ? "" : t.rest(Math.max(past(from), 0));
        if (!DEVICE.matcher(device).matches()) {
            return Optional.empty();
        }
        return switch (part(from)) {
            case "bind" -> Optional.of(new Verb.BindDevice(device));
            case "release" -> Optional.of(new Verb.ReleaseDevice(device));
            default -> Optional.empty();
        };
    }

    private Optional<Verb> replay(int from) {
        return part(from).equals("replay") ? name(past(from), t.size()).map(Verb.Replay::new) : Optional.empty();
    }
}
