package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What began and ended, over the days: being under way, the engine running. Nothing is known before the first of both. */
final class Spans {

    /** One stretch of one day. */
    record Span(Instant from, Instant until) {

        Duration length() {
            return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
        }

        /** So much of it lies before {@code end}. */
        Span before(Instant end) {
            return new Span(from, until.isBefore(end) ? until : end);
        }

        Span after(Instant start) {
            return new Span(from.isAfter(start) ? from : start, until);
        }
    }

    private final Predicate<Row> begins;
    private final Predicate<Row> ends;
    private Optional<Boolean> on = Optional.empty();

    Spans(Predicate<Row> begins, Predicate<Row> ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /**
     * @param start of the day
     * @param end of the day, or of what is known of it
     * @return empty where nobody ever said
     */
    Optional<List<Span>> on(List<Row> rows, Instant start, Instant end) {
        List<Span> spans = new ArrayList<>();
        Optional<Instant> since = on.filter(running -> running).map(running -> start);
        for (Row row : rows) {
            if (ends.test(row)) {
                Instant from = since.orElse(row.observed());
                boolean firstEver = on.isEmpty();
                Instant began = firstEver && since.isEmpty() ? rows.get(0).observed() : from;
                spans.add(new Span(began, row.observed()));
                since = Optional.empty();
                on = Optional.of(false);
            }
            if (begins.test(row)) {
                since = since.or(() -> Optional.of(row.observed()));
                on = Optional.of(true);
            }
        }
        since.ifPresent(from -> spans.add(new Span(from, end)));
        return on.isEmpty() ? Optional.empty() : Optional.of(spans);
    }

    /** How long both went on; those of each list do not overlap. */
    static Duration common(List<Span> some, List<Span> others) {
        return sum(some.stream()
                .flatMap(one ->
                        others.stream().map(other -> one.after(other.from()).before(other.until())))
                .toList());
    }

    static Duration sum(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
