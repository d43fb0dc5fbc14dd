package livredebord.wording;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence with places for its arguments, as {@link MessageFormat} reads it. A place alone, {@code {0}}, is filled here,
 * because a day of a hundred rows has some thousand of them and a number is said digit by digit; any other is left to it.
 */
final class Pattern {

    private final String words;
    private final boolean chooses;
    private final List<String> between = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    private Pattern(String words) {
        this.words = words;
        this.chooses = words.contains(",choice,");
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (isPlace(i)) {
                between.add(part.toString());
                places.add(words.charAt(i + 1) - '0');
                part.setLength(0);
                i += 2;
            } else {
                part.append(sign);
                i += sign == '\'' && words.startsWith("''", i) ? 1 : 0;
            }
        }
        between.add(part.toString());
    }

    static Pattern of(String words) {
        return new Pattern(words);
    }

    String words() {
        return words;
    }

    String with(Object... arguments) {
        return chooses ? new MessageFormat(words, Locale.ROOT).format(arguments) : filled(arguments);
    }

    private String filled(Object... arguments) {
        if (places.isEmpty()) {
            return between.get(0);
        }
        StringBuilder said = new StringBuilder(words.length() + 16).append(between.get(0));
        for (int i = 0; i < places.size(); i++) {
            said.append(arguments[places.get(i)]).append(between.get(i + 1));
        }
        return said.toString();
    }

    private boolean isPlace(int at) {
        return at + 2 < words.length()
                && words.charAt(at) == '{'
                && Character.isDigit(words.charAt(at + 1))
                && words.charAt(at + 2) == '}';
    }
}
