package livredebord.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Years of a log as a careful crew would keep it off Brittany: most of the columns, and a remark in each line. */
final class PaperBook {

    /** Rows of a day. */
    static final int A_DAY = 28;

    static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

    private static final String[] WINDS = {"NW", "W", "SW", "S", "SE", "N"};
    private static final String[] REMARKS = {
        "dauphins à l'étrave",
        "la houle se lève, tout le monde va bien",
        "croisé un cargo sur tribord, veille radio, rien à signaler",
        "thé pour tous, le génois est retendu",
        "pris un ris dans la grand-voile au coucher du soleil"
    };

    static Instant at(int number) {
        Duration apart = Duration.ofMinutes(24 * 60 / A_DAY);
        return FIRST.plusDays(number / A_DAY)
                .atTime(0, 5)
                .toInstant(ZoneOffset.UTC)
                .plus(apart.multipliedBy(number % A_DAY));
    }

    /** Each day she goes round in a bay and comes back, so that the chart has a coast and a track. */
    static String line(int number) {
        int row = number % A_DAY;
        double turn = 2 * Math.PI * row / A_DAY;
        double latitude = 47.75 + 0.12 * Math.sin(turn);
        double longitude = 4.15 + 0.16 * Math.cos(turn);
        int miles = number / A_DAY * 40 + row * 40 / A_DAY;
        String begin = row == 1 ? "appareillage Concarneau, " : row == A_DAY - 1 ? "arrivée Concarneau, " : "";
        return String.format(
                Locale.ROOT,
                "%s47°%05.2f'N 004°%05.2f'W cap %03d vit %d,%d nds %s %d baro %d mer 3 ciel couvert air %d°C loch %d %s n° %d",
                begin,
                (latitude - 47) * 60,
                (longitude - 4) * 60,
                (int) Math.toDegrees(turn) % 360,
                4 + row % 3,
                row % 10,
                WINDS[number % WINDS.length],
                2 + number % 5,
                1_005 + (number / 3) % 20,
                12 + row % 8,
                miles,
                REMARKS[number % REMARKS.length],
                number);
    }

    private PaperBook() {}
}
