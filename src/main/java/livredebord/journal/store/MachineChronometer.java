package livredebord.journal.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import livredebord.journal.Chronometer;

/** The clocks of this machine, as Linux tells them; elsewhere each start of the service counts as a boot. */
@Singleton
final class MachineChronometer implements Chronometer {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path MACHINE = Path.of("/etc/machine-id");

    private final byte[] boot = bootIdOf(read(BOOT));
    private final Synchronisation synchronisation;

    MachineChronometer(Synchronisation synchronisation) {
        this.synchronisation = synchronisation;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    /** On Linux the nanoseconds count from the boot, so they go on over a restart of the service. */
    @Override
    public long monotonicMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public byte[] bootId() {
        return boot.clone();
    }

    @Override
    public boolean isSynchronised() {
        return synchronisation.isSeen();
    }

    /** Empty on a machine without one. */
    static String machineId() {
        return read(MACHINE).filter(id -> id.matches("[0-9a-f]{32}")).orElse("");
    }

    private static byte[] bootIdOf(Optional<String> uuid) {
        UUID id = uuid.map(UUID::fromString).orElseGet(UUID::randomUUID);
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException notOnThisMachine) {
            return Optional.empty();
        }
    }
}
