package livredebord.wording;

import java.util.Locale;

/** How a rule of what is done unasked stands, as the book keeps it: {@code on 60}, {@code off}. */
public final class RuleWords {

    /** What the name of such a field of the boat's header begins with. */
    static final String FIELD = "rule_";

    private static final int MINUTES_OF_AN_HOUR = 60;

    /** Pascals carry two digits of a hectopascal. */
    private static final int PASCALS_OF_A_HECTOPASCAL = 2;

    private final Phrases phrases;

    public RuleWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param kept {@code on} or {@code off} and perhaps a number in the rule's unit */
    String value(String kept, String field) {
        String[] parts = kept.split(" ");
        boolean known = parts.length == 2 && parts[1].matches("[0-9]{1,7}");
        return switch (parts[0]) {
            case "on" -> known ? value(field, Integer.parseInt(parts[1])) : phrases.text("wording.rule.on");
            case "off" -> phrases.text("wording.rule.off");
            default -> phrases.typed(kept);
        };
    }

    private String value(String field, int value) {
        return switch (field) {
            case "rule_route" -> value + "°";
            case "rule_pressure" ->
                phrases.text("wording.rule.pascals", new Figures(phrases).decimal(value, PASCALS_OF_A_HECTOPASCAL));
            case "rule_noon", "rule_paper" -> String.format(Locale.ROOT, "%02d:%02d", value / 60, value % 60);
            default -> minutes(value);
        };
    }

    private String minutes(int value) {
        return value % MINUTES_OF_AN_HOUR == 0 && value > 0
                ? phrases.text("wording.rule.hours", value / MINUTES_OF_AN_HOUR)
                : phrases.text("wording.rule.minutes", value);
    }

    /** {@code relevé en route : toutes les 1 h}. */
    public String name(String field) {
        return phrases.lexicon("boatFact", field);
    }

    /** How it stands, whatever its unit. */
    public String stands(String field, boolean on, int value, boolean counts) {
        return value((on ? "on" : "off") + (counts ? " " + value : ""), field);
    }
}
