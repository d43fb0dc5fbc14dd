package livredebord.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Observation.PositionFix;
import livredebord.report.Drawing;
import livredebord.report.Typeface;
import livredebord.report.chart.Way.Felt;
import livredebord.report.chart.Way.Port;
import livredebord.report.chart.Way.Spot;
import livredebord.voyage.Period;
import livredebord.wording.Phrases;

/** Where she went, on a chart of the coast there. */
final class TrackChart implements Drawing {

    /** Under so many points a rose and the margin's words would leave no chart. */
    private static final double SMALL = 170;

    private static final double LEFT = 15;
    private static final double TOP = 4;
    private static final double RIGHT = 5;
    private static final double BOTTOM = 25;
    private static final double BARBS_APART = 26;
    private static final int MOST_DAYS_WITH_HOURS = 3;

    /** Fixes nearer than that are one line, not a row of rings. */
    private static final double RINGS_APART = 5;

    /** A time says nothing new so near to another. */
    private static final double TIMES_APART = 30;

    private static final double DATES_APART = 10;

    private static final Pen.Letters PLACE = new Pen.Letters(Typeface.BOLD, 8, Ink.TEXT);
    private static final Pen.Letters TIME = new Pen.Letters(Typeface.REGULAR, 7, Ink.TRACK);
    private static final Pen.Letters DEGREES = new Pen.Letters(Typeface.REGULAR, 6.8, Ink.QUIET);
    private static final Pen.Letters NOTE = new Pen.Letters(Typeface.ITALIC, 6.6, Ink.QUIET);

    private final Way way;
    private final Period period;
    private final Phrases phrases;

    TrackChart(Way way, Period period, Phrases phrases) {
        this.way = way;
        this.period = period;
        this.phrases = phrases;
    }

    @Override
    public double aspect() {
        List<Spot> spots = way.spots();
        Rectangle2D whole = new Rectangle2D.Double(0, 0, 400, 400);
        Mercator square = Mercator.over(points(spots), whole);
        double wide = spread(
                spots.stream().mapToDouble(spot -> square.x(spot.at().getX())).toArray());
        double high = spread(
                spots.stream().mapToDouble(spot -> square.y(spot.at().getY())).toArray());
        return Math.max(0.8, Math.min(1.8, (wide + 60) / (high + 60)));
    }

    private static double spread(double[] values) {
        double most = java.util.Arrays.stream(values).max().orElse(0);
        return most - java.util.Arrays.stream(values).min().orElse(0);
    }

    @Override
    public String description() {
        List<Spot> spots = way.spots();
        Spot first = spots.get(0);
        Spot last = spots.get(spots.size() - 1);
        return phrases.text(
                "chart.track.description", String.valueOf(spots.size()), dates(), place(first), place(last));
    }

    private String place(Spot spot) {
        PositionFix fix = new PositionFix(spot.fix().where(), Optional.empty());
        return phrases.figure(fix) + " (" + clock(spot) + ")";
    }

    private String clock(Spot spot) {
        return phrases.clock(spot.fix().when(), zone());
    }

    @Override
    public void on(Graphics2D on, double width, double height) {
        boolean small = width < SMALL || height < SMALL * 0.8;
        Rectangle2D frame = small
                ? new Rectangle2D.Double(RIGHT, TOP, width - 2 * RIGHT, height - 2 * TOP)
                : new Rectangle2D.Double(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
        try (Pen pen = new Pen(on)) {
            new Sheet(pen, Mercator.over(points(way.spots()), frame), small).draw(height);
        }
    }

    private static List<Point2D> points(List<Spot> spots) {
        return spots.stream().map(Spot::at).toList();
    }

    private ZoneId zone() {
        return period.zone();
    }

    private String dates() {
        return phrases.period(period);
    }

    /** One chart of one size. */
    private final class Sheet {
        private final Pen pen;
        private final Mercator chart;
        private final boolean small;
        private final Labels labels;
        /** Where a time stands. */
        private final Spread told = new Spread();
        /** The first spot of each date. */
        private final Map<LocalDate, Spot> firsts = new HashMap<>();

        Sheet(Pen pen, Mercator chart, boolean small) {
            this.pen = pen;
            this.chart = chart;
            this.small = small;
            way.spots().forEach(spot -> firsts.putIfAbsent(day(spot), spot));
            Rectangle2D frame = chart.frame();
            this.labels = new Labels(new Rectangle2D.Double(
                    frame.getX() + 2, frame.getY() + 2, frame.getWidth() - 4, frame.getHeight() - 4));
        }

        void draw(double height) {
            Graticule graticule = new Graticule(chart, DEGREES);
            pen.within(chart.frame(), () -> {
                sea(graticule);
                track();
                occupied();
                furniture();
                words();
            });
            graticule.frame(pen, !small, "W");
            if (!small) {
                String note = phrases.text("chart.notForNavigation");
                double right = chart.frame().getMaxX() - NOTE.width(note);
                pen.words(note, right, height - 3, NOTE);
                double left = chart.frame().getMinX();
                if (left + NOTE.width(dates()) + DEGREES.size() < right) { // the page says the date as well
                    pen.words(dates(), left, height - 3, NOTE);
                }
            }
        }

        private void sea(Graticule graticule) {
            Shore shore = Shore.of(chart);
            pen.fill(chart.frame(), Ink.SEA);
            pen.fill(shore.land(), Ink.LAND);
            pen.line(graticule.lines(), 0.35, Ink.LINES);
            pen.line(shore.coast(), 0.45, Ink.COAST);
        }

        private void track() {
            for (List<Spot> leg : way.legs()) {
                pen.line(line(leg), 3.4, Ink.PAPER);
            }
            for (List<Spot> leg : way.legs()) {
                pen.line(line(leg), 1.5, Ink.TRACK);
                arrows(leg);
            }
        }

        private Path2D line(List<Spot> leg) {
            Path2D line = new Path2D.Double();
            Point2D first = chart.at(leg.get(0).at());
            line.moveTo(first.getX(), first.getY());
            leg.stream()
                    .skip(1)
                    .map(spot -> chart.at(spot.at()))
                    .forEach(point -> line.lineTo(point.getX(), point.getY()));
            return line;
        }

        /** Which way she went: one every 70 points or so. */
        private void arrows(List<Spot> leg) {
            double since = 40;
            for (int i = 1; i < leg.size(); i++) {
                Point2D from = chart.at(leg.get(i - 1).at());
                Point2D to = chart.at(leg.get(i).at());
                double length = from.distance(to);
                since += length;
                if (since >= 70 && length > 9) {
                    arrow(from, to);
                    since = 0;
                }
            }
        }

        private void arrow(Point2D from, Point2D to) {
            Path2D head = new Path2D.Double();
            head.moveTo(3.6, 0);
            head.lineTo(-2.4, 2.9);
            head.lineTo(-1.2, 0);
            head.lineTo(-2.4, -2.9);
            head.closePath();
            head.transform(AffineTransform.getRotateInstance(to.getX() - from.getX(), to.getY() - from.getY()));
            head.transform(
                    AffineTransform.getTranslateInstance((from.getX() + to.getX()) / 2, (from.getY() + to.getY()) / 2));
            pen.fill(head, Ink.TRACK);
        }

        /** Words keep off the track, and never lie on its ends. */
        private void occupied() {
            for (List<Spot> leg : way.legs()) {
                for (int i = 1; i < leg.size(); i++) {
                    labels.avoid(new Line2D.Double(
                            chart.at(leg.get(i - 1).at()), chart.at(leg.get(i).at())));
                }
            }
            for (Spot spot : ends()) {
                Point2D at = chart.at(spot.at());
                labels.take(new Rectangle2D.Double(at.getX() - 3.5, at.getY() - 3.5, 7, 7));
            }
        }

        private List<Spot> ends() {
            List<Spot> spots = way.spots();
            return List.of(spots.get(0), spots.get(spots.size() - 1));
        }

        /** The scale, and the rose where there is room, in the corners that are emptiest. */
        private void furniture() {
            Locale locale = Locale.forLanguageTag(phrases.language().code());
            ScaleBar scale = new ScaleBar(chart, DEGREES, phrases.text("chart.miles"), locale);
            Rectangle2D bar = emptiestCorner(scale.width(), ScaleBar.HEIGHT, true);
            labels.take(bar);
            scale.draw(pen, bar.getX(), bar.getY());
            double radius = Math.min(
                    30, Math.min(chart.frame().getWidth(), chart.frame().getHeight()) * 0.095);
            if (!small) {
                Rectangle2D room = emptiestCorner(2 * radius, 2.1 * radius, false);
                if (labels.crowd(room) < 3) {
                    labels.take(room);
                    CompassRose.draw(pen, room.getCenterX(), room.getCenterY() + radius * 0.05, radius, "N");
                }
            }
        }

        private Rectangle2D emptiestCorner(double width, double height, boolean belowFirst) {
            Rectangle2D frame = chart.frame();
            double[] xs = {frame.getMinX() + 4, frame.getMaxX() - 4 - width};
            double[] ys = {frame.getMinY() + 4, frame.getMaxY() - 4 - height};
            List<Rectangle2D> corners = new ArrayList<>();
            for (double y : belowFirst ? new double[] {ys[1], ys[0]} : ys) {
                for (double x : belowFirst ? xs : new double[] {xs[1], xs[0]}) {
                    corners.add(new Rectangle2D.Double(x, y, width, height));
                }
            }
            return corners.stream().min(Comparator.comparingInt(labels::crowd)).orElseThrow();
        }

        private void words() {
            marks();
            way.ports().forEach(this::port);
            List<Spot> spots = way.spots();
            time(spots.get(0), true);
            if (spots.size() > 1) {
                time(spots.get(spots.size() - 1), true);
            }
            barbs();
            times(spots);
        }

        private void marks() {
            Spread rings = new Spread();
            for (Spot spot : way.spots()) {
                Point2D at = chart.at(spot.at());
                if (rings.isRoomy(at, RINGS_APART)) {
                    pen.fill(circle(at, 1.35), Ink.PAPER);
                    pen.line(circle(at, 1.35), 0.7, Ink.TRACK);
                    rings.take(at);
                }
            }
            Point2D start = chart.at(ends().get(0).at());
            pen.fill(circle(start, 3), Ink.PAPER);
            pen.line(circle(start, 3), 1.3, Ink.TRACK);
            Point2D end = chart.at(ends().get(1).at());
            pen.fill(new Rectangle2D.Double(end.getX() - 2.8, end.getY() - 2.8, 5.6, 5.6), Ink.TRACK);
            pen.line(new Rectangle2D.Double(end.getX() - 2.8, end.getY() - 2.8, 5.6, 5.6), 0.6, Ink.PAPER);
        }

        private Ellipse2D circle(Point2D at, double radius) {
            return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        }

        private void port(Port port) {
            Point2D at = chart.at(port.at());
            write(port.name(), at, PLACE, 5, true);
        }

        private boolean write(String words, Point2D at, Pen.Letters letters, double away, boolean evenOnTrack) {
            double height = letters.size() * 0.95;
            Optional<Rectangle2D> room =
                    labels.beside(at.getX(), at.getY(), letters.width(words), height, away, evenOnTrack);
            room.ifPresent(free -> pen.wordsWithHalo(words, free.getX(), free.getMaxY() - height * 0.2, letters));
            return room.isPresent();
        }

        private void time(Spot spot, boolean important) {
            Point2D at = chart.at(spot.at());
            double apart = isDated(spot) ? DATES_APART : TIMES_APART;
            if ((important || told.isRoomy(at, apart)) && write(when(spot), at, TIME, 4, important)) {
                told.take(at);
            }
        }

        /** The day as well, on its first fix; the day alone where there are many. */
        private String when(Spot spot) {
            if (!isDated(spot)) {
                return clock(spot);
            }
            String date = phrases.shortDate(day(spot));
            return firsts.size() > MOST_DAYS_WITH_HOURS ? date : date + " " + clock(spot);
        }

        private boolean isDated(Spot spot) {
            return firsts.size() > 1 && firsts.get(day(spot)) == spot;
        }

        private LocalDate day(Spot spot) {
            return spot.fix().when().atZone(zone()).toLocalDate();
        }

        private void barbs() {
            Spread drawn = new Spread();
            for (Felt felt : way.winds()) {
                Point2D at = chart.at(felt.at().at());
                if (felt.breeze().fromDegrees().isPresent() && drawn.isRoomy(at, BARBS_APART) && !small) {
                    WindBarb barb = WindBarb.at(
                            at.getX(), at.getY(), felt.breeze(), felt.at().at().getY() < 0);
                    if (labels.isFree(barb.bounds())) {
                        barb.draw(pen, true);
                        labels.take(barb.bounds());
                        drawn.take(at);
                    }
                }
            }
        }

        /** The first of each day, then halves and quarters of the rest, as long as there is room. */
        private void times(List<Spot> spots) {
            spots.stream()
                    .skip(1)
                    .limit(Math.max(0, spots.size() - 2L))
                    .filter(this::isDated)
                    .forEach(spot -> time(spot, false));
            for (int step = Integer.highestOneBit(Math.max(1, spots.size() - 1)); step > 0; step /= 2) {
                for (int i = step; i < spots.size() - 1; i += 2 * step) {
                    if (!isDated(spots.get(i))) {
                        time(spots.get(i), false);
                    }
                }
            }
        }
    }
}
