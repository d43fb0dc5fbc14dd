package livredebord.instrument;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import livredebord.nautical.Position;

/** One thing that an instrument says. */
public sealed interface Report {

    /** @param value in the unit of the quantity, within its bounds */
    record Measured(Quantity quantity, int value) implements Report {

        public Measured {
            if (!quantity.holds(value)) {
                throw new IllegalArgumentException("out of reason: " + quantity + " " + value);
            }
        }

        /** Empty for what is out of reason: the instrument is at fault, or said so in its own way. */
        public static Optional<Report> of(Quantity quantity, double value) {
            long rounded = Math.round(value);
            long counted = quantity.isAngle() ? quantity.wrapped(rounded) : rounded;
            boolean sound = Math.abs(value) < 1e9 && quantity.holds(counted);
            return sound ? Optional.of(new Measured(quantity, (int) counted)) : Optional.empty();
        }
    }

    /** Where the receiver says the boat is. */
    record Fixed(Position position) implements Report {

        /** Empty for what is nowhere on earth. */
        public static Optional<Report> of(double latitude, double longitude) {
            boolean somewhere = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
            return somewhere ? Optional.of(new Fixed(Position.ofDegrees(latitude, longitude))) : Optional.empty();
        }
    }

    /**
     * What time the satellites tell.
     *
     * @param date often missing
     */
    record Told(LocalTime utc, Optional<LocalDate> date) implements Report {}

    /** @param id the same while it is the same alarm */
    record AlarmState(String id, String message, boolean raised) implements Report {}

    /**
     * What she makes for, on the plotter.
     *
     * @param reached the plotter says that she arrived there
     */
    record Waypoint(String name, boolean reached) implements Report {}
}
