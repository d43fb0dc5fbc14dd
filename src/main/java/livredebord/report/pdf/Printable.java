package livredebord.report.pdf;

import java.util.Locale;
import java.util.Optional;

/** What stands on paper for a sign that somebody typed. */
final class Printable {

    /** Empty for what is not seen: controls, joiners, turns of direction. */
    static String of(int sign) {
        if (sign == '\n' || sign == '\u2028' || sign == '\u2029') {
            return "\n";
        }
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) && sign != '\u00A0' && sign != '\u202F') {
            return " ";
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT -> "";
            case Character.SURROGATE, Character.UNASSIGNED -> "\uFFFD";
            default -> isVariationSelector(sign) ? "" : Character.toString(sign);
        };
    }

    private static boolean isVariationSelector(int sign) {
        return sign >= 0xFE00 && sign <= 0xFE0F || sign >= 0xE0100 && sign <= 0xE01EF;
    }

    /** {@code [dolphin]} for a picture, {@code [U+4E2D]} for a letter that no face of ours has; ASCII. */
    static String name(int sign) {
        String number = String.format(Locale.ROOT, "U+%04X", sign);
        boolean picture = Character.getType(sign) == Character.OTHER_SYMBOL;
        return "["
                + (picture ? Optional.ofNullable(Character.getName(sign)) : Optional.<String>empty())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .orElse(number)
                + "]";
    }

    private Printable() {}
}
