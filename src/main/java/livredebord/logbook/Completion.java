package livredebord.logbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observed;
import livredebord.nautical.Position;
import livredebord.voyage.Row;

/** Which of the positions that an entry left open a single letter points at: {@code W}, {@code O}, {@code N}. */
final class Completion {

    static Optional<Observed> byHemisphere(Row row, String words) {
        List<Position> left = row.standing()
                .filter(UnclearPosition.class::isInstance)
                .map(UnclearPosition.class::cast)
                .flatMap(unclear -> unclear.candidates().stream())
                .filter(candidate -> liesIn(words.strip().toUpperCase(Locale.ROOT), candidate))
                .toList();
        return left.size() == 1
                ? Optional.of(Observed.typed(new PositionFix(left.get(0), Optional.empty())))
                : Optional.empty();
    }

    private static boolean liesIn(String hemisphere, Position position) {
        return switch (hemisphere) {
            case "N" -> position.latitudeMinutesE4() >= 0;
            case "S" -> position.latitudeMinutesE4() < 0;
            case "E" -> position.longitudeMinutesE4() >= 0;
            case "W", "O" -> position.longitudeMinutesE4() < 0;
            default -> false;
        };
    }

    private Completion() {}
}
