package livredebord.chat.mattermost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.ClockSource;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryId;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.logbook.Answer;
import livredebord.logbook.FileOrder;
import livredebord.logbook.Logbook;
import livredebord.logbook.MadeFile;
import livredebord.logbook.PdfFile;
import livredebord.logbook.Progress;
import livredebord.logbook.Summary;
import livredebord.logbook.Typed;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;
import livredebord.voyage.Value;

/**
 * A logbook that keeps the contract and understands almost nothing: each line is a remark. It remembers how it was
 * asked, and can be told to answer something else or to break.
 */
@Alternative
@Singleton
class InMemoryLogbook implements Logbook {

    final List<Typed> asked = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    final List<StillHolds> carriedOver = new ArrayList<>();
    StillHolds holds = StillHolds.NOTHING;
    final Map<String, Language> languages = new HashMap<>();
    final List<Row> rows = new ArrayList<>();
    Optional<List<Answer>> next = Optional.empty();
    boolean broken;
    boolean slip = true;

    void forget() {
        asked.clear();
        reasons.clear();
        carriedOver.clear();
        holds = StillHolds.NOTHING;
        languages.clear();
        rows.clear();
        next = Optional.empty();
        broken = false;
        slip = true;
    }

    @Override
    public synchronized List<Answer> take(Typed typed) {
        if (broken) {
            throw new IllegalStateException("the disk is on fire, token hunter2");
        }
        asked.add(typed);
        if (next.isPresent()) {
            List<Answer> answers = next.get();
            next = Optional.empty();
            return answers;
        }
        if (typed.text().isBlank() && typed.fileNames().isEmpty()) {
            return List.of(new Answer.FormWanted());
        }
        return typed.text().lines().map(line -> takeLine(line, typed)).toList();
    }

    private Answer takeLine(String line, Typed typed) {
        String[] words = line.split(" ", 2);
        if (words[0].equals("aide") || words[0].equals("help")) {
            return new Answer.HelpWanted(
                    Optional.of(words).filter(two -> two.length == 2).map(two -> two[1]));
        }
        return already(line, typed).orElseGet(() -> new Answer.Noted(note(line, typed), List.of()));
    }

    private Optional<Answer> already(String line, Typed typed) {
        return typed.evenIfRepeated()
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.entry().content().orElseThrow().raw().equals(line)
                                && row.entry().content().orElseThrow().author().isSamePersonAs(typed.author())
                                && Duration.between(row.entry().received(), typed.received())
                                                .compareTo(Duration.ofMinutes(1))
                                        < 0)
                        .findFirst()
                        .map(row -> new Answer.AlreadyNoted(row.entry().number(), line));
    }

    private Row note(String line, Typed typed) {
        List<Observed> observed = Stream.concat(
                        Stream.of(Observed.typed(new Observation.Remark(line))),
                        typed.fileNames().stream().map(Observed::typed))
                .toList();
        Row row = row(rows.size() + 1L, typed.author(), typed.received(), line, observed);
        rows.add(row);
        return row;
    }

    static Row row(long number, Author author, Instant at, String raw, List<Observed> observed) {
        Content content = new Content(raw, Language.FR, author, Optional.empty(), at, false, observed);
        return row(number, at, content);
    }

    static Row row(long number, Instant at, Content content) {
        Entry entry = new Entry(
                new EntryId("%064x".formatted(number)),
                new FeedId("0".repeat(32)),
                EntryNumber.of(number),
                Optional.of(EntryKind.LINE),
                EntryKind.LINE.word(),
                at,
                at,
                ClockSource.SYNCHRONISED,
                Optional.of(content));
        List<Value> values = content.observed().stream()
                .map(each -> new Value(Optional.of(each), List.of()))
                .toList();
        return new Row(entry, at, values, Optional.empty());
    }

    @Override
    public Answer note(Typed form, StillHolds unchanged) {
        carriedOver.add(unchanged);
        return form.text().isBlank()
                ? new Answer.Noted(note("inchangé", form), List.of())
                : take(form).get(0);
    }

    @Override
    public List<Row> doubts() {
        return List.of();
    }

    @Override
    public StillHolds stillHolds() {
        return holds;
    }

    @Override
    public synchronized Answer correct(EntryNumber number, String words, String reason, Typed by) {
        return about(number, words, reason, by, (correction, row) -> new Answer.Corrected(correction, row));
    }

    @Override
    public Answer acknowledge(String alert, Typed by) {
        throw new UnsupportedOperationException("nothing is called out here");
    }

    @Override
    public synchronized Answer strike(EntryNumber number, String reason, Typed by) {
        return about(number, "", reason, by, (voiding, row) -> new Answer.Voided(voiding, row));
    }

    private Answer about(
            EntryNumber number,
            String words,
            String reason,
            Typed by,
            java.util.function.BiFunction<Row, Row, Answer> answer) {
        asked.add(by);
        reasons.add(reason);
        if (words.contains("incompris")) {
            return new Answer.Refused(
                    Answer.Reason.NOT_UNDERSTOOD_AS_CORRECTION, List.of(), "corrige #1 baro 1013", words);
        }
        return find(number)
                .<Answer>map(row -> answer.apply(note(words, by), row))
                .orElseGet(() -> new Answer.Refused(Answer.Reason.NO_SUCH_ENTRY, List.of(), "", words));
    }

    private Optional<Row> find(EntryNumber number) {
        return rows.stream().filter(row -> row.entry().number().equals(number)).findFirst();
    }

    @Override
    public synchronized Optional<Row> read(EntryNumber number, Author reader) {
        return find(number);
    }

    @Override
    public boolean isTypingSlip(EntryNumber number, Author author) {
        return slip;
    }

    @Override
    public Summary summary(Period period, Language language) {
        return new Summary(period, language, "");
    }

    @Override
    public PdfFile.Edition edition(Period period, Language language, PdfFile.Document document) {
        throw new UnsupportedOperationException("no paper here");
    }

    @Override
    public PdfFile pdf(PdfFile.Edition edition) {
        throw new UnsupportedOperationException("no paper here");
    }

    @Override
    public PdfFile print(PdfFile.Edition edition, Progress progress) {
        return pdf(edition);
    }

    @Override
    public PdfFile opened(PdfFile.Edition edition) {
        return pdf(edition);
    }

    @Override
    public Language languageOf(Author author, String words) {
        if (broken) {
            throw new IllegalStateException("the disk is on fire");
        }
        return languages.getOrDefault(author.id(), words.contains("dolphins") ? Language.EN : Language.FR);
    }

    @Override
    public Language boatLanguage() {
        return Language.FR;
    }

    @Override
    public Optional<MadeFile> opened(FileOrder order) {
        return file(order);
    }

    @Override
    public FileOrder order(FileOrder.Kind kind, Period period, Language language) {
        return new FileOrder(kind, period, language, EntryNumber.of(1));
    }

    @Override
    public Optional<MadeFile> file(FileOrder order) {
        return Optional.empty();
    }
}
