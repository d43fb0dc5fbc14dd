package livredebord.web.hooks;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import org.jboss.logging.Logger;

/** Subscribers stand in {@code webhooks.properties} in the data folder, which is read again when it changed. */
@PerBoat
class HookFile {

    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9-]{1,40})\\.([a-z]+)");
    private static final Logger DIAGNOSTICS = Logger.getLogger(HookFile.class);

    private final Path file;
    private String stamp = "";
    private List<Hook> hooks = List.of();

    HookFile(@OfBoat Path folder) {
        this.file = folder.resolve("webhooks.properties");
    }

    /** In the order of their names; one that is written wrongly is told in the diagnostics and left out. */
    synchronized List<Hook> hooks() {
        String now = stampNow();
        if (!now.equals(stamp)) {
            stamp = now;
            hooks = read();
        }
        return hooks;
    }

    private String stampNow() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "none";
        } catch (IOException beingWritten) {
            return stamp;
        }
    }

    private List<Hook> read() {
        Map<String, Map<String, String>> settings = new TreeMap<>();
        Properties lines = lines();
        lines.stringPropertyNames().forEach(key -> {
            Matcher parts = KEY.matcher(key);
            if (parts.matches()) {
                settings.computeIfAbsent(parts.group(1), name -> new HashMap<>())
                        .put(parts.group(2), lines.getProperty(key).strip());
            } else {
                DIAGNOSTICS.warnf("%s: not a name and a setting: %s", file.getFileName(), key);
            }
        });
        List<Hook> read = new ArrayList<>();
        settings.forEach((name, its) -> {
            try {
                read.add(Hook.of(name, its));
            } catch (IllegalArgumentException wrong) {
                DIAGNOSTICS.warnf("%s: %s is not told anything: %s", file.getFileName(), name, wrong.getMessage());
            }
        });
        return List.copyOf(read);
    }

    private Properties lines() {
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                lines.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                DIAGNOSTICS.warnf("%s cannot be read: %s", file.getFileName(), unreadable.getMessage());
            }
        }
        return lines;
    }
}
