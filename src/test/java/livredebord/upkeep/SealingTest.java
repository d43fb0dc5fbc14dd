package livredebord.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed is read by who has the key, and by nobody else. */
class SealingTest {

    private static final byte[] WORDS = "dolphins at the bow\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theKeyOpensIt() throws IOException {
        String recipient = Sealing.newKey(folder.resolve("key.txt"));

        Path sealed = seal(recipient);

        assertThat(recipient).startsWith("age1");
        assertThat(read(sealed, "key.txt")).isEqualTo(WORDS);
        assertThat(Files.readAllBytes(sealed))
                .startsWith("age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("dolphins");
    }

    @Test
    void eachOfSeveralKeysOpensIt() throws IOException {
        Path sealed = seal(Sealing.newKey(folder.resolve("hers.txt")), " " + Sealing.newKey(folder.resolve("his.txt")));

        assertThat(read(sealed, "hers.txt")).isEqualTo(WORDS);
        assertThat(read(sealed, "his.txt")).isEqualTo(WORDS);
    }

    @Test
    void anotherKeyDoesNot() throws IOException {
        Path sealed = seal(Sealing.newKey(folder.resolve("key.txt")));
        Sealing.newKey(folder.resolve("another.txt"));

        assertThatThrownBy(() -> read(sealed, "another.txt"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not open with this key");
    }

    @Test
    void whatWasChangedOrCutDoesNotOpen() throws IOException {
        Path sealed = seal(Sealing.newKey(folder.resolve("key.txt")));
        byte[] bytes = Files.readAllBytes(sealed);
        for (int place : new int[] {0, 60, bytes.length / 2, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[place] ^= 1;
            Files.write(sealed, changed);
            assertThatThrownBy(() -> read(sealed, "key.txt"))
                    .as("byte " + place)
                    .isInstanceOf(IOException.class);
        }
        Files.write(sealed, Arrays.copyOf(bytes, bytes.length - 20));
        assertThatThrownBy(() -> read(sealed, "key.txt")).isInstanceOf(IOException.class);
    }

    @Test
    void aKeyIsForItsOwnersEyesAndTakesNoOthersPlace() throws IOException {
        Sealing.newKey(folder.resolve("key.txt"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.txt"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Sealing.newKey(folder.resolve("key.txt")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void nothingIsSealedToNobodyOrToWhatIsNoKey() {
        assertThatThrownBy(() -> Sealing.to(List.of())).hasMessageContaining("unsealed");
        assertThatThrownBy(() -> Sealing.to(List.of("age1notakey"))).hasMessageContaining("age1notakey");
    }

    private Path seal(String... recipients) throws IOException {
        Path sealed = folder.resolve("sealed.age");
        try (OutputStream out = Sealing.to(List.of(recipients)).over(sealed)) {
            out.write(WORDS);
        }
        return sealed;
    }

    private byte[] read(Path sealed, String key) throws IOException {
        try (InputStream in = Sealing.open(sealed, folder.resolve(key))) {
            return in.readAllBytes();
        }
    }
}
