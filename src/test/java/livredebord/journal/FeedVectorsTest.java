package livredebord.journal;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.LEO;
import static livredebord.journal.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import livredebord.entry.Entry;
import livredebord.entry.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vectors of FORMAT.md: we write them, and a verifier that shares no code with us reads them. */
class FeedVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    @TempDir
    Path folder;

    @Test
    void weWriteTheVectors() throws IOException {
        assertThat(written()).isEqualTo(kept());
    }

    @Test
    void theVerifierAcceptsTheVectors() throws IOException {
        PythonVerifier.Verdict verdict = verify(kept());

        assertThat(verdict.said()).startsWith("5 entries");
        assertThat(verdict.exit()).isZero();
    }

    /** A digit in each of the four strings of each entry, and in the key. */
    @Test
    void theVerifierNamesTheFirstBadEntry() throws IOException {
        List<String> lines = kept().lines().toList();
        for (int line = 1; line < lines.size(); line++) {
            for (int part = 0; part < 4; part++) {
                List<String> flipped = new ArrayList<>(lines);
                flipped.set(line, flip(lines.get(line), part));

                PythonVerifier.Verdict verdict = verify(String.join("\n", flipped) + "\n");

                assertThat(verdict.said()).startsWith("#" + line + ": ");
                assertThat(verdict.exit()).isEqualTo(1);
            }
        }
    }

    @Test
    void theVerifierRefusesAnotherKeyAMissingEntryAndASwap() throws IOException {
        List<String> lines = kept().lines().toList();
        List<String> otherKey = new ArrayList<>(lines);
        otherKey.set(0, flip(lines.get(0), 0));
        List<String> missing = new ArrayList<>(lines);
        missing.remove(3);
        List<String> swapped = new ArrayList<>(lines);
        swapped.set(3, lines.get(4));
        swapped.set(4, lines.get(3));

        assertThat(verify(String.join("\n", otherKey)).exit()).isEqualTo(1);
        assertThat(verify(String.join("\n", missing)).said()).startsWith("#3: ");
        assertThat(verify(String.join("\n", swapped)).said()).startsWith("#3: ");
    }

    private PythonVerifier.Verdict verify(String vectors) throws IOException {
        return PythonVerifier.verify(Files.writeString(folder.resolve("feed.vectors"), vectors));
    }

    private static String flip(String line, int part) {
        String[] parts = line.split(" ");
        char last = parts[part].charAt(parts[part].length() - 1);
        parts[part] = parts[part].substring(0, parts[part].length() - 1) + (last == '0' ? '1' : '0');
        return String.join(" ", parts);
    }

    private static String written() {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        FeedKey key = new FeedKey(seed);
        TestChronometer clock = new TestChronometer(NOON);
        FeedWriter writer = new FeedWriter(key, clock, new CountingSalts());
        List<SealedEntry> feed = new ArrayList<>();
        feed.add(writer.genesis(new Genesis("boat", "", key.publicKey(), false, Optional.empty())));
        String notText = RawText.of(new byte[] {'c', 'a', 'p', (byte) 0xA0, '2', '4', '0'});
        add(feed, writer, Drafts.remark(ANNE, notText));
        clock.goOn(Duration.ofHours(-1));
        add(feed, writer, Drafts.restricted(LEO, "39,2°"));
        clock.goOn(Duration.ofHours(2));
        Entry line = entry(feed.get(1));
        add(feed, writer, Drafts.correction(ANNE, line));
        add(feed, writer, Drafts.voiding(LEO, line));
        return HEX.formatHex(key.publicKey())
                + "\n"
                + feed.stream().map(FeedVectorsTest::line).collect(Collectors.joining());
    }

    private static void add(List<SealedEntry> feed, FeedWriter writer, Draft draft) {
        SealedEntry before = feed.get(feed.size() - 1);
        feed.add(writer.next(FeedWriter.Last.of(before.id(), before.header()), draft));
    }

    private static Entry entry(SealedEntry sealed) {
        return EntryReader.read("", sealed.id(), sealed.header(), Optional.of(sealed.content()));
    }

    private static String line(SealedEntry entry) {
        return String.join(
                        " ",
                        HEX.formatHex(entry.header()),
                        HEX.formatHex(entry.signature()),
                        HEX.formatHex(entry.salt()),
                        HEX.formatHex(entry.content()))
                + "\n";
    }

    private static String kept() throws IOException {
        try (InputStream vectors = FeedVectorsTest.class.getResourceAsStream("feed-v1.vectors")) {
            return new String(vectors.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static final class CountingSalts extends Random {

        private int given;

        @Override
        public void nextBytes(byte[] bytes) {
            java.util.Arrays.fill(bytes, (byte) given++);
        }
    }
}
