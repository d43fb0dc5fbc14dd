package livredebord.report.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shores of the world, a degree at a time. Whoever needs fine lines gets them at 19 m, who looks from far above at
 * 540 m. The bins used last are kept, up to a few megabytes; a chart of a day's sail reads a dozen.
 */
final class Coastline {

    /** Some 3 MB. */
    private static final int MOST_POINTS_KEPT = 600_000;

    private static final int BAND = 10;

    /** Degrees a point: some 330 miles on a page of 460 points, where the coarse lines are a third of a point off. */
    private static final double FINE_BELOW = 0.012;

    static final Coastline FINE = new Coastline(true);
    static final Coastline COARSE = new Coastline(false);

    private record Place(int west, int south) {}

    private final boolean fine;
    private final Map<Place, CoastBin> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int pointsKept;

    private Coastline(boolean fine) {
        this.fine = fine;
    }

    /** @param degreesPerPoint how much one point of the paper shows */
    static Coastline fit(double degreesPerPoint) {
        return degreesPerPoint < FINE_BELOW ? FINE : COARSE;
    }

    /**
     * @param west degrees, going on beyond ±180 where the chart does
     * @return the bins that touch the window, each once
     */
    synchronized List<CoastBin> within(double west, double south, double east, double north) {
        List<CoastBin> bins = new ArrayList<>();
        Map<Integer, List<Place>> missing = new HashMap<>();
        int first = (int) Math.floor(west);
        int columns = Math.min(360, (int) Math.ceil(east) - first);
        for (int latitude = clamp(south); latitude <= clamp(north); latitude++) {
            for (int column = 0; column < columns; column++) {
                Place place = new Place(Math.floorMod(first + column + 180, 360) - 180, latitude);
                CoastBin bin = kept.get(place);
                if (bin == null) {
                    missing.computeIfAbsent(file(latitude), band -> new ArrayList<>())
                            .add(place);
                } else {
                    bins.add(bin);
                }
            }
        }
        missing.forEach((file, places) -> bins.addAll(read(file, places)));
        bins.sort(Comparator.comparingInt(CoastBin::south).thenComparingInt(CoastBin::west)); // read now or kept before
        return bins;
    }

    /** @param longitude −180 to 180 */
    boolean isLand(double longitude, double latitude) {
        double west = longitude == 180 ? -180 : longitude;
        double north = Math.min(latitude, Math.nextDown(90.0));
        return within(west, north, Math.nextUp(west), north).get(0).isLand(west, north);
    }

    private static int clamp(double latitude) {
        return Math.max(-90, Math.min(89, (int) Math.floor(latitude)));
    }

    private int file(int latitude) {
        return fine ? Math.floorDiv(latitude, BAND) * BAND : -90;
    }

    private List<CoastBin> read(int south, List<Place> places) {
        Map<Integer, Place> wanted = new HashMap<>();
        places.forEach(place -> wanted.put((place.south() - south) * 360 + Math.floorMod(place.west(), 360), place));
        List<CoastBin> read = new ArrayList<>();
        try {
            String resource =
                    fine ? String.format(java.util.Locale.ROOT, "/coast/full%+03d.bin", south) : "/coast/coarse.bin";
            CoastFile.read(resource, wanted::containsKey, read::add);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        read.forEach(this::keep);
        return read;
    }

    private void keep(CoastBin bin) {
        kept.put(new Place(bin.west(), bin.south()), bin);
        pointsKept += bin.points();
        var oldest = kept.values().iterator();
        while (pointsKept > MOST_POINTS_KEPT && kept.size() > 1) {
            pointsKept -= oldest.next().points();
            oldest.remove();
        }
    }
}
