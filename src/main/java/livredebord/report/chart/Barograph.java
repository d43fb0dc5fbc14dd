package livredebord.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.report.Drawing;
import livredebord.report.Typeface;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.Phrases;

/** What the pressure did and how the wind answered, over one time. */
final class Barograph implements Drawing {

    private static final double LEFT = 28;
    private static final double RIGHT = 24;
    private static final double TOP = 15;
    private static final double BOTTOM = 22;
    private static final double STRIP = 24;

    /** So that a steady day looks steady. */
    private static final int LEAST_HECTOPASCALS = 10;

    private static final double LEAST_KNOTS = 20;
    private static final double LABELS_APART = 34;

    /** Readings nearer than that are one line, not a row of dots. */
    private static final double DOTS_APART = 5;

    /** Nearer than that a line from wind to wind is an area. */
    private static final double WINDS_APART = 2;

    private static final Pen.Letters FIGURE = new Pen.Letters(Typeface.REGULAR, 6.8, Ink.QUIET);
    private static final Pen.Letters PRESSURE = new Pen.Letters(Typeface.BOLD, 7, Ink.NAVY);
    private static final Pen.Letters WIND = new Pen.Letters(Typeface.BOLD, 7, Ink.WIND_LINE);

    private record Reading(Instant when, double hectopascals) {}

    private record Blow(Instant when, Breeze breeze, boolean southern) {}

    private final List<Reading> readings = new ArrayList<>();
    private final List<Blow> blows = new ArrayList<>();
    private final Instant from;
    private final Instant until;
    private final Period period;
    private final Phrases phrases;

    private Barograph(Period period, List<Row> rows, Phrases phrases) {
        this.period = period;
        this.phrases = phrases;
        boolean southern = false;
        for (Row row : rows.stream().filter(Row::isOurs).toList()) {
            southern = row.first(Observation.PositionFix.class)
                    .map(fix -> fix.position().latitudeMinutesE4() < 0)
                    .orElse(southern);
            row.all(Observation.Barometer.class).stream()
                    .flatMap(barometer -> barometer.pressure().stream())
                    .forEach(pressure -> readings.add(new Reading(row.observed(), pressure.pascals() / 100.0)));
            boolean side = southern;
            Breeze.of(row).ifPresent(breeze -> blows.add(new Blow(row.observed(), breeze, side)));
        }
        this.from = period.from();
        this.until = period.until();
    }

    /** Empty where neither pressure nor wind was noted. */
    static Optional<Drawing> of(Period period, List<Row> rows, Phrases phrases) {
        Barograph barograph = new Barograph(period, rows, phrases);
        return barograph.readings.isEmpty() && barograph.blows.isEmpty() ? Optional.empty() : Optional.of(barograph);
    }

    @Override
    public boolean isMoreThanADot() {
        return readings.size() > 1 || blows.size() > 1;
    }

    @Override
    public double aspect() {
        return 2.4;
    }

    @Override
    public String description() {
        if (readings.isEmpty()) {
            return phrases.text("chart.barograph.windOnly", blows.size());
        }
        return phrases.text(
                "chart.barograph.description",
                readings.size(),
                Math.round(readings.stream()
                        .mapToDouble(Reading::hectopascals)
                        .min()
                        .orElseThrow()),
                Math.round(readings.stream()
                        .mapToDouble(Reading::hectopascals)
                        .max()
                        .orElseThrow()),
                blows.size());
    }

    @Override
    public void on(Graphics2D on, double width, double height) {
        double strip = height < 110 ? 0 : STRIP;
        Rectangle2D frame =
                new Rectangle2D.Double(LEFT, TOP + strip, width - LEFT - RIGHT, height - TOP - BOTTOM - strip);
        try (Pen pen = new Pen(on)) {
            new Sheet(pen, frame, strip).draw();
        }
    }

    /** One figure of one size. */
    private final class Sheet {
        private final Pen pen;
        private final Rectangle2D frame;
        private final double strip;
        private final double low;
        private final double high;
        private final double mostKnots;

        Sheet(Pen pen, Rectangle2D frame, double strip) {
            this.pen = pen;
            this.frame = frame;
            this.strip = strip;
            double least =
                    readings.stream().mapToDouble(Reading::hectopascals).min().orElse(1_013);
            double most =
                    readings.stream().mapToDouble(Reading::hectopascals).max().orElse(1_013);
            double spare = Math.max(0, LEAST_HECTOPASCALS - (most - least)) / 2;
            this.low = Math.floor((least - spare - 0.5) / 2) * 2;
            this.high = Math.ceil((most + spare + 0.5) / 2) * 2;
            double strongest = blows.stream()
                    .mapToDouble(blow ->
                            blow.breeze().gustKnots().orElse(blow.breeze().knots()))
                    .max()
                    .orElse(0);
            this.mostKnots = Math.max(LEAST_KNOTS, Math.ceil(strongest * 1.15 / 10) * 10);
        }

        void draw() {
            pen.fill(frame, Ink.PAPER);
            winds();
            grid();
            gusts();
            pressures();
            pen.line(frame, 0.6, Ink.NAVY);
            titles();
            if (strip > 0) {
                barbs();
            }
        }

        private double x(Instant when) {
            double share = Duration.between(from, when).toMillis()
                    / (double) Math.max(1, Duration.between(from, until).toMillis());
            return frame.getX() + Math.max(0, Math.min(1, share)) * frame.getWidth();
        }

        private double y(double hectopascals) {
            return frame.getMaxY() - (hectopascals - low) / (high - low) * frame.getHeight();
        }

        private double yOfKnots(double knots) {
            return frame.getMaxY() - knots / mostKnots * frame.getHeight();
        }

        private void grid() {
            for (int hectopascals = (int) low; hectopascals <= high; hectopascals += everyHectopascals()) {
                double y = y(hectopascals);
                pen.line(frame.getMinX(), y, frame.getMaxX(), y, 0.35, Ink.LINES);
                if (!readings.isEmpty()) {
                    String words = String.valueOf(hectopascals);
                    pen.words(words, frame.getMinX() - 4 - FIGURE.width(words), y + 2.3, FIGURE);
                }
            }
            if (!blows.isEmpty()) {
                double every = mostKnots / frame.getHeight() * 16 > 10 ? 20 : 10;
                for (double knots = 0; knots <= mostKnots; knots += every) {
                    pen.words(String.valueOf((int) knots), frame.getMaxX() + 4, yOfKnots(knots) + 2.3, FIGURE);
                }
            }
            hours();
        }

        private int everyHectopascals() {
            for (int every : new int[] {2, 4, 5, 10, 20}) {
                if (every / (high - low) * frame.getHeight() >= 13) {
                    return every;
                }
            }
            return 40;
        }

        /** Ship's time; days where the period is long. */
        private void hours() {
            int every = everyHours();
            ZonedDateTime first = from.atZone(period.zone()).truncatedTo(java.time.temporal.ChronoUnit.DAYS);
            for (ZonedDateTime at = first; !at.toInstant().isAfter(until); at = next(at, every)) {
                if (!at.toInstant().isBefore(from)) {
                    hour(at, every);
                }
            }
        }

        /** By the clock, so that a day of 23 or 25 hours has its midnight where it is. */
        private ZonedDateTime next(ZonedDateTime at, int every) {
            return every >= 24
                    ? at.plusDays(every / 24)
                    : at.getHour() + every >= 24
                            ? at.toLocalDate().plusDays(1).atStartOfDay(period.zone())
                            : at.toLocalDateTime().plusHours(every).atZone(period.zone());
        }

        private void hour(ZonedDateTime at, int every) {
            double x = x(at.toInstant());
            pen.line(x, frame.getMinY(), x, frame.getMaxY(), 0.35, Ink.LINES);
            String hour = String.format(java.util.Locale.ROOT, "%02d:00", at.getHour());
            boolean midnight = at.getHour() == 0 && at.toInstant().isBefore(until);
            centred(every >= 24 ? phrases.shortDate(at.toLocalDate()) : hour, x, frame.getMaxY() + 9);
            if (every < 24 && midnight && Duration.between(from, until).toHours() > 25) {
                centred(phrases.shortDate(at.toLocalDate()), x, frame.getMaxY() + 17.5);
            }
        }

        private void centred(String words, double x, double baseline) {
            pen.words(words, x - FIGURE.width(words) / 2, baseline, FIGURE);
        }

        private int everyHours() {
            double pointsPerHour =
                    frame.getWidth() / (Duration.between(from, until).toMinutes() / 60.0);
            for (int every : new int[] {1, 2, 3, 6, 12, 24, 48, 120, 240, 720}) {
                if (every * pointsPerHour >= LABELS_APART) {
                    return every;
                }
            }
            return 2_160;
        }

        private void winds() {
            if (blows.isEmpty()) {
                return;
            }
            List<double[]> points = strongest(
                    blows.stream()
                            .map(blow -> new double[] {
                                x(blow.when()), yOfKnots(blow.breeze().knots())
                            })
                            .toList(),
                    WINDS_APART);
            Path2D line = curve(points);
            Path2D area = new Path2D.Double();
            area.moveTo(points.get(0)[0], frame.getMaxY());
            area.append(line, true);
            area.lineTo(points.get(points.size() - 1)[0], frame.getMaxY());
            area.closePath();
            pen.fill(area, Ink.WIND_AREA);
            pen.line(line, 0.8, Ink.WIND_LINE);
        }

        /** Of those that lie closer together the strongest speaks for all: what she stood is what matters. */
        private static List<double[]> strongest(List<double[]> points, double apart) {
            List<double[]> kept = new ArrayList<>();
            double since = Double.NEGATIVE_INFINITY;
            for (double[] point : points) {
                if (point[0] - since >= apart) {
                    kept.add(point);
                    since = point[0];
                } else {
                    double[] strongest = kept.get(kept.size() - 1);
                    strongest[1] = Math.min(strongest[1], point[1]);
                }
            }
            return kept;
        }

        private void gusts() {
            List<double[]> points = strongest(
                    blows.stream()
                            .filter(blow -> blow.breeze().gustKnots().isPresent())
                            .map(blow -> new double[] {
                                x(blow.when()),
                                yOfKnots(blow.breeze().gustKnots().orElseThrow())
                            })
                            .toList(),
                    DOTS_APART);
            if (points.size() > 1) {
                pen.dashed(curve(points), 0.8, 2, Ink.WIND_LINE);
            }
            for (double[] point : points) {
                Path2D peak = new Path2D.Double();
                peak.moveTo(point[0] - 1.8, point[1] + 1.6);
                peak.lineTo(point[0] + 1.8, point[1] + 1.6);
                peak.lineTo(point[0], point[1] - 1.8);
                peak.closePath();
                pen.fill(peak, Ink.WIND_LINE);
            }
        }

        private void pressures() {
            List<double[]> points = readings.stream()
                    .map(reading -> new double[] {x(reading.when()), y(reading.hectopascals())})
                    .toList();
            if (points.size() > 1) {
                Path2D line = curve(points);
                pen.line(line, 3, Ink.PAPER);
                pen.line(line, 1.6, Ink.NAVY);
            }
            Spread dots = new Spread();
            for (double[] point : points) {
                Point2D at = new Point2D.Double(point[0], point[1]);
                if (dots.isRoomy(at, DOTS_APART)) {
                    Ellipse2D dot = new Ellipse2D.Double(at.getX() - 1.7, at.getY() - 1.7, 3.4, 3.4);
                    pen.fill(dot, Ink.PAPER);
                    pen.line(dot, 0.9, Ink.NAVY);
                    dots.take(at);
                }
            }
        }

        /** Straight from reading to reading: nobody looked in between. */
        private Path2D curve(List<double[]> points) {
            Path2D line = new Path2D.Double();
            line.moveTo(points.get(0)[0], points.get(0)[1]);
            points.stream().skip(1).forEach(point -> line.lineTo(point[0], point[1]));
            return line;
        }

        private void titles() {
            double baseline = TOP - 6;
            if (!readings.isEmpty()) {
                pen.words(phrases.text("chart.barograph.pressure"), frame.getMinX(), baseline, PRESSURE);
            }
            if (!blows.isEmpty()) {
                boolean gusts = blows.stream()
                        .anyMatch(blow -> blow.breeze().gustKnots().isPresent());
                String words = phrases.text(gusts ? "chart.barograph.windAndGusts" : "chart.barograph.wind");
                pen.words(words, frame.getMaxX() - WIND.width(words), baseline, WIND);
            }
        }

        private void barbs() {
            double last = Double.NEGATIVE_INFINITY;
            for (Blow blow : blows) {
                double x = x(blow.when());
                if (blow.breeze().fromDegrees().isPresent() && x - last >= 20) {
                    WindBarb barb = WindBarb.at(0, 0, blow.breeze(), blow.southern());
                    Rectangle2D bounds = barb.bounds();
                    double middle = TOP + strip / 2 - 2;
                    barb.moved(x - bounds.getCenterX(), middle - bounds.getCenterY())
                            .draw(pen, false);
                    last = x;
                }
            }
        }
    }
}
