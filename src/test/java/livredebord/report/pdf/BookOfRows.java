package livredebord.report.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.EntryId;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observation.Role;
import livredebord.report.LogbookPdf;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Row;
import livredebord.voyage.Scene;

/** A book that holds some rows and what a captain noted of the boat. */
final class BookOfRows implements LogbookPdf.Book {

    final Map<String, String> facts = new LinkedHashMap<>();
    final Map<String, String> called = new HashMap<>();
    final Map<LocalDate, LogbookPdf.Visa> visas = new HashMap<>();
    final List<LogbookPdf.Passage> passages = new ArrayList<>();
    final List<Row> crewBefore = new ArrayList<>();
    final List<LogbookPdf.Attachment> attachments = new ArrayList<>();
    /** By the id of the file. */
    final List<LogbookPdf.Claim> claims = new ArrayList<>();

    final Map<String, LogbookPdf.Kept> kept = new HashMap<>();

    long mostEnclosedBytes = 1_000_000;

    private final Map<LocalDate, List<Row>> rows = new HashMap<>();

    BookOfRows(List<Row> all, ZoneId zone) {
        all.forEach(row -> rows.computeIfAbsent(row.observed().atZone(zone).toLocalDate(), date -> new ArrayList<>())
                .add(row));
    }

    @Override
    public LogbookPdf.Particulars particulars() {
        return new LogbookPdf.Particulars(
                facts,
                List.of(new LogbookPdf.Member(Scene.LEA, Role.SKIPPER), new LogbookPdf.Member(Scene.TOM, Role.CREW)),
                claims,
                Optional.of(Scene.LEA));
    }

    @Override
    public List<Row> on(LocalDate date) {
        return rows.getOrDefault(date, List.of());
    }

    @Override
    public List<Row> crewBefore(Instant moment) {
        return crewBefore.stream()
                .filter(row -> row.observed().isBefore(moment))
                .toList();
    }

    @Override
    public Optional<Row> find(EntryId id) {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.entry().id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<LogbookPdf.Visa> visa(LocalDate date) {
        return Optional.ofNullable(visas.get(date));
    }

    @Override
    public List<LogbookPdf.Passage> passages() {
        return passages;
    }

    @Override
    public String person(String written) {
        return called.getOrDefault(written, written);
    }

    @Override
    public Beginnings beginnings() {
        return Beginnings.AT_DEPARTURES;
    }

    @Override
    public List<LogbookPdf.Attachment> attachments() {
        return attachments;
    }

    @Override
    public Optional<LogbookPdf.Kept> kept(FileName file) {
        return file.id().map(kept::get);
    }

    @Override
    public long mostEnclosedBytes() {
        return mostEnclosedBytes;
    }
}
