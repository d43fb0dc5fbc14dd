package livredebord.logbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.command.Commands;
import livredebord.command.Context;
import livredebord.command.Understood;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.DistanceLogged;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.UnclearDistanceLogged;
import livredebord.entry.Observation.UnclearEngineHours;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observation.UnclearPressure;
import livredebord.entry.Observed;
import livredebord.nautical.Position;
import livredebord.voyage.Doubt;
import livredebord.voyage.Row;

/** What a short answer says of the doubt that it answers. */
final class Completion {

    private static final Pattern HECTOPASCALS = Pattern.compile("[0-9]{3,4}(?:[.,][0-9])?");
    private static final Commands COMMANDS = new Commands();

    /** Which of the positions that an entry left open one or two letters point at: {@code W}, {@code O}, {@code N E}. */
    static Optional<Observed> byHemisphere(Row row, String words) {
        List<Position> left = Doubt.open(row)
                .filter(UnclearPosition.class::isInstance)
                .map(UnclearPosition.class::cast)
                .flatMap(unclear -> unclear.candidates().stream())
                .filter(candidate -> liesIn(words, candidate))
                .toList();
        return left.size() == 1
                ? Optional.of(Observed.typed(new PositionFix(left.get(0), Optional.empty())))
                : Optional.empty();
    }

    /** The fewest letters that point at a candidate, where only the hemispheres are open. */
    static Optional<String> shortest(Position candidate, UnclearPosition unclear) {
        List<Position> candidates = unclear.candidates();
        boolean onlyHemispheres = candidates.size() > 1
                && candidates.stream().allMatch(other -> differOnlyInHemisphere(candidate, other));
        String latitude = candidate.latitudeMinutesE4() < 0 ? "S" : "N";
        String longitude = candidate.longitudeMinutesE4() < 0 ? "W" : "E";
        return Stream.of(longitude, latitude, latitude + " " + longitude)
                .filter(letters -> onlyHemispheres)
                .filter(letters -> candidates.stream()
                                .filter(other -> liesIn(letters, other))
                                .count()
                        == 1)
                .findFirst();
    }

    private static boolean differOnlyInHemisphere(Position one, Position other) {
        return Math.abs(one.latitudeMinutesE4()) == Math.abs(other.latitudeMinutesE4())
                && Math.abs(one.longitudeMinutesE4()) == Math.abs(other.longitudeMinutesE4());
    }

    private static boolean liesIn(String hemispheres, Position position) {
        return Stream.of(hemispheres.strip().toUpperCase(Locale.ROOT).split("\\s+"))
                .allMatch(hemisphere -> liesInOne(hemisphere, position));
    }

    private static boolean liesInOne(String hemisphere, Position position) {
        return switch (hemisphere) {
            case "N", "NORD", "NORTH" -> position.latitudeMinutesE4() >= 0;
            case "S", "SUD", "SOUTH" -> position.latitudeMinutesE4() < 0;
            case "E", "EST", "EAST" -> position.longitudeMinutesE4() >= 0;
            case "W", "O", "OUEST", "WEST" -> position.longitudeMinutesE4() < 0;
            default -> false;
        };
    }

    /** {@code 131 1030}, where a pressure is in doubt: what the figure is need not be said again. */
    static String whole(Row row, String words) {
        boolean pressure = Doubt.open(row).anyMatch(UnclearPressure.class::isInstance)
                && HECTOPASCALS.matcher(words.strip()).matches();
        return pressure ? "baro " + words.strip() : words;
    }

    /** What a doubt is if its words are right; empty where they say no one thing. */
    static Optional<Observation> asTyped(Observation doubt) {
        if (doubt instanceof UnclearEngineHours unclear) {
            return Optional.of(new Engine(Optional.empty(), Optional.empty(), Optional.of(unclear.hours())));
        } else if (doubt instanceof UnclearDistanceLogged unclear) {
            return Optional.of(new DistanceLogged(unclear.distance()));
        } else if (doubt instanceof UnclearPosition unclear) {
            return position(unclear.typed());
        }
        return Optional.empty();
    }

    /** By the words alone, whatever the book knows. */
    private static Optional<Observation> position(String typed) {
        Context nowhere = Context.of(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC, Language.EN);
        return COMMANDS.understand(typed, nowhere) instanceof Understood.Line line
                ? line.observed().stream()
                        .map(Observed::what)
                        .filter(PositionFix.class::isInstance)
                        .findFirst()
                : Optional.empty();
    }

    private Completion() {}
}
