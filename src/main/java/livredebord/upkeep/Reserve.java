package livredebord.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * A file of no use, given up when the disk is full, so that lines are still taken while somebody makes room. It is written
 * and not merely made long: a hole keeps no room free.
 */
final class Reserve {

    private static final int PIECE = 1 << 16;

    private final Path file;
    private final long bytes;

    /** @param bytes 0 for none */
    Reserve(Path file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    boolean isHeld() {
        return Files.exists(file);
    }

    /** Nothing of it stays where there is no room for all of it. */
    void take() throws IOException {
        if (bytes == 0 || isHeld()) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(part);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** @return whether there was something to give up */
    boolean giveUp() throws IOException {
        return Files.deleteIfExists(file);
    }

    /** Noise, because a file system that compresses would keep nothing free for zeros. */
    private void write(Path part) throws IOException {
        SplittableRandom noise = new SplittableRandom();
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (long left = bytes; left > 0; left -= PIECE) {
                noise.nextBytes(piece);
                out.write(piece, 0, (int) Math.min(PIECE, left));
            }
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
