package livredebord.wording;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * A sentence with places for its arguments, as {@link MessageFormat} reads it. A place alone, {@code {0}}, is filled here,
 * because a day of a hundred rows has some thousand of them and a number is said digit by digit; any other is left to it.
 */
record Pattern(String words) {

    static Pattern of(String words) {
        return new Pattern(words);
    }

    String with(Object... arguments) {
        return words.contains(",choice,") ? new MessageFormat(words, Locale.ROOT).format(arguments) : filled(arguments);
    }

    private String filled(Object... arguments) {
        StringBuilder said = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (isPlace(i)) {
                said.append(arguments[words.charAt(i + 1) - '0']);
                i += 2;
            } else {
                said.append(sign);
                i += sign == '\'' && words.startsWith("''", i) ? 1 : 0;
            }
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
