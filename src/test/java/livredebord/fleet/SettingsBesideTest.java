package livredebord.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsBesideTest {

    private static final Config SERVICE = new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "livredebord.data", "/var/lib/livre-de-bord",
                            "livredebord.boat.id", "boat",
                            "livredebord.instruments", "tcp://192.168.1.50:10110",
                            "livredebord.sounder", "http://horn.lan/",
                            "livredebord.stamp.url", "https://stamps.example",
                            "livredebord.backup.folder", "/var/backups/livre-de-bord/"),
                    "service",
                    100))
            .build();

    @TempDir
    Path data;

    @Test
    void whatNamesAThingOfOneBoatIsNotTakenOver() {
        Config annas = annas();

        assertThat(annas.getOptionalValues("livredebord.instruments", String.class))
                .isEmpty();
        assertThat(annas.getOptionalValue("livredebord.sounder", URI.class)).isEmpty();
        assertThat(annas.getValue("livredebord.stamp.url", URI.class)).hasHost("stamps.example");
    }

    @Test
    void herOwnFileIsAskedFirst() throws IOException {
        Path folder = Files.createDirectories(Berth.folderOf(data, "anna"));
        Files.writeString(
                folder.resolve(SettingsBeside.FILE),
                "livredebord.instruments=tcp://192.168.1.60:10110,gpsd://192.168.1.61\nlivredebord.stamp.url=\n");

        Config annas = annas();

        assertThat(annas.getOptionalValues("livredebord.instruments", String.class))
                .contains(List.of("tcp://192.168.1.60:10110", "gpsd://192.168.1.61"));
        assertThat(annas.getOptionalValue("livredebord.stamp.url", URI.class)).isEmpty();
    }

    @Test
    void herCopiesDoNotMeetThoseOfAnother() {
        assertThat(annas().getValue("livredebord.backup.folder", String.class))
                .isEqualTo("/var/backups/livre-de-bord/anna");
        assertThat(annas().getOptionalValue("livredebord.backup.second", String.class))
                .isEmpty();
    }

    @Test
    void herBookIsInHerFolderWhateverTheFileSays() throws IOException {
        Path folder = Files.createDirectories(Berth.folderOf(data, "anna"));
        Files.writeString(
                folder.resolve(SettingsBeside.FILE), "livredebord.data=/elsewhere\nlivredebord.boat.id=bella\n");

        assertThat(annas().getValue("livredebord.data", Path.class)).isEqualTo(folder);
        assertThat(annas().getValue("livredebord.boat.id", String.class)).isEqualTo("anna");
    }

    private Config annas() {
        return SettingsBeside.before(SERVICE, SettingsBeside.of(SERVICE, data, "anna"));
    }
}
