package livredebord.voyage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nobody noted anything for so long although she was under way. */
public record Gap(Instant from, Instant until) {

    /**
     * @param rows in the order for reading
     * @param underWay whether she was before the first of them
     * @param now what goes on goes on until then
     * @param longest that is no gap yet
     */
    public static List<Gap> of(List<Row> rows, boolean underWay, Instant now, Duration longest) {
        List<Gap> gaps = new ArrayList<>();
        boolean sailing = underWay;
        Optional<Instant> last = Optional.empty();
        for (Row row : rows) {
            if (row.isOurs()) {
                gap(sailing, last, row.observed(), longest).ifPresent(gaps::add);
                sailing = row.says(Way.BEGINS) || sailing && !row.says(Way.ENDS);
                last = Optional.of(row.observed());
            }
        }
        gap(sailing, last, now, longest).ifPresent(gaps::add);
        return gaps;
    }

    private static Optional<Gap> gap(boolean sailing, Optional<Instant> last, Instant until, Duration longest) {
        return last.filter(from -> sailing).map(from -> new Gap(from, until)).filter(gap -> gap.isLonger(longest));
    }

    private boolean isLonger(Duration longest) {
        return Duration.between(from, until).compareTo(longest) > 0;
    }
}
