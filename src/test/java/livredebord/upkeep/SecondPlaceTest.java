package livredebord.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is in the second place whole, or it is said that it is not certain. */
class SecondPlaceTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.write(folder.resolve("file"), new byte[100_000]);
    }

    @Test
    void aFolderGetsItAndLosesItAgain() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        SecondPlace place = place(stick.toString(), "", "");

        place.put("name", file);
        assertThat(stick.resolve("name")).hasSameBinaryContentAs(file);

        place.remove("name");
        place.remove("name");
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void aStickThatIsNotInIsNotMadeUp() {
        Path stick = folder.resolve("stick");

        assertThatThrownBy(() -> place(stick.toString(), "", "").put("name", file))
                .hasMessageContaining("there is no folder");

        assertThat(stick).doesNotExist();
    }

    @Test
    void webDavGetsItInAFolderThatItMakes() throws IOException {
        try (PlayedStore store = PlayedStore.webDav()) {
            SecondPlace place = place(store.address() + "/dav/boat", PlayedStore.USER, PlayedStore.PASSWORD);

            place.put("name", file);
            place.put("other", file);
            place.remove("other");
            place.remove("other");

            assertThat(store.files).containsOnlyKeys("/dav/boat/name");
            assertThat(store.files.get("/dav/boat/name")).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void anS3StoreGetsItBySignedRequests() throws IOException {
        try (PlayedStore store = PlayedStore.s3()) {
            SecondPlace place = place("s3:" + store.address() + "/bucket/boat", PlayedStore.USER, PlayedStore.PASSWORD);

            place.put("name", file);
            place.put("other", file);
            place.remove("other");
            place.remove("other");

            assertThat(store.files).containsOnlyKeys("/bucket/boat/name");
            assertThat(store.files.get("/bucket/boat/name")).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void whoIsRefusedSaysSoWithoutTheSecret() throws IOException {
        try (PlayedStore webDav = PlayedStore.webDav();
                PlayedStore s3 = PlayedStore.s3()) {
            SecondPlace[] places = {
                place(webDav.address() + "/dav", PlayedStore.USER, "wrong"),
                place("s3:" + s3.address() + "/bucket", PlayedStore.USER, "wrong")
            };
            for (SecondPlace place : places) {
                assertThatThrownBy(() -> place.put("name", file))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("403")
                        .hasMessageNotContaining("wrong");
                assertThat(place.toString()).doesNotContain("wrong");
            }
        }
    }

    @Test
    void aStoreThatIsAwayOrKeepsHalfIsNotBelieved() throws IOException {
        try (PlayedStore store = PlayedStore.s3()) {
            SecondPlace place = place("s3:" + store.address() + "/bucket", PlayedStore.USER, PlayedStore.PASSWORD);
            store.goAway();
            assertThatThrownBy(() -> place.put("name", file)).hasMessageContaining("503");
            store.comeBack();
            store.keepOnlyHalf();
            assertThatThrownBy(() -> place.put("name", file)).hasMessageContaining("50000 of 100000 bytes");
        }
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        for (String wrong :
                new String[] {"", "media/usb", "ftp://host/", "s3:", "s3:https://host", "https://user:secret@host/dav"
                }) {
            assertThatThrownBy(() -> place(wrong, "", ""))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    private static SecondPlace place(String where, String user, String password) {
        return SecondPlace.of(new BackupSettings.Second(where, user, password, PlayedStore.REGION));
    }
}
