package livredebord.upkeep;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment in a file's name, UTC, to the second: {@code book-20260714T203000Z.db}. */
public final class Stamp {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern WITHIN = Pattern.compile("-([0-9]{8}T[0-9]{6}Z)[.-]");

    public static String of(Instant moment) {
        return FORM.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    /** Empty where the name has none. */
    static Optional<Instant> in(String name) {
        Matcher matcher = WITHIN.matcher(name);
        try {
            return matcher.find()
                    ? Optional.of(LocalDateTime.parse(matcher.group(1), FORM).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private Stamp() {}
}
