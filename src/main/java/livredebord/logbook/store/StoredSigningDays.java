package livredebord.logbook.store;

import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.DaySigned;
import livredebord.entry.Observed;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.journal.Projection;
import livredebord.logbook.Boat;
import livredebord.logbook.BookReader;
import livredebord.logbook.SigningDays;
import livredebord.storage.Rows;

/** One row a date: what is written about it takes its visa away, a visa gives it one. */
@PerBoat
class StoredSigningDays implements SigningDays, Projection {

    private final BookReader reader;
    private final Boat boat;
    private final String bookId;

    StoredSigningDays(BookReader reader, Boat boat, @OfBoat String bookId) {
        this.reader = reader;
        this.boat = boat;
        this.bookId = bookId;
    }

    @Override
    @Transactional
    public List<LocalDate> unsigned() {
        return SigningDayRow.<SigningDayRow>list("bookId = ?1 and signed = false order by date", bookId).stream()
                .map(row -> LocalDate.parse(row.date))
                .toList();
    }

    @Override
    public void append(Entry entry) {
        if (entry.kind().equals(Optional.of(EntryKind.VISA))) {
            signedBy(entry).ifPresent(day -> put(day.date(), true));
            return;
        }
        put(dateOf(entry), false);
        reader.spokenOfBy(entry).ifPresent(row -> put(dateOf(row.entry()), false));
    }

    private String dateOf(Entry entry) {
        return entry.observed().atZone(boat.zone()).toLocalDate().toString();
    }

    private static Optional<DaySigned> signedBy(Entry visa) {
        return visa.content().stream()
                .flatMap(content -> content.observed().stream())
                .map(Observed::what)
                .filter(DaySigned.class::isInstance)
                .map(DaySigned.class::cast)
                .findFirst();
    }

    private void put(String date, boolean signed) {
        SigningDayRow row = day(date, signed);
        Optional<SigningDayRow> known = Rows.find(row);
        if (known.isEmpty()) {
            Rows.insert(row);
        } else if (known.get().signed != signed) {
            Rows.update(row);
        }
    }

    private SigningDayRow day(String date, boolean signed) {
        SigningDayRow row = new SigningDayRow();
        row.bookId = bookId;
        row.date = date;
        row.signed = signed;
        return row;
    }

    @Override
    public void clear() {
        SigningDayRow.delete("bookId", bookId);
    }

    @Override
    public List<String> tables() {
        return List.of("signing_day");
    }
}
