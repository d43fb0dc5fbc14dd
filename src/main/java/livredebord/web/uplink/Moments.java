package livredebord.web.uplink;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When something was measured: as text (RFC 3339), in seconds or in milliseconds since 1970. */
final class Moments {

    /** Seconds stay under this until the year 5138; milliseconds are over it since 1973. */
    private static final double MILLISECONDS_FROM = 1e11;

    /** A clock that was never set tells a time before there was such a device. */
    private static final Instant NEVER_SET = Instant.parse("2015-01-01T00:00:00Z");

    private Moments() {}

    /** Empty where it is not said, or cannot be. */
    static Optional<Instant> of(JsonNode node) {
        return read(node)
                .filter(moment -> moment.isAfter(NEVER_SET))
                .map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Optional<Instant> read(JsonNode node) {
        try {
            if (node.isTextual()) {
                return Optional.of(OffsetDateTime.parse(node.textValue()).toInstant());
            }
            if (node.isNumber()) {
                double said = node.doubleValue();
                return Optional.of(
                        Instant.ofEpochMilli((long) (Math.abs(said) >= MILLISECONDS_FROM ? said : said * 1_000)));
            }
            return Optional.empty();
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
