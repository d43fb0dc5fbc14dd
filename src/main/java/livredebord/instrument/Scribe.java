package livredebord.instrument;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.logbook.MachineLine;
import livredebord.wording.Phrases;

/** Makes a line of the log of what was seen: what happened, and beside it what the gauges showed. */
final class Scribe {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Gauges gauges;
    private final Phrases phrases;
    private final ZoneId zone;

    /** @param phrases the boat's language */
    Scribe(Gauges gauges, Phrases phrases, ZoneId zone) {
        this.gauges = gauges;
        this.phrases = phrases;
        this.zone = zone;
    }

    /** @param unauthenticated who told of it could be anybody; the figures know for themselves */
    MachineLine line(Notice notice, boolean unauthenticated, boolean aloud) {
        List<Observed> figures = figures(notice);
        boolean doubtful =
                unauthenticated || figures.stream().anyMatch(each -> each.origin() == Origin.UNAUTHENTICATED);
        Origin origin = doubtful ? Origin.UNAUTHENTICATED : Origin.INSTRUMENT;
        List<Observed> values = new ArrayList<>();
        notice.what().forEach(what -> values.add(new Observed(origin, what)));
        remark(notice).ifPresent(words -> values.add(new Observed(origin, new Observation.Remark(words))));
        figures.stream().filter(figure -> isNew(figure, notice)).forEach(values::add);
        return new MachineLine(
                MachineLine.machine("instruments", phrases.text("instrument.author")),
                Optional.of(notice.at()),
                "",
                values,
                Optional.empty(),
                Optional.of(notice.topic() + " " + notice.at().toEpochMilli()),
                aloud || notice.alert().isPresent());
    }

    private List<Observed> figures(Notice notice) {
        return notice.from()
                .map(from -> Figures.over(gauges, from, notice.at()))
                .orElseGet(() -> Figures.at(gauges, notice.at()));
    }

    /** What the notice itself says is not said twice. */
    private static boolean isNew(Observed figure, Notice notice) {
        return notice.what().stream()
                .noneMatch(what -> what.getClass().equals(figure.what().getClass()));
    }

    Optional<String> remark(Notice notice) {
        return notice.remark()
                .map(words -> phrases.text(
                        words.key(), words.arguments().stream().map(this::said).toArray()));
    }

    /** A moment as the ship's clock shows it, a fraction with the decimal sign of the language. */
    private Object said(Object argument) {
        if (argument instanceof Instant moment) {
            return CLOCK.format(moment.atZone(zone));
        }
        return argument instanceof Double fraction
                ? fraction.toString().replace(".", phrases.text("wording.decimal"))
                : argument;
    }
}
