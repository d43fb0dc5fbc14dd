package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livredebord.command.Commands;
import livredebord.command.Context;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.Language;
import livredebord.entry.Observation.Remark;
import livredebord.wording.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What help teaches is what we understand: each of its examples is read as the topic says. */
class HelpTest {

    private static final Pattern EXAMPLE = Pattern.compile("`[/!]log(?: ([^`]*))?`");
    private static final String LINE = "Line";

    /** What the examples of a topic are, by the name of the order; a line of the log is one, too. */
    private static final Map<String, Set<String>> MEANT = Map.ofEntries(
            Map.entry("line", Set.of(LINE)),
            Map.entry("webhook", Set.of(LINE)),
            Map.entry("correct", Set.of("Correct")),
            Map.entry("strike", Set.of("Strike")),
            Map.entry("show", Set.of("Last", "Day", "Show")),
            Map.entry("summary", Set.of("Summarise")),
            Map.entry("find", Set.of("Find")),
            Map.entry("pdf", Set.of("Print", "StopPrinting")),
            Map.entry("boat", Set.of("ShowBoat", "DescribeBoat")),
            Map.entry("language", Set.of("Speak")),
            Map.entry("form", Set.of("OpenForm")),
            Map.entry("doubts", Set.of("ShowDoubts", "Complete", "Confirm")),
            Map.entry("buttons", Set.of("ShowButtons")));

    private final Commands commands = new Commands();

    record Taught(Language language, String topic, String words) {}

    static Stream<Taught> examples() {
        return Stream.of(Language.values())
                .flatMap(language -> Help.TOPICS.stream().flatMap(topic -> examples(language, topic)));
    }

    private static Stream<Taught> examples(Language language, String topic) {
        return examples(Voice.phrases(language).text("chat.help." + topic)).stream()
                .map(words -> new Taught(language, topic, words));
    }

    private static List<String> examples(String help) {
        return EXAMPLE.matcher(help)
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsUnderstoodAsItsTopicSays(Taught taught) {
        String kind = kind(taught.words(), taught.language());

        assertThat(kind).isIn(MEANT.getOrDefault(taught.topic(), everything()));
    }

    /** Of topics that teach lines and orders at once each example is one or the other, and nothing of it is left over. */
    private static Set<String> everything() {
        return Stream.concat(
                        Stream.of(LINE),
                        Stream.of(Verb.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWholeHelpIsADayAtSeaInTenLines(Language language) {
        List<String> help = Voice.phrases(language).text("chat.help").lines().toList();
        List<String> kinds = help.subList(1, 11).stream()
                .map(line -> examples(line).get(0))
                .map(words -> kind(words, language))
                .toList();

        assertThat(help).hasSize(12);
        assertThat(kinds).containsExactly(LINE, LINE, LINE, LINE, LINE, LINE, LINE, "Correct", "Summarise", "Print");
        assertThat(examples(help.get(11)).stream().map(words -> kind(words, language)))
                .containsExactly(LINE, "OpenForm", "ShowButtons", "ShowDoubts", "Help");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAButtonTypesIsWhatCanBeTyped(Language language) {
        Phrases phrases = Voice.phrases(language);

        Stream.of("engineOn", "engineOff", "reef1", "reef2", "reef3", "full", "tack")
                .forEach(key -> assertThat(kind(phrases.text("chat.quick." + key + ".words"), language))
                        .isEqualTo(LINE));
        assertThat(kind(typed(phrases, "chat.quick.position.words", "47 20,5 N 2 57,1 W"), language))
                .isEqualTo(LINE);
        assertThat(kind(typed(phrases, "chat.quick.watch.words", "Tom"), language))
                .isEqualTo(LINE);
        assertThat(kind(typed(phrases, "logbook.answer.hours", "1302"), language))
                .isEqualTo("Complete");
        assertThat(kind(typed(phrases, "logbook.answer.position", "47 20,5 N 2 57,1 W"), language))
                .isEqualTo("Complete");
        Stream.of("UnclearPressure 1013", "UnclearEngineHours 1302", "UnclearDistanceLogged 1204")
                .map(doubt -> doubt.split(" "))
                .forEach(doubt -> assertThat(kind(typed(phrases, "logbook.answer." + doubt[0], doubt[1]), language))
                        .isEqualTo("Complete"));
        assertThat(kind(typed(phrases, "logbook.answer.UnclearPosition", "47 20,5 N 2 57,1 W"), language))
                .isEqualTo("Complete");
        assertThat(kind(phrases.text("logbook.answer.right", "131"), language)).isEqualTo("Confirm");
    }

    private static String typed(Phrases phrases, String key, String given) {
        return phrases.text(key, "#131").replace("…", given);
    }

    @Test
    void aSlipFindsTheNearestTopic() {
        Help help = Help.in(Voice.phrases(Language.FR));

        assertThat(help.about(Optional.of("corrrige")))
                .startsWith("Pas d’aide pour « corrrige » ; au plus près :\nL’ancienne valeur reste");
        assertThat(help.about(Optional.of("zzzz"))).startsWith("Une journée en mer");
        assertThat(help.about(Optional.of("Résumé"))).startsWith("Met un résumé");
    }

    /** The order's name, or that it is a line of which nothing is left over. */
    private String kind(String words, Language language) {
        Understood understood = commands.understand(words, aboard(language));
        if (understood instanceof Understood.Order order) {
            return order.verb().getClass().getSimpleName();
        }
        assertThat(understood).as(words).isInstanceOf(Understood.Line.class);
        assertThat(((Understood.Line) understood).observed())
                .as(words)
                .noneMatch(each -> each.what() instanceof Remark);
        return LINE;
    }

    private static Context aboard(Language language) {
        Context empty = Context.of(Instant.parse("2026-07-14T18:00:00Z"), ZoneId.of("Europe/Paris"), language);
        return new Context(
                empty.now(),
                empty.shipZone(),
                language,
                empty.lastPosition(),
                empty.lastPositionAt(),
                Set.of("Léa", "Tom", "Hugo", "Mamie"),
                Optional.of("Arthur"));
    }
}
