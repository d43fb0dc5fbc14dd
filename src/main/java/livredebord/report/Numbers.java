package livredebord.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import livredebord.entry.EntryNumber;
import livredebord.voyage.Row;

/** From which number to which, feed by feed: {@code #128–#133, #B1–#B4}. */
public final class Numbers {

    public static String of(List<Row> rows) {
        Map<String, List<EntryNumber>> byFeed = rows.stream()
                .map(row -> row.entry().number())
                .collect(Collectors.groupingBy(EntryNumber::letter, TreeMap::new, Collectors.toList()));
        return byFeed.entrySet().stream()
                .map(feed -> range(
                        feed.getKey(),
                        feed.getValue().stream().mapToLong(EntryNumber::seq).sorted()))
                .collect(Collectors.joining(", "));
    }

    private static String range(String letter, LongStream sorted) {
        long[] all = sorted.toArray();
        String first = new EntryNumber(letter, all[0]).toString();
        String last = new EntryNumber(letter, all[all.length - 1]).toString();
        return first.equals(last) ? first : first + "–" + last;
    }

    private Numbers() {}
}
