package livredebord.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk in a file, mounted for itself, so that it can be filled and broken. Who runs this must be allowed to mount. */
final class SmallDisk implements AutoCloseable {

    /**
     * As any disk of half a gigabyte or more has them. A smaller one gets blocks of 1 024 bytes unless told otherwise, and
     * there SQLite, which makes sure of one byte in each 4 096 of the memory that it shares, is killed (SIGBUS) when the
     * disk is full.
     */
    private static final int BLOCK = 4_096;

    /** What the ballast leaves for the disk's own tables; the rest is written block by block. */
    private static final int BLOCKS_LEFT = 512;

    private final Path image;
    private final Path root;
    private final Path ballast;

    SmallDisk(int mebibytes) throws IOException {
        Path folder = Program.newFolder("disk");
        image = folder.resolve("image");
        root = Files.createDirectory(folder.resolve("root"));
        ballast = root.resolve("ballast");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) mebibytes << 20);
        }
        Commands.run(List.of("mkfs.ext4", "-q", "-b", String.valueOf(BLOCK), "-m", "0", image.toString()));
        mount();
    }

    Path root() {
        return root;
    }

    /** Returns when not one block more fits. */
    void fill() throws IOException {
        long most = Math.max(0, Files.getFileStore(root).getUsableSpace() / BLOCK - BLOCKS_LEFT) * BLOCK;
        if (most > 0) {
            Commands.run(List.of("fallocate", "-l", String.valueOf(ballastNow() + most), ballast.toString()));
        }
        try (OutputStream more = Files.newOutputStream(root.resolve("more"))) {
            while (true) {
                more.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            return;
        }
    }

    private long ballastNow() throws IOException {
        return Files.exists(ballast) ? Files.size(ballast) : 0;
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast);
        Files.deleteIfExists(root.resolve("more"));
    }

    /** As the kernel does it when the disk answers with errors: what was open for writing is refused too. */
    void turnReadOnly() {
        Commands.run(List.of("mount", "-o", "remount,abort", root.toString()));
    }

    /** What an owner does before he starts the service again; nobody may have anything open there. */
    void mend() {
        Commands.run(List.of("umount", root.toString()));
        Commands.run(List.of("sh", "-c", "e2fsck -fp \"$0\" > /dev/null || [ $? -lt 4 ]", image.toString()));
        mount();
    }

    private void mount() {
        Commands.run(List.of("mount", "-o", "loop", image.toString(), root.toString()));
    }

    @Override
    public void close() throws IOException {
        Commands.run(List.of("umount", root.toString()));
        Files.delete(image);
    }
}
