package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoatFilesTest {

    private static final Map<String, String> BOAT =
            Map.of("boat.name", "L'Étoile = du #matin: \\ 🐬", "boat.zone", "Europe/Paris");
    private static final Map<String, String> SECRETS = Map.of("key.master", "c2VjcmV0");

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() {
        BoatFiles files = new BoatFiles(folder.resolve("data"));

        files.write(BOAT, SECRETS);

        assertThat(files.boat()).isEqualTo(BOAT);
        assertThat(files.secrets()).isEqualTo(SECRETS);
    }

    @Test
    void beforeSetUpThereIsNothing() {
        BoatFiles files = new BoatFiles(folder);

        assertThat(files.boat()).isEmpty();
        assertThat(files.secrets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void secretsThatOthersMayReachAreRefused(String permissions) throws IOException {
        BoatFiles files = new BoatFiles(folder);
        files.write(BOAT, SECRETS);

        Files.setPosixFilePermissions(folder.resolve(BoatFiles.SECRETS), PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(files::secrets).hasMessageContaining("chmod 600").hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void theSameSettingsAreTheSameBytes() throws IOException {
        BoatFiles files = new BoatFiles(folder);
        files.write(BOAT, SECRETS);
        String before = Files.readString(folder.resolve(BoatFiles.BOAT));

        files.write(BOAT, SECRETS);

        assertThat(folder.resolve(BoatFiles.BOAT)).hasContent(before);
    }

    @Test
    void theStampTellsAChange() {
        BoatFiles files = new BoatFiles(folder);
        String absent = files.stamp();
        files.write(BOAT, SECRETS);
        String first = files.stamp();

        files.writeSecrets(Map.of("key.master", "YW5vdGhlcg=="));

        assertThat(first).isNotEqualTo(absent).isNotEqualTo(files.stamp());
    }
}
