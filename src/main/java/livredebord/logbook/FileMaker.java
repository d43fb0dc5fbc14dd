package livredebord.logbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.report.Charts;
import livredebord.report.Drawing;
import livredebord.report.Exports;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Draws charts and writes files, one at a time. The last pictures are kept in memory, because every phone in the channel
 * asks for the one that was just posted.
 */
@PerBoat
class FileMaker {

    /** Of a phone held upright; its letters can be read there without being enlarged. */
    private static final int NARROW = 380;

    private static final int TALLEST = 420;
    private static final int CURVE_HEIGHT = 190;
    private static final double PIXELS_PER_POINT = 2.5;
    private static final int PICTURES_KEPT = 6;
    private static final String PNG = "image/png";

    private final Journal journal;
    private final BookReader reader;
    private final Charts charts;
    private final Exports exports;
    private final Boat boat;
    private final Clock clock;
    private final String version;
    private final Map<FileOrder, MadeFile> pictures = new LinkedHashMap<>(8, 0.75f, true);

    FileMaker(
            Journal journal,
            BookReader reader,
            Charts charts,
            Exports exports,
            Boat boat,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.journal = journal;
        this.reader = reader;
        this.charts = charts;
        this.exports = exports;
        this.boat = boat;
        this.clock = clock;
        this.version = version;
    }

    /** Whether there is something to draw. */
    boolean canDraw(FileOrder.Kind kind, Period period, List<Row> rows) {
        return drawing(kind, period, rows, Beginnings.AT_DEPARTURES, boat.language())
                .isPresent();
    }

    /** Empty where a picture has nothing to show. */
    synchronized Optional<MadeFile> make(FileOrder order) {
        return order.kind().isPicture() ? picture(order) : Optional.of(export(order));
    }

    /** Something is to be read by nobody any more: no picture of it stays. */
    synchronized void forget() {
        pictures.clear();
    }

    private Optional<MadeFile> picture(FileOrder order) {
        MadeFile kept = pictures.get(order);
        if (kept != null) {
            return Optional.of(kept);
        }
        Beginnings beginnings = reader.beginnings(order.head());
        Optional<MadeFile> made = drawing(
                        order.kind(),
                        order.period(),
                        reader.of(order.period(), order.head()),
                        beginnings,
                        order.language())
                .map(drawing -> png(order, drawing));
        made.ifPresent(picture -> pictures.put(order, picture));
        pictures.keySet().stream()
                .limit(Math.max(0, pictures.size() - PICTURES_KEPT))
                .toList()
                .forEach(pictures::remove);
        return made;
    }

    private Optional<Drawing> drawing(
            FileOrder.Kind kind,
            Period period,
            List<Row> rows,
            Beginnings beginnings,
            livredebord.entry.Language language) {
        return kind == FileOrder.Kind.TRACK_CHART
                ? charts.track(period, rows, beginnings, language)
                : charts.barograph(period, rows, language);
    }

    private MadeFile png(FileOrder order, Drawing drawing) {
        int height = order.kind() == FileOrder.Kind.BAROGRAPH
                ? CURVE_HEIGHT
                : Math.min(TALLEST, (int) Math.round(NARROW / drawing.aspect()));
        byte[] bytes = charts.png(drawing, NARROW, height, PIXELS_PER_POINT);
        String what = Phrases.in(order.language(), Medium.PLAIN)
                .text("report.file." + order.kind().name());
        return new MadeFile(order, name(order, "-" + what, "png"), PNG, drawing.description(), bytes);
    }

    /**
     * What the book holds now, for somebody at the command line beside the running service.
     *
     * @param kind a file
     * @return empty where nothing was noted in that time
     */
    Optional<MadeFile> exportNow(FileOrder.Kind kind, Period period, livredebord.entry.Language language) {
        return reader.lastAbout(period).map(last -> export(new FileOrder(kind, period, language, last)));
    }

    private MadeFile export(FileOrder order) {
        Exports.Format format = Exports.Format.valueOf(order.kind().name());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            exports.write(
                    format,
                    title(order),
                    order.period(),
                    reader.dayByDay(order.period(), order.head()),
                    reader.beginnings(order.head()),
                    order.language(),
                    bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return new MadeFile(order, name(order, "", format.extension()), format.mediaType(), "", bytes.toByteArray());
    }

    private Title title(FileOrder order) {
        String digest = journal.find(order.head()).orElseThrow().id().hex();
        return new Title(boat.name(), digest, order.head().toString(), clock.instant(), version, boat.trial());
    }

    private String name(FileOrder order, String what, String extension) {
        return FileNames.plain(boat.name()) + "-" + FileNames.dates(order.period()) + what + "." + extension;
    }
}
