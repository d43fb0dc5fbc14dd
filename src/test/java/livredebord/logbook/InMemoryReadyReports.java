package livredebord.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports that were ready, without a database. */
public final class InMemoryReadyReports implements ReadyReports {

    private final List<ReadyReport> reports = new ArrayList<>();

    @Override
    public void put(ReadyReport report) {
        if (reports.stream().noneMatch(known -> known.id().equals(report.id()))) {
            reports.add(report);
        }
    }

    @Override
    public void putNow(ReadyReport report) {
        put(report);
    }

    @Override
    public List<Numbered> after(long number, int most) {
        return java.util.stream.LongStream.rangeClosed(number + 1, last())
                .limit(most)
                .mapToObj(each -> new Numbered(each, reports.get((int) each - 1)))
                .toList();
    }

    @Override
    public Optional<ReadyReport> find(long number) {
        return after(number - 1, 1).stream().map(Numbered::report).findFirst();
    }

    @Override
    public long last() {
        return reports.size();
    }
}
