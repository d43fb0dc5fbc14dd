package livredebord.logbook.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Announcements;
import livredebord.logbook.Automation;
import livredebord.logbook.Devices;
import livredebord.storage.Turns;

/** Few enough to be read whole. */
@PerBoat
class StoredDevices implements Devices {

    /** Somebody else's application, or a public broker, has devices without end: the channel hears of so many. */
    private static final long MOST_UNBOUND_TOLD = 20;

    private final String bookId;
    private final Turns turns;
    private final Announcements announcements;

    StoredDevices(@OfBoat String bookId, Turns turns, Announcements announcements) {
        this.bookId = bookId;
        this.turns = turns;
        this.announcements = announcements;
    }

    @Override
    public Device seen(Automation by, String id, String kind, Instant when) {
        Optional<DeviceRow> known = find(by.id(), id);
        DeviceRow row = known.orElseGet(() -> newcomer(by.id(), id, when));
        row.kind = kind;
        row.lastSeenMs = when.toEpochMilli();
        if (known.isEmpty()) {
            row.persist();
            if (DeviceRow.count("bookId = ?1 and boundMs is null", bookId) <= MOST_UNBOUND_TOLD) {
                announcements.deviceSeen(id, kind, by.name());
            }
        }
        return row.device();
    }

    private DeviceRow newcomer(String automation, String id, Instant when) {
        DeviceRow row = new DeviceRow();
        row.bookId = bookId;
        row.automation = automation;
        row.id = id;
        row.firstSeenMs = when.toEpochMilli();
        row.boundBy = "";
        return row;
    }

    @Override
    public List<Device> all() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> DeviceRow.<DeviceRow>list("bookId = ?1 order by firstSeenMs, id", bookId).stream()
                        .map(DeviceRow::device)
                        .toList());
    }

    @Override
    public List<Device> bind(String id, String by, Instant when) {
        return change(id, row -> {
            row.boundMs = when.toEpochMilli();
            row.boundBy = by;
        });
    }

    @Override
    public List<Device> release(String id) {
        return change(id, row -> {
            row.boundMs = null;
            row.boundBy = "";
        });
    }

    private List<Device> change(String id, Consumer<DeviceRow> how) {
        return turns.take(() -> {
            List<DeviceRow> rows = DeviceRow.list("bookId = ?1 and lower(id) = lower(?2)", bookId, id);
            rows.forEach(how);
            return rows.stream().map(DeviceRow::device).toList();
        });
    }

    private Optional<DeviceRow> find(String automation, String id) {
        return DeviceRow.findByIdOptional(new DeviceRow.Key(bookId, automation, id));
    }
}
