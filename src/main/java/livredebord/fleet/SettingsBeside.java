package livredebord.fleet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * What is set for another boat than the service's own. The service's settings hold for her too, but for those that name
 * something of one boat alone: her instruments, her horn, her certificate are in her own file or she has none. Copies of her
 * book go to a folder of her name within the service's.
 */
public final class SettingsBeside {

    /** In the boat's folder; names as everywhere, {@code livredebord.instruments}. */
    public static final String FILE = "settings.properties";

    private static final List<String> OF_ONE_BOAT = List.of(
            "livredebord.instruments",
            "livredebord.instruments.signalk-token",
            "livredebord.mqtt",
            "livredebord.mqtt.user",
            "livredebord.mqtt.password",
            "livredebord.mqtt.token",
            "livredebord.sounder",
            "livredebord.pdf.certificate",
            "livredebord.pdf.certificate-password",
            "livredebord.certificates");

    private static final List<String> PLACES = List.of("livredebord.backup.folder", "livredebord.backup.second");

    private SettingsBeside() {}

    /** What stands before the service's own settings; "" for nothing. */
    public static Map<String, String> of(Config service, Path data, String id) {
        Path folder = Berth.folderOf(data, id);
        Map<String, String> settings = new HashMap<>();
        OF_ONE_BOAT.forEach(name -> settings.put(name, ""));
        settings.put("livredebord.disk.reserve", "0"); // the service's own keeps room on the same disk
        PLACES.forEach(name -> service.getOptionalValue(name, String.class)
                .ifPresent(place -> settings.put(name, place.strip().replaceFirst("/+$", "") + "/" + id)));
        settings.putAll(written(folder.resolve(FILE)));
        settings.put("livredebord.data", folder.toString());
        settings.put("livredebord.boat.id", id);
        return settings;
    }

    private static Map<String, String> written(Path file) {
        Map<String, String> settings = new HashMap<>();
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                Properties properties = new Properties();
                properties.load(text);
                properties.forEach((name, value) ->
                        settings.put(name.toString(), value.toString().strip()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot be read: " + file, unreadable);
            }
        }
        return settings;
    }

    /** Those, and behind them the service's. */
    static Config before(Config service, Map<String, String> settings) {
        return new Layered(service, settings);
    }

    /** One who asks for a name gets the boat's value where there is one, even if it says nothing. */
    private record Layered(Config service, Map<String, String> settings) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            String own = settings.get(name);
            if (own == null) {
                return service.getOptionalValue(name, type);
            }
            return own.isEmpty()
                    ? Optional.empty()
                    : service.getConverter(type).map(converter -> converter.convert(own));
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type)
                    .orElseThrow(() -> new NoSuchElementException("not set for this boat: " + name));
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return () -> Stream.concat(
                            settings.keySet().stream(),
                            StreamSupport.stream(service.getPropertyNames().spliterator(), false))
                    .distinct()
                    .iterator();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return service.getConfigSources();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return service.getConverter(type);
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException(type.getName());
        }
    }
}
