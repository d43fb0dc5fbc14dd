package livredebord.instrument;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.entry.Language;
import livredebord.logbook.Alerts;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.MachineLine;
import livredebord.logbook.Rule;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** Plays what instruments say to the lookouts, second by second, and keeps the lines that come of it as people read them. */
final class Voyage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Source PLOTTER = new Source("plotter", false);

    final Gauges gauges = new Gauges();
    private final Map<Rule, Rule.Setting> rules = new EnumMap<>(Rule.class);
    private final Called called = new Called();
    private Lookouts lookouts = new Lookouts(gauges, rules::get, called);
    private final Scribe scribe = new Scribe(gauges, Phrases.in(Language.FR, Medium.PLAIN), ZoneOffset.UTC);
    private final List<String> lines = new ArrayList<>();
    private Instant now;

    Voyage() {
        for (Rule rule : Rule.values()) {
            rules.put(rule, rule.usual());
        }
    }

    Voyage order(Rule rule, boolean on, int value) {
        rules.put(rule, new Rule.Setting(on, value));
        return this;
    }

    /** The whole recording. */
    List<String> play(String recording, LocalDate date) {
        Recording.of(recording).play(date, this::hear);
        return lines();
    }

    void hear(Report report, Instant at) {
        passTo(at);
        gauges.take(report, PLOTTER, at);
        note(lookouts.hear(report, at));
    }

    /** Every second somebody looks. */
    void passTo(Instant until) {
        now = now == null ? until : now;
        while (now.isBefore(until)) {
            now = now.plusSeconds(1);
            note(lookouts.look(now));
        }
    }

    /** These values every ten seconds for so long. */
    void hold(Duration lasting, List<Report> reports) {
        Instant until = now.plus(lasting);
        for (Instant at = now; at.isBefore(until); at = at.plusSeconds(5)) {
            for (Report report : reports) {
                hear(report, at);
            }
        }
        passTo(until);
    }

    Voyage beginning(Instant moment) {
        now = moment;
        return this;
    }

    Instant now() {
        return now;
    }

    /** What was called out, by its id. */
    List<String> calls() {
        return called.ids;
    }

    /** Somebody says that he saw all that is called out. */
    void isSeenBy(Author somebody) {
        called.open.replaceAll((id, alert) -> new Alert(
                id, alert.raised(), alert.words(), alert.concerned(), Optional.of(new Alerts.Seen(somebody, now))));
    }

    /** Whoever keeps an eye on the instruments forgets all; what is called out stands. */
    void startAgain() {
        lookouts = new Lookouts(gauges, rules::get, called);
    }

    private final class Called implements Outcry {
        private final List<String> ids = new ArrayList<>();
        private final Map<String, Alert> open = new LinkedHashMap<>();

        @Override
        public void call(Notice notice) {
            Notice.Call call = notice.alert().orElseThrow();
            ids.add(call.id());
            open.putIfAbsent(call.id(), new Alert(call.id(), now, call.words(), List.of(), Optional.empty()));
        }

        @Override
        public Optional<Alert> over(String id) {
            return Optional.ofNullable(open.remove(id));
        }

        @Override
        public List<Alert> standing() {
            return List.copyOf(open.values());
        }
    }

    /** In the order for reading. */
    List<String> lines() {
        return lines.stream().sorted().toList();
    }

    private void note(List<Notice> notices) {
        for (Notice notice : notices) {
            MachineLine line = scribe.line(notice, false, false);
            lines.add(CLOCK.format(notice.at().atZone(ZoneOffset.UTC)) + " " + said(line));
        }
    }

    private static String said(MachineLine line) {
        Content content = new Content(
                "",
                Language.FR,
                line.machine(),
                Optional.empty(),
                line.observed().get(),
                false,
                line.values());
        Entry entry = new Entry(
                new EntryId("0".repeat(64)),
                new FeedId("0".repeat(32)),
                new EntryNumber("", 1),
                Optional.of(EntryKind.LINE),
                EntryKind.LINE.word(),
                line.observed().get(),
                line.observed().get(),
                ClockSource.SYNCHRONISED,
                Optional.of(content));
        return Phrases.in(Language.FR, Medium.PLAIN).row(Row.of(entry), ZoneId.of("UTC"));
    }
}
