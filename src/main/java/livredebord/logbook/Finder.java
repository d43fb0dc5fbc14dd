package livredebord.logbook;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livredebord.command.Verb;
import livredebord.entry.Entry;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** Finds entries by their words, their author and their dates. */
@PerBoat
class Finder {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** A phone's screen. */
    private static final int MOST = 10;

    private final Search search;
    private final Journal journal;
    private final BookReader reader;
    private final Periods periods;
    private final Boat boat;

    Finder(Search search, Journal journal, BookReader reader, Periods periods, Boat boat) {
        this.search = search;
        this.journal = journal;
        this.reader = reader;
        this.periods = periods;
        this.boat = boat;
    }

    Answer find(Verb.Find order, Request request) {
        Optional<Period> period = order.stretch().flatMap(stretch -> periods.of(stretch, request.now()));
        if (order.stretch().isPresent() && period.isEmpty()) {
            return request.refused(Reason.NO_VOYAGE, List.of());
        }
        Search.Hits hits = search.find(new Search.Query(order.words(), order.by(), period), MOST);
        List<Entry> entries =
                hits.newest().stream().flatMap(id -> journal.find(id).stream()).toList();
        return new Answer.Found(rows(entries), hits.total(), sought(request), asLine(request));
    }

    /** What stands behind the verb. */
    private static String sought(Request request) {
        String[] parts = request.words().strip().split("\\s+", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    private String asLine(Request request) {
        return CLOCK.format(request.typed().received().atZone(boat.zone())) + " "
                + request.words().strip();
    }

    /** A correction that holds the words is shown as what it corrects. */
    private List<Row> rows(List<Entry> entries) {
        return entries.stream()
                .map(entry -> reader.spokenOfBy(entry).orElseGet(() -> reader.asItReadsNow(entry)))
                .distinct()
                .toList();
    }
}
