package livredebord.journal;

import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Content;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Later;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.entry.RawText;
import livredebord.nautical.CompassPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 1 is frozen: whoever makes one of these red begins version 2. */
class ContentV1Test {

    private static final String GOLDEN = "content-v1.golden";

    @Test
    void everyKindIsWrittenAsInTheGoldenBytes() {
        String written = Samples.ALL.stream().map(ContentV1Test::written).collect(Collectors.joining());

        assertThat(written).isEqualTo(golden());
    }

    @Test
    void everyGoldenLineIsReadAsWhatItWas() {
        List<Observation> read = golden().lines()
                .map(line -> ContentV1.read(line.getBytes(StandardCharsets.UTF_8)))
                .map(content -> content.observed().get(0).what())
                .toList();

        assertThat(read).isEqualTo(Samples.ALL);
    }

    @Test
    void noKindIsWithoutASample() {
        assertThat(Samples.ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Observation.class.getPermittedSubclasses());
    }

    @Test
    void allThatStandsBesideTheObservationsIsReadBack() {
        Content content = new Content(
                "cap 240 \"now\"",
                Language.EN,
                ANNE,
                Optional.of("Papa"),
                NOON,
                true,
                Stream.of(Origin.values())
                        .map(origin -> new Observed(origin, new Observation.Headcount(origin.ordinal())))
                        .toList());

        assertThat(ContentV1.read(ContentV1.write(content))).isEqualTo(content);
    }

    /** So that an entry that was just written need not be read to be known. */
    @Test
    void whatIsSaidToBeKeptAsSaidIsReadBackAsItIs() {
        List<Content> contents = Stream.of("cast off", "dauphins à l'étrave 🐬")
                .flatMap(words -> Samples.ALL.stream().map(what -> saying(words, what, NOON)))
                .filter(ContentV1::isKeptAsSaid)
                .toList();

        assertThat(contents).hasSizeGreaterThan(2 * Samples.ALL.size() - 8);
        assertThat(contents)
                .allSatisfy(content ->
                        assertThat(ContentV1.read(ContentV1.write(content))).isEqualTo(content));
    }

    @Test
    void whatCannotBeWrittenAsItWasSaidIsKnown() {
        Observation what = new Observation.Headcount(4);
        String noText = RawText.of(new byte[] {'1', (byte) 0xA0});

        assertThat(ContentV1.isKeptAsSaid(saying("cast off", what, NOON))).isTrue();
        assertThat(Stream.of(
                        saying(noText, what, NOON),
                        saying("cast off", what, NOON.plusNanos(1)),
                        saying("cast off", new Observation.ObservedAt(NOON.plusNanos(1)), NOON),
                        saying("cast off", new Observation.FileName(noText), NOON),
                        saying("cast off", new Later("whale", "{}"), NOON)))
                .noneMatch(ContentV1::isKeptAsSaid);
    }

    private static Content saying(String words, Observation what, Instant typed) {
        return new Content(words, Language.EN, ANNE, Optional.empty(), typed, false, List.of(Observed.typed(what)));
    }

    @Test
    void aRestrictedContentIsPaddedToAMultipleOf256Bytes() {
        Stream.of("", "x".repeat(60), "x".repeat(3000)).forEach(words -> {
            byte[] bytes = ContentV1.write(content(words, true));

            assertThat(bytes.length % 256).isZero();
            assertThat(ContentV1.read(bytes)).isEqualTo(content(words, true));
        });
        assertThat(ContentV1.write(content("", true))).hasSize(ContentV1.write(content("x".repeat(40), true)).length);
    }

    @Test
    void bytesThatAreNoTextAreKeptBesideWhatCanBeRead() {
        String raw = RawText.of(new byte[] {'c', 'a', 'p', (byte) 0xA0, '2', (byte) 0xFF});

        String json = new String(ContentV1.write(content(raw, false)), StandardCharsets.UTF_8);

        assertThat(json).contains("\"raw\":\"cap\uFFFD2\uFFFD\",\"rawBase64\":\"Y2FwoDL/\"");
        assertThat(ContentV1.read(json.getBytes(StandardCharsets.UTF_8)).raw()).isEqualTo(raw);
        assertThat(RawText.bytes(raw)).containsExactly('c', 'a', 'p', 0xA0, '2', 0xFF);
    }

    @Test
    void halfACharacterIsNoReasonToLoseTheWords() {
        Content read = ContentV1.read(ContentV1.write(content("a\uD83Db", false)));

        assertThat(RawText.bytes(read.raw())).containsExactly('a', 0xED, 0xA0, 0xBD, 'b');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"whale\",\"origin\":\"typed\",\"n\":1}",
                "{\"kind\":\"headcount\",\"origin\":\"typed\",\"people\":6,\"pets\":1}",
                "{\"kind\":\"headcount\",\"origin\":\"typed\"}",
                "{\"kind\":\"headcount\",\"origin\":\"typed\",\"people\":\"six\"}",
                "{\"kind\":\"headcount\",\"origin\":\"typed\",\"people\":6.5}",
                "{\"kind\":\"headcount\",\"origin\":\"dreamt\",\"people\":6}",
                "{\"kind\":\"heading\",\"origin\":\"typed\",\"bearing\":{\"degreesE2\":36000,\"north\":\"true\"}}",
                "{\"kind\":\"happening\",\"origin\":\"typed\",\"event\":\"launch\"}",
                "{\"kind\":\"plan\",\"origin\":\"typed\",\"atSecondOfDay\":86400}",
                "{\"kind\":\"headcount\",\"origin\":\"typed\",\"people\":3000000000}",
                "{\"kind\":\"waste\",\"origin\":\"typed\",\"what\":\"glass\"}",
            })
    void whatALaterVersionSaysIsKeptAsItIs(String observation) {
        byte[] bytes = withObservation(observation);

        Content read = ContentV1.read(bytes);

        assertThat(read.observed())
                .singleElement()
                .satisfies(it -> assertThat(it.what())
                        .isInstanceOfSatisfying(
                                Observation.Later.class,
                                later -> assertThat(later.json()).isEqualTo(observation)));
        assertThat(ContentV1.write(read)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"v\":1}",
                "{\"v\":2,\"raw\":\"\"}",
                "{\"v\":1,\"v\":1}",
                "{\"v\":1,\"raw\":1}",
            })
    void whatIsNoContentOfThisVersionIsRefused(String json) {
        assertThatThrownBy(() -> ContentV1.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        byte[] twice = withObservation("{\"kind\":\"headcount\",\"origin\":\"typed\",\"people\":6,\"people\":7}");

        assertThatThrownBy(() -> ContentV1.read(twice))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void bytesAfterTheContentAndBytesThatAreNotUtf8AreRefused() {
        byte[] good = ContentV1.write(content("x", false));
        byte[] more = Arrays.copyOf(good, good.length + 1);
        more[good.length] = '}';
        byte[] broken = good.clone();
        broken[good.length - 3] = (byte) 0xC3;

        assertThatThrownBy(() -> ContentV1.read(more)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> ContentV1.read(broken)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aContentMarkedRestrictedInAnyWayIsRestricted() {
        String json = new String(ContentV1.write(content("x", true)), StandardCharsets.UTF_8);

        assertThat(ContentV1.read(json.replace("true", "\"yes\"").getBytes(StandardCharsets.UTF_8))
                        .restricted())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(CompassPoint.class)
    void noTwoPointsOfTheCompassHaveTheSameWord(CompassPoint point) {
        assertThat(Arrays.stream(CompassPoint.values())
                        .filter(other -> other.name().toLowerCase(Locale.ROOT).equals(Form.word(point))))
                .containsExactly(point);
    }

    private static byte[] withObservation(String json) {
        return new String(ContentV1.write(content("x", false)), StandardCharsets.UTF_8)
                .replace("[]", "[" + json + "]")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Content content(String words, boolean restricted) {
        return Drafts.content(ANNE, words, restricted);
    }

    private static String written(Observation observation) {
        return new String(ContentV1.write(Drafts.content(ANNE, "words", false, observation)), StandardCharsets.UTF_8)
                + "\n";
    }

    private static String golden() {
        try (InputStream golden = ContentV1Test.class.getResourceAsStream(GOLDEN)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
