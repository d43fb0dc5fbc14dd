package livredebord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample settings name every setting that the service reads, with what holds without it. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern IN_CODE = Pattern.compile("\"(livredebord\\.[a-z]+(?:[.-][a-z]+)*)\"");
    private static final Pattern IN_SAMPLE = Pattern.compile("(?m)^(#?)((?:LIVREDEBORD|QUARKUS)_[A-Z_]+)=(.*)$");

    /** The sample sets these for a machine where the service is installed for good. */
    private static final Set<String> OF_AN_INSTALLATION = Set.of("LIVREDEBORD_DATA", "LIVREDEBORD_BACKUP_FOLDER");

    @Test
    void everySettingStandsInTheSampleAndNoOther() throws IOException {
        Set<String> defaults = defaults().keySet().stream()
                .map(DeployFilesTest::asVariable)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sample().keySet())
                .filteredOn(name -> name.startsWith("LIVREDEBORD_"))
                .containsExactlyInAnyOrderElementsOf(defaults);
    }

    @Test
    void everySettingThatTheCodeReadsHasADefault() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path file : sources()) {
            Matcher names = IN_CODE.matcher(Files.readString(file));
            while (names.find()) {
                read.add(names.group(1));
            }
        }

        assertThat(read).isNotEmpty();
        assertThat(defaults().keySet()).containsAll(read);
    }

    @Test
    void whatIsCommentedOutInTheSampleIsWhatHoldsWithoutIt() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        defaults().forEach((name, value) -> defaults.put(asVariable(name), value));

        sample().forEach((name, setting) -> {
            if (setting.commentedOut() && defaults.containsKey(name)) {
                assertThat(setting.value()).as(name).isEqualTo(defaults.get(name));
            } else if (!setting.commentedOut() && name.startsWith("LIVREDEBORD_")) {
                assertThat(OF_AN_INSTALLATION).contains(name);
            }
        });
    }

    @Test
    void whatComposeAsksForStandsInItsSample() throws IOException {
        Set<String> asked = new TreeSet<>();
        Matcher variables =
                Pattern.compile("\\$\\{([A-Z_]+)").matcher(Files.readString(DEPLOY.resolve("compose.yaml")));
        while (variables.find()) {
            asked.add(variables.group(1));
        }
        Set<String> named = Files.readAllLines(DEPLOY.resolve("compose.env")).stream()
                .filter(line -> line.matches("#?[A-Z_]+=.*"))
                .map(line -> line.replaceFirst("^#", "").replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(asked);
    }

    @Test
    void whatComposeSaysToTheLogbookIsASetting() throws IOException {
        Matcher variables = Pattern.compile("(?m)^ +(LIVREDEBORD_[A-Z_]+):")
                .matcher(Files.readString(DEPLOY.resolve("compose.yaml")));
        assertThat(variables.results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .allMatch(name -> uncheckedSample().containsKey(name));
    }

    private record Setting(boolean commentedOut, String value) {}

    private static Map<String, Setting> sample() throws IOException {
        Map<String, Setting> sample = new TreeMap<>();
        Matcher lines = IN_SAMPLE.matcher(Files.readString(DEPLOY.resolve("service.env")));
        while (lines.find()) {
            sample.put(lines.group(2), new Setting(!lines.group(1).isEmpty(), lines.group(3)));
        }
        return sample;
    }

    private static Map<String, Setting> uncheckedSample() {
        try {
            return sample();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> defaults() throws IOException {
        Properties properties = new Properties();
        for (String file : List.of("application.properties", "application-postgresql.properties")) {
            properties.load(new StringReader(Files.readString(Path.of("src/main/resources", file))));
        }
        Map<String, String> ours = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (name.toString().startsWith("livredebord.")) {
                ours.put(name.toString(), value.toString());
            }
        });
        return ours;
    }

    private static Iterable<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** As MicroProfile Config spells it in the environment. */
    private static String asVariable(String setting) {
        return setting.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
