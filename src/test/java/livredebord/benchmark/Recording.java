package livredebord.benchmark;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a program did to the files of a folder, call by call, as strace wrote it down: writes, cuts and syncs, and the
 * numbers that it answered for. From it follows what a disk may hold after the power went: all that was synced, and of the
 * rest anything.
 */
final class Recording {

    /** All that SQLite writes in this mode; the index beside the log is made anew when a book is opened. */
    private static final Set<String> FILES = Set.of("book.db", "book.db-wal");

    private static final String INDEX = "book.db-shm";

    /** A disk writes these whole or not at all. */
    private static final int SECTOR = 512;

    private static final Pattern CALL =
            Pattern.compile("^(\\d+) +(pwrite64|write|fsync|fdatasync|ftruncate)\\(\\d+<([^>]*)>(?:,"
                    + " \"((?:\\\\x[0-9a-f]{2})*)\")?((?:, \\d+)*)");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. (fsync|fdatasync) resumed>.*= 0$");

    private sealed interface Step {}

    private record Written(String file, long at, byte[] bytes) implements Step {}

    private record Cut(String file, long length) implements Step {}

    private record Synced(String file) implements Step {}

    private record Answered(long number) implements Step {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> syncing = new HashMap<>();

    /** @param answers the file that the program's standard output went to */
    static Recording read(Path trace, Path folder, Path answers) throws IOException {
        Recording recording = new Recording();
        try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                recording.take(line, folder.toRealPath(), answers.toRealPath().toString());
            }
        }
        return recording;
    }

    int length() {
        return steps.size();
    }

    private void take(String line, Path folder, String answers) {
        Matcher resumed = RESUMED.matcher(line);
        if (resumed.find()) {
            String file = syncing.remove(resumed.group(1));
            if (file != null) {
                steps.add(new Synced(file));
            }
            return;
        }
        Matcher call = CALL.matcher(line);
        if (!call.find()) {
            return;
        }
        Path path = Path.of(text(call.group(3)));
        if (path.toString().equals(answers)) {
            answered(bytes(call.group(4)));
        } else if (folder.equals(path.getParent()) && !path.endsWith(INDEX)) {
            step(call, known(path.getFileName().toString()), line);
        }
    }

    /** Of another file we would have to know when it was made and removed. */
    private static String known(String file) {
        if (!FILES.contains(file)) {
            throw new IllegalStateException("nobody said what becomes of " + file);
        }
        return file;
    }

    private void step(Matcher call, String file, String line) {
        long[] numbers = Arrays.stream(call.group(5).split(", "))
                .filter(number -> !number.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        switch (call.group(2)) {
            case "pwrite64" -> steps.add(new Written(file, numbers[1], bytes(call.group(4))));
            case "ftruncate" -> steps.add(new Cut(file, numbers[0]));
            case "fsync", "fdatasync" -> sync(call.group(1), file, line);
            default -> throw new IllegalStateException("SQLite writes by pwrite64: " + call.group(2));
        }
    }

    /** What is written while a sync runs may be missed by it; it holds once it has returned. */
    private void sync(String thread, String file, String line) {
        if (line.endsWith("<unfinished ...>")) {
            syncing.put(thread, file);
        } else {
            steps.add(new Synced(file));
        }
    }

    private void answered(byte[] bytes) {
        new String(bytes, StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.matches("[0-9]+"))
                .forEach(line -> steps.add(new Answered(Long.parseLong(line))));
    }

    /** The highest number answered for before step {@code end}; 0 where none was. */
    long answeredBefore(int end) {
        return steps.subList(0, end).stream()
                .filter(Answered.class::isInstance)
                .mapToLong(step -> ((Answered) step).number())
                .max()
                .orElse(0);
    }

    /** What the disk may hold after the power went before step {@code end}, put into {@code folder}. */
    void leave(int end, Map<String, byte[]> before, Path folder, Random chance) throws IOException {
        Map<String, List<Step>> byFile = steps.subList(0, end).stream()
                .filter(step -> !(step instanceof Answered))
                .collect(Collectors.groupingBy(Recording::file));
        Map<String, byte[]> files = new HashMap<>(before);
        byFile.forEach((name, done) -> files.put(name, left(files.getOrDefault(name, new byte[0]), done, chance)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String file(Step step) {
        if (step instanceof Written written) {
            return written.file();
        }
        return step instanceof Cut cut ? cut.file() : ((Synced) step).file();
    }

    private static byte[] left(byte[] before, List<Step> done, Random chance) {
        int synced = IntStream.range(0, done.size())
                .filter(i -> done.get(i) instanceof Synced)
                .max()
                .orElse(-1);
        Image image = new Image(before);
        done.subList(0, synced + 1).forEach(image::carryOut);
        List<Step> loose = new ArrayList<>(done.subList(synced + 1, done.size()));
        if (chance.nextBoolean()) {
            Collections.shuffle(loose, chance);
        }
        loose.forEach(step -> image.carryOutPerhaps(step, chance));
        return image.bytes();
    }

    /** A file's bytes as they change. */
    private static final class Image {
        private byte[] bytes;
        private int length;

        Image(byte[] bytes) {
            this.bytes = bytes.clone();
            this.length = bytes.length;
        }

        void carryOut(Step step) {
            if (step instanceof Written written) {
                write(written.at(), written.bytes(), 0, written.bytes().length);
            } else if (step instanceof Cut cut) {
                room((int) cut.length());
                Arrays.fill(bytes, (int) Math.min(cut.length(), length), bytes.length, (byte) 0);
                length = (int) cut.length();
            }
        }

        /** Dropped, carried out, or torn: of its sectors some. */
        void carryOutPerhaps(Step step, Random chance) {
            int fate = chance.nextInt(3);
            if (fate == 0) {
                carryOut(step);
            } else if (fate == 1 && step instanceof Written written) {
                for (int from = 0; from < written.bytes().length; from += SECTOR) {
                    if (chance.nextBoolean()) {
                        write(written.at(), written.bytes(), from, Math.min(SECTOR, written.bytes().length - from));
                    }
                }
            }
        }

        private void write(long at, byte[] from, int offset, int count) {
            int start = (int) at + offset;
            room(start + count);
            System.arraycopy(from, offset, bytes, start, count);
            length = Math.max(length, start + count);
        }

        private void room(int wanted) {
            if (wanted > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }

    /** strace writes paths as they are, or each sign as {@code \x2f}. */
    private static String text(String said) {
        return said.startsWith("\\x") ? new String(bytes(said), StandardCharsets.UTF_8) : said;
    }

    private static byte[] bytes(String hex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hex.length() / 4);
        for (int i = 2; i < hex.length(); i += 4) {
            bytes.write(Character.digit(hex.charAt(i), 16) << 4 | Character.digit(hex.charAt(i + 1), 16));
        }
        return bytes.toByteArray();
    }
}
