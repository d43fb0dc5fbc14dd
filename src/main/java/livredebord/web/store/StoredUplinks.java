package livredebord.web.store;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Automation;
import livredebord.logbook.Devices;
import livredebord.logbook.RawRequests;
import livredebord.storage.Perishable;
import livredebord.storage.Refusal;
import livredebord.storage.Turns;
import livredebord.web.KeptUplinks;
import livredebord.web.Uplinks.State;

/**
 * Uplinks are kept as they came for a month, and known again for a year. Where an entry's content is taken out of the
 * book, so is what it was made from.
 */
@PerBoat
class StoredUplinks implements KeptUplinks, RawRequests, Perishable {

    private static final Duration RAW_KEPT = Duration.ofDays(30);
    private static final Duration KNOWN_AGAIN = Duration.ofDays(400);

    /** Somebody else's application can hold many devices that nobody will ever bind. */
    private static final long MOST_UNBOUND = 10_000;

    private static final String OF_DEVICE = "bookId = ?1 and state = ?2 and automation = ?3 and device = ?4";

    private final String bookId;
    private final Turns turns;
    private final Devices devices;
    private final Clock clock;

    StoredUplinks(@OfBoat String bookId, Turns turns, Devices devices, Clock clock) {
        this.bookId = bookId;
        this.turns = turns;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public State keep(
            Automation by, String device, String message, String kind, String raw, boolean says, Instant when) {
        try {
            return turns.take(() -> kept(by, device, message, kind, raw, says, when));
        } catch (RuntimeException thrown) {
            throw Refusal.of(thrown)
                    .<RuntimeException>map(refusal -> new Unavailable(refusal.words(), thrown))
                    .orElse(thrown);
        }
    }

    private State kept(
            Automation by, String device, String message, String kind, String raw, boolean says, Instant when) {
        if (UplinkRow.findById(new UplinkRow.Key(bookId, by.id(), message)) != null) {
            return State.BEFORE;
        }
        boolean bound = devices.seen(by, device, kind, when).bound().isPresent();
        UplinkRow row = new UplinkRow();
        row.bookId = bookId;
        row.automation = by.id();
        row.message = message;
        row.device = device;
        row.kind = kind;
        row.receivedMs = when.toEpochMilli();
        row.state = !says ? UplinkRow.IGNORED : bound ? UplinkRow.KEPT : UplinkRow.UNBOUND;
        row.raw = raw;
        row.why = "";
        row.persistAndFlush();
        if (!bound) {
            forgetTheOldestUnbound();
        }
        return !says ? State.IGNORED : bound ? State.KEPT : State.WAITING;
    }

    private void forgetTheOldestUnbound() {
        long tooMany = UplinkRow.count("bookId = ?1 and state = ?2", bookId, UplinkRow.UNBOUND) - MOST_UNBOUND;
        if (tooMany > 0) {
            UplinkRow.<UplinkRow>find(
                            "bookId = ?1 and state = ?2 order by receivedMs, message", bookId, UplinkRow.UNBOUND)
                    .page(0, (int) tooMany)
                    .list()
                    .forEach(UplinkRow::delete);
        }
    }

    @Override
    public List<Held> toBeNoted(int most) {
        takeUpWhatWasBound();
        return QuarkusTransaction.joiningExisting()
                .call(() -> UplinkRow.<UplinkRow>find(
                                "bookId = ?1 and state = ?2 order by receivedMs, message", bookId, UplinkRow.KEPT)
                        .page(0, most)
                        .list()
                        .stream()
                        .map(UplinkRow::held)
                        .toList());
    }

    /** Looked for every few seconds: a device that nobody binds costs no writing. */
    private void takeUpWhatWasBound() {
        if (countOfUnbound() > 0) {
            devices.all().stream()
                    .filter(device -> device.bound().isPresent() && isWaiting(device))
                    .forEach(device -> turns.take(() -> UplinkRow.update(
                            "state = ?5 where " + OF_DEVICE,
                            bookId,
                            UplinkRow.UNBOUND,
                            device.automation(),
                            device.id(),
                            UplinkRow.KEPT)));
        }
    }

    private long countOfUnbound() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> UplinkRow.count("bookId = ?1 and state = ?2", bookId, UplinkRow.UNBOUND));
    }

    private boolean isWaiting(Devices.Device device) {
        return QuarkusTransaction.joiningExisting()
                        .call(() ->
                                UplinkRow.count(OF_DEVICE, bookId, UplinkRow.UNBOUND, device.automation(), device.id()))
                > 0;
    }

    @Override
    public void noted(Held held, EntryNumber number) {
        change(held, row -> {
            row.state = UplinkRow.NOTED;
            row.letter = number.letter();
            row.seq = number.seq();
        });
    }

    @Override
    public void refused(Held held, String why) {
        change(held, row -> {
            row.state = UplinkRow.REFUSED;
            row.why = why;
        });
    }

    private void change(Held held, java.util.function.Consumer<UplinkRow> how) {
        turns.take(() -> {
            Optional<UplinkRow> row =
                    UplinkRow.findByIdOptional(new UplinkRow.Key(bookId, held.automation(), held.message()));
            row.ifPresent(how);
            Panache.getEntityManager().flush();
            return row;
        });
    }

    @Override
    public void forgetTheOldest() {
        long raw = clock.instant().minus(RAW_KEPT).toEpochMilli();
        long known = clock.instant().minus(KNOWN_AGAIN).toEpochMilli();
        turns.take(() -> UplinkRow.update(
                        "raw = '' where bookId = ?1 and state in ('noted', 'ignored') and receivedMs < ?2", bookId, raw)
                + UplinkRow.delete("bookId = ?1 and receivedMs < ?2", bookId, known));
    }

    @Override
    public void takeOut(List<EntryNumber> numbers) {
        numbers.forEach(number -> UplinkRow.update(
                "raw = '' where bookId = ?1 and letter = ?2 and seq = ?3", bookId, number.letter(), number.seq()));
    }
}
