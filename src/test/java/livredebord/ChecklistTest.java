package livredebord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what is asked of a logbook and what shows that it is so. */
class ChecklistTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (R\\d\\d) \\|.*\\| (yes|partly|no) \\|.*\\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");

    @Test
    void eachPointStandsInTheTableOnceAndInItsOrder() throws IOException {
        List<String> wanted = IntStream.rangeClosed(1, 52)
                .mapToObj(number -> String.format(Locale.ROOT, "R%02d", number))
                .toList();

        assertThat(rows().map(row -> row.group(1))).containsExactlyElementsOf(wanted);
    }

    @Test
    void whatIsSaidToBeSoIsShownByATestThatExists() throws IOException {
        Set<String> tests = tests();
        for (MatchResult row : rows().toList()) {
            List<String> shownBy = TEST.matcher(row.group(3))
                    .results()
                    .map(test -> test.group(1))
                    .toList();

            assertThat(tests).as(row.group(1)).containsAll(shownBy);
            assertThat(row.group(2).equals("no") || !shownBy.isEmpty())
                    .as(row.group(1))
                    .isTrue();
        }
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("deploy/CHECKLIST.md"))).results();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
