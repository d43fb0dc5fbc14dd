package livredebord.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One sentence of NMEA 0183, its checksum found right where it has one.
 *
 * @param type the formatter without the talker: {@code RMC}, {@code MWV}
 * @param fields what stands between the commas behind the address; an instrument that knows nothing leaves them empty
 * @param checked it had a checksum
 */
record Sentence(String type, List<String> fields, boolean checked) {

    /** Two letters of talker, three of formatter (IEC 61162-1). */
    private static final int ADDRESS = 5;

    private static final int TALKER = 2;

    Sentence {
        fields = List.copyOf(fields);
    }

    /** Empty for what is no sentence, is cut off, or whose checksum is wrong. A TAG block before it is passed over. */
    static Optional<Sentence> of(String line) {
        int start = Math.max(line.lastIndexOf('$'), line.lastIndexOf('!'));
        int star = line.lastIndexOf('*');
        boolean starred = star > start;
        if (start < 0 || starred && !isRight(line, start + 1, star)) {
            return Optional.empty();
        }
        String body = line.substring(start + 1, starred ? star : line.length()).strip();
        int comma = body.indexOf(',');
        if (comma != ADDRESS || body.charAt(0) == 'P') {
            return Optional.empty(); // makers' own sentences begin with P and mean what each maker likes
        }
        List<String> fields = List.of(body.substring(comma + 1).split(",", -1));
        return Optional.of(new Sentence(body.substring(TALKER, ADDRESS), fields, starred));
    }

    /** The exclusive or of all characters between the start and the star, as two hexadecimal digits. */
    private static boolean isRight(String line, int from, int star) {
        int sum = 0;
        for (int i = from; i < star; i++) {
            sum ^= line.charAt(i);
        }
        String said = line.substring(star + 1).strip();
        return said.length() == 2
                && Character.digit(said.charAt(0), 16) == sum >> 4
                && Character.digit(said.charAt(1), 16) == (sum & 15);
    }

    /** "" for a field that is empty or missing. */
    String text(int field) {
        return field < fields.size() ? fields.get(field).strip() : "";
    }

    boolean says(int field, String word) {
        return text(field).equals(word);
    }

    /** Empty for a field that is empty, missing or no number. */
    OptionalDouble number(int field) {
        return number(text(field));
    }

    static OptionalDouble number(String text) {
        return isDecimal(text) ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** A sign, digits, one point: nothing else that Java would take for a number. */
    private static boolean isDecimal(String text) {
        boolean digits = false;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+');
            boolean firstPoint = c == '.' && !point;
            if (!sign && !firstPoint && (c < '0' || c > '9')) {
                return false;
            }
            point |= firstPoint;
            digits |= c >= '0' && c <= '9';
        }
        return digits && text.length() <= 20;
    }
}
