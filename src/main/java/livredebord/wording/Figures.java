package livredebord.wording;

import java.time.LocalTime;
import livredebord.nautical.Bearing;
import livredebord.nautical.North;
import livredebord.nautical.Position;

/** Numbers as one language writes them; never more digits than were observed. */
final class Figures {

    private final Phrases phrases;

    Figures(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param scale digits after the decimal sign that {@code value} carries; trailing noughts are not said */
    String decimal(long value, int scale) {
        return Decimals.of(value, scale, phrases.text("wording.decimal"));
    }

    /** {@code 48°16,2'N 004°40,8'W}: one to three digits of the minute, the third being 1.9 m. */
    String position(Position position) {
        return angle(position.latitudeMinutesE4(), 2, "N", "S") + " "
                + angle(position.longitudeMinutesE4(), 3, "E", "W");
    }

    /** Rounds before it splits, so that 59.9996' becomes the next degree and never 60.000'. */
    private String angle(int minutesE4, int width, String positive, String negative) {
        long minutesE3 = Math.round(Math.abs((long) minutesE4) / 10.0);
        long degrees = minutesE3 / 60_000;
        long minutes = minutesE3 % 60_000 / 1_000;
        long part = minutesE3 % 1_000;
        String shown = part % 100 == 0
                ? Decimals.padded(part / 100, 1)
                : part % 10 == 0 ? Decimals.padded(part / 10, 2) : Decimals.padded(part, 3);
        return Decimals.padded(degrees, width) + "°" + Decimals.padded(minutes, 2) + phrases.text("wording.decimal")
                + shown
                + "'"
                + (minutesE4 < 0 ? negative : positive);
    }

    /** Three figures, and the letter of the north that was said. */
    String bearing(Bearing bearing) {
        String whole = Decimals.padded(bearing.degreesE2() / 100, 3);
        String part = decimal(bearing.degreesE2() % 100, 2).substring(1);
        return whole + part + "°" + north(bearing.north());
    }

    private String north(North north) {
        return north == North.NOT_SAID ? "" : phrases.word(north);
    }

    /** A time of day as it was typed, ship's time. */
    static String clock(LocalTime time) {
        return Decimals.padded(time.getHour(), 2) + ":" + Decimals.padded(time.getMinute(), 2);
    }
}
