package livredebord.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ship's time as people name it: {@code UTC+1}, {@code TU-3:30}, {@code Europe/Paris}. */
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt|tu|z)\\s{0,3}(?:([+-])\\s{0,3}([0-9]{1,2})(?::?([0-9]{2}))?)?");

    private Zones() {}

    /** A zone's own name: {@code UTC+01:00}, {@code Europe/Paris}; empty where the words name none. */
    static Optional<String> of(String words) {
        String said = words.strip().replace('\u2212', '-').replace('\u2013', '-');
        Matcher offset = OFFSET.matcher(said.toLowerCase(Locale.ROOT));
        return offset.matches() ? offset(offset) : named(said.replace(' ', '_'));
    }

    private static Optional<String> offset(Matcher said) {
        if (said.group(1) == null) {
            return Optional.of("UTC");
        }
        int sign = said.group(1).equals("-") ? -1 : 1;
        int minutes = said.group(3) == null ? 0 : Integer.parseInt(said.group(3));
        try {
            ZoneOffset offset = ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(said.group(2)), sign * minutes);
            return Optional.of(ZoneId.ofOffset("UTC", offset).getId());
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(String said) {
        return said.indexOf('/') < 1
                ? Optional.empty()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(said::equalsIgnoreCase)
                        .findFirst();
    }
}
