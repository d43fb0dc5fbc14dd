package livredebord.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Origin;
import livredebord.nautical.North;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(new TreeSet<>(messages(Language.EN).keySet()))
                .isEqualTo(new TreeSet<>(messages(Language.FR).keySet()));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        Properties french = messages(Language.FR);
        Properties english = messages(Language.EN);

        for (String key : french.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(french.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anApostropheIsDoubledOrItWouldVanish(Language language) throws IOException {
        Properties messages = messages(language);

        for (String key : messages.stringPropertyNames()) {
            assertThat(messages.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordOfTheFamilyHasItsName(Language language) {
        Phrases phrases = Phrases.in(language, Medium.PLAIN);

        Arrays.stream(Observation.class.getDeclaredClasses())
                .filter(Class::isEnum)
                .filter(family -> family != Observation.Bound.class && family != Observation.Side.class)
                .flatMap(family -> Arrays.stream(family.getEnumConstants()))
                .forEach(
                        constant -> assertThat(phrases.word((Enum<?>) constant)).isNotEmpty());
        for (Enum<?> constant : Origin.values()) {
            assertThat(phrases.word(constant)).isNotEmpty();
        }
        for (Enum<?> constant : EntryKind.values()) {
            assertThat(phrases.word(constant)).isNotEmpty();
        }
        assertThat(phrases.word(North.NOT_SAID)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlaceIsAloneOrInAChoiceAndFilledAsJavaWould(Language language) throws IOException {
        Properties messages = messages(language);
        String[] words = {"one", "two", "three", "four", "five", "six"};

        for (String key : messages.stringPropertyNames()) {
            String pattern = messages.getProperty(key);
            if (!pattern.contains(",choice,")) {
                assertThat(Pattern.of(pattern).with((Object[]) words))
                        .as(key)
                        .isEqualTo(new MessageFormat(pattern, Locale.ROOT).format(words));
            }
        }
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties messages(Language language) throws IOException {
        Properties messages = new Properties();
        String name = "/templates/messages_" + language.code() + ".properties";
        try (InputStream in = MessagesTest.class.getResourceAsStream(name)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
