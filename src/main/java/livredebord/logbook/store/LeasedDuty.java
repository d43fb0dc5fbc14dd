package livredebord.logbook.store;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import livredebord.fleet.AtHand;
import livredebord.fleet.Closes;
import livredebord.fleet.OfBoat;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Duty;
import livredebord.storage.Company;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A lease in the database, by the server's clock. Whoever has it renews it from a thread of its own, so that a long piece
 * of work does not lose it; we count its end from before we asked, on a clock that nobody sets, and half a minute less.
 */
@PerBoat
@IfBuildProfile("postgresql")
class LeasedDuty implements Duty {

    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration OURS_FOR_CERTAIN = Duration.ofSeconds(30);
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(10);
    private static final Logger DIAGNOSTICS = Logger.getLogger(LeasedDuty.class);

    private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";
    private static final String TAKE = "insert into duty (book_id, held_by, until_ms) values (?, ?, " + NOW + " + ?)"
            + " on conflict (book_id) do update set held_by = excluded.held_by, until_ms = excluded.until_ms"
            + " where duty.held_by = excluded.held_by or duty.until_ms < " + NOW;

    private final String book;
    private final DataSource database;
    private final Company company;
    private final boolean wanted;
    private final String ourselves = UUID.randomUUID().toString();
    private final ScheduledExecutorService renewal =
            Executors.newSingleThreadScheduledExecutor(work -> AtHand.thread("duty", work));
    private volatile long certainUntil = System.nanoTime();

    @Inject
    LeasedDuty(
            @OfBoat String book,
            @ConfigProperty(name = "livredebord.rounds") boolean wanted,
            DataSource database,
            Company company) {
        this.book = book;
        this.wanted = wanted;
        this.database = database;
        this.company = company;
    }

    void begin(@Observes Opens serving) {
        if (wanted) {
            renewal.scheduleWithFixedDelay(this::renew, 0, RENEWED_EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Another need not wait for the lease to end. */
    void end(@Observes Closes stopping) throws InterruptedException {
        renewal.shutdownNow();
        renewal.awaitTermination(RENEWED_EVERY.toSeconds(), TimeUnit.SECONDS);
        if (System.nanoTime() - certainUntil < 0) {
            certainUntil = System.nanoTime();
            carefully("delete from duty where book_id = ? and held_by = ?", false);
        }
    }

    @Override
    public boolean isOurs() {
        return System.nanoTime() - certainUntil < 0 && isFresh();
    }

    private boolean isFresh() {
        try {
            company.look();
            return true;
        } catch (RuntimeException unreachable) {
            DIAGNOSTICS.warnf("what others wrote cannot be looked at: %s", unreachable.getMessage());
            return false;
        }
    }

    void renew() {
        long asked = System.nanoTime();
        if (carefully(TAKE, true)) {
            certainUntil = asked + OURS_FOR_CERTAIN.toNanos();
        }
    }

    private boolean carefully(String sql, boolean leasing) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, book);
            statement.setString(2, ourselves);
            if (leasing) {
                statement.setLong(3, LEASE.toMillis());
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException refused) {
            DIAGNOSTICS.warnf("whose duty it is cannot be told: %s", refused.getMessage());
            return false;
        }
    }
}
