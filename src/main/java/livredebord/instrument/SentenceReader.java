package livredebord.instrument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livredebord.instrument.Report.AlarmState;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.instrument.Report.Told;
import livredebord.instrument.Report.Waypoint;
import livredebord.nautical.Position;

/**
 * What sentences of NMEA 0183 say. An empty field says nothing, and so does one that its own sentence calls invalid.
 * Kept for each source: one that ever sent a checksum is not believed without it.
 */
public final class SentenceReader {

    private static final double MILES_OF_A_KILOMETRE = 1 / 1.852;
    private static final double KNOTS_OF_A_METRE_A_SECOND = 3_600 / 1_852.0;

    /** A line of 82 characters is the rule that many ignore. */
    public static final int LONGEST = 512;

    private boolean checksums;

    /** What one line says; nothing for what is no sentence of ours. */
    public List<Report> read(String line) {
        Optional<Sentence> sentence = Sentence.of(line);
        checksums |= sentence.filter(Sentence::checked).isPresent();
        return sentence.filter(each -> each.checked() || !checksums)
                .map(SentenceReader::reports)
                .orElse(List.of());
    }

    private static List<Report> reports(Sentence s) {
        Said said = new Said();
        switch (s.type()) {
            case "RMC" -> recommendedMinimum(s, said);
            case "GGA" -> satelliteFix(s, said);
            case "GLL" -> geographicPosition(s, said);
            case "VTG" -> track(s, said);
            case "ZDA" -> said.time(s.text(0), date(s.text(3), s.text(2), s.text(1)));
            case "HDG" -> compass(s, said);
            case "HDM" -> said.degrees(Quantity.HEADING_MAGNETIC, s.number(0));
            case "HDT" -> said.degrees(Quantity.HEADING_TRUE, s.number(0));
            case "VHW" -> water(s, said);
            case "VLW" -> said.hundredths(Quantity.DISTANCE_LOGGED, s.number(0));
            case "MWV" -> windAngle(s, said);
            case "MWD" -> windDirection(s, 0, 4, 6, said);
            case "VWR" -> sidedWind(s, Quantity.APPARENT_WIND_ANGLE, Quantity.APPARENT_WIND_SPEED, said);
            case "VWT" -> sidedWind(s, Quantity.TRUE_WIND_ANGLE, Quantity.TRUE_WIND_SPEED, said);
            case "DBT" -> said.scaled(Quantity.DEPTH, s.number(2), 100);
            case "DPT" -> said.scaled(Quantity.DEPTH, s.number(0), 100);
            case "MTW" -> said.scaled(Quantity.SEA_TEMPERATURE, s.number(0), 10);
            case "MTA" -> said.scaled(Quantity.AIR_TEMPERATURE, s.number(0), 10);
            case "MDA" -> weather(s, said);
            case "XDR" -> transducers(s, said);
            case "RPM" -> revolutions(s, said);
            case "RMB" -> destination(s, said);
            case "AAM" -> arrival(s, said);
            case "ALR" -> alarm(s, said);
            default -> {}
        }
        return said.all;
    }

    /** Reports as they are found; what is empty or out of reason is none. */
    private static final class Said {
        private final List<Report> all = new ArrayList<>(4);

        void scaled(Quantity quantity, OptionalDouble value, double factor) {
            if (value.isPresent()) {
                Measured.of(quantity, value.getAsDouble() * factor).ifPresent(all::add);
            }
        }

        void hundredths(Quantity quantity, OptionalDouble value) {
            scaled(quantity, value, 100);
        }

        /** 360 is north too; beyond, it is a fault. */
        void degrees(Quantity quantity, OptionalDouble value) {
            if (value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() <= 360) {
                hundredths(quantity, value);
            }
        }

        void time(String clock, Optional<LocalDate> date) {
            SentenceReader.time(clock).ifPresent(utc -> all.add(new Told(utc, date)));
        }

        void position(Sentence s, int from) {
            SentenceReader.position(s, from).ifPresent(position -> all.add(new Fixed(position)));
        }
    }

    private static void recommendedMinimum(Sentence s, Said said) {
        if (s.says(1, "A") && !s.says(11, "N")) {
            said.time(s.text(0), date(s.text(8)));
            said.position(s, 2);
            said.hundredths(Quantity.SPEED_OVER_GROUND, s.number(6));
            said.degrees(Quantity.COURSE_OVER_GROUND, s.number(7));
        }
    }

    private static void satelliteFix(Sentence s, Said said) {
        if (s.number(5).orElse(0) >= 1) {
            said.time(s.text(0), Optional.empty());
            said.position(s, 1);
        }
    }

    /** Before version 2 it had no status. */
    private static void geographicPosition(Sentence s, Said said) {
        if (!s.says(5, "V") && !s.says(6, "N")) {
            said.position(s, 0);
            said.time(s.text(4), Optional.empty());
        }
    }

    private static void track(Sentence s, Said said) {
        if (!s.says(8, "N")) {
            said.degrees(Quantity.COURSE_OVER_GROUND, s.number(0));
            said.hundredths(Quantity.SPEED_OVER_GROUND, s.number(4));
        }
    }

    /** Deviation makes what the sensor reads magnetic, variation makes that true. */
    private static void compass(Sentence s, Said said) {
        if (s.number(0).isPresent()) {
            double magnetic = s.number(0).getAsDouble() + sided(s, 1);
            said.hundredths(Quantity.HEADING_MAGNETIC, OptionalDouble.of(magnetic));
            if (s.number(3).isPresent()) {
                said.hundredths(Quantity.HEADING_TRUE, OptionalDouble.of(magnetic + sided(s, 3)));
            }
        }
    }

    /** East positive. */
    private static double sided(Sentence s, int field) {
        double amount = s.number(field).orElse(0);
        return s.says(field + 1, "W") ? -amount : amount;
    }

    private static void water(Sentence s, Said said) {
        said.degrees(Quantity.HEADING_TRUE, s.number(0));
        said.degrees(Quantity.HEADING_MAGNETIC, s.number(2));
        said.hundredths(Quantity.SPEED_THROUGH_WATER, s.number(4));
    }

    private static void windAngle(Sentence s, Said said) {
        if (s.says(4, "A")) {
            boolean apparent = s.says(1, "R");
            said.degrees(apparent ? Quantity.APPARENT_WIND_ANGLE : Quantity.TRUE_WIND_ANGLE, s.number(0));
            said.hundredths(
                    apparent ? Quantity.APPARENT_WIND_SPEED : Quantity.TRUE_WIND_SPEED, knots(s.number(2), s.text(3)));
        }
    }

    private static OptionalDouble knots(OptionalDouble speed, String unit) {
        if (speed.isEmpty()) {
            return speed;
        }
        return switch (unit) {
            case "N" -> speed;
            case "M" -> OptionalDouble.of(speed.getAsDouble() * KNOTS_OF_A_METRE_A_SECOND);
            case "K" -> OptionalDouble.of(speed.getAsDouble() * MILES_OF_A_KILOMETRE);
            default -> OptionalDouble.empty();
        };
    }

    private static void windDirection(Sentence s, int direction, int knots, int metres, Said said) {
        said.degrees(Quantity.TRUE_WIND_FROM, s.number(direction));
        said.hundredths(
                Quantity.TRUE_WIND_SPEED, s.number(knots).isPresent() ? s.number(knots) : knots(s.number(metres), "M"));
    }

    /** Left or right of the bow, 0 to 180. */
    private static void sidedWind(Sentence s, Quantity angle, Quantity speed, Said said) {
        OptionalDouble degrees = s.number(0);
        if (degrees.isPresent() && degrees.getAsDouble() >= 0 && degrees.getAsDouble() <= 180) {
            said.scaled(angle, degrees, s.says(1, "L") ? -100 : 100);
        }
        said.hundredths(speed, s.number(2).isPresent() ? s.number(2) : knots(s.number(4), "M"));
    }

    private static void weather(Sentence s, Said said) {
        said.scaled(Quantity.PRESSURE, s.number(2), 100_000);
        said.scaled(Quantity.AIR_TEMPERATURE, s.number(4), 10);
        said.scaled(Quantity.SEA_TEMPERATURE, s.number(6), 10);
        windDirection(s, 12, 16, 18, said);
    }

    /** Any number of type, value, unit, name; names are the makers' own. */
    private static void transducers(Sentence s, Said said) {
        for (int at = 0; at + 3 < s.fields().size(); at += 4) {
            transducer(
                    s.text(at),
                    s.number(at + 1),
                    s.text(at + 2),
                    s.text(at + 3).toUpperCase(java.util.Locale.ROOT),
                    said);
        }
    }

    private static void transducer(String type, OptionalDouble value, String unit, String name, Said said) {
        if (type.equals("P") && name.contains("BARO")) {
            said.scaled(Quantity.PRESSURE, value, unit.equals("B") ? 100_000 : 1);
        } else if (type.equals("C") && name.contains("AIR")) {
            said.scaled(Quantity.AIR_TEMPERATURE, value, 10);
        } else if (type.equals("C") && name.contains("WATER")) {
            said.scaled(Quantity.SEA_TEMPERATURE, value, 10);
        }
    }

    /** Of the engine, not of the shaft. */
    private static void revolutions(Sentence s, Said said) {
        if (s.says(0, "E") && s.says(4, "A")) {
            said.scaled(Quantity.ENGINE_RPM, s.number(2), 1);
        }
    }

    private static void destination(Sentence s, Said said) {
        if (s.says(0, "A") && !s.text(4).isEmpty()) {
            said.all.add(new Waypoint(s.text(4), s.says(12, "A")));
        }
    }

    private static void arrival(Sentence s, Said said) {
        if (!s.text(4).isEmpty() && (s.says(0, "A") || s.says(0, "V"))) {
            said.all.add(new Waypoint(s.text(4), s.says(0, "A") || s.says(1, "A")));
        }
    }

    private static void alarm(Sentence s, Said said) {
        if (!s.text(1).isEmpty() && (s.says(2, "A") || s.says(2, "V"))) {
            said.all.add(new AlarmState(s.text(1), s.text(4), s.says(2, "A")));
        }
    }

    /** {@code 4811.6,N,00429.0,W}: degrees and minutes without a mark between them. */
    private static Optional<Position> position(Sentence s, int from) {
        OptionalDouble latitude = minutes(s.text(from), s.text(from + 1), "N", "S", 90);
        OptionalDouble longitude = minutes(s.text(from + 2), s.text(from + 3), "E", "W", 180);
        boolean whole = latitude.isPresent() && longitude.isPresent();
        return whole
                ? Optional.of(Position.ofDegrees(latitude.getAsDouble() / 60, longitude.getAsDouble() / 60))
                : Optional.empty();
    }

    private static OptionalDouble minutes(String text, String hemisphere, String positive, String negative, int most) {
        OptionalDouble packed = Sentence.number(text);
        boolean known = hemisphere.equals(positive) || hemisphere.equals(negative);
        if (packed.isEmpty() || !known || packed.getAsDouble() < 0) {
            return OptionalDouble.empty();
        }
        double degrees = Math.floor(packed.getAsDouble() / 100);
        double minutes = packed.getAsDouble() - degrees * 100;
        double all = degrees * 60 + minutes;
        return minutes >= 60 || all > most * 60
                ? OptionalDouble.empty()
                : OptionalDouble.of(hemisphere.equals(positive) ? all : -all);
    }

    /** {@code 094736} and perhaps fractions. */
    private static Optional<LocalTime> time(String clock) {
        try {
            return Sentence.number(clock).isPresent() && clock.length() >= 6
                    ? Optional.of(LocalTime.of(two(clock, 0), two(clock, 2), Math.min(59, two(clock, 4))))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException notAClock) {
            return Optional.empty();
        }
    }

    /** {@code 200818}; a receiver made before 2000 means this century too. */
    private static Optional<LocalDate> date(String packed) {
        return packed.length() == 6 && Sentence.number(packed).isPresent()
                ? date("20" + packed.substring(4), packed.substring(2, 4), packed.substring(0, 2))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static int two(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }
}
