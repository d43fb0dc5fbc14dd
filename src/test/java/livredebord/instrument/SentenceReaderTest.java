package livredebord.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livredebord.instrument.Report.AlarmState;
import livredebord.instrument.Report.Fixed;
import livredebord.instrument.Report.Measured;
import livredebord.instrument.Report.Told;
import livredebord.instrument.Report.Waypoint;
import livredebord.nautical.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceReaderTest {

    private final SentenceReader reader = new SentenceReader();

    @Test
    void aRecommendedMinimumSaysTimePlaceSpeedAndCourse() {
        assertThat(reader.read("$GPRMC,094737,A,5251.0093,N,00518.8170,E,5.6,230.5,200818,1.4,E,A*1F"))
                .containsExactly(
                        new Told(LocalTime.of(9, 47, 37), Optional.of(LocalDate.of(2018, 8, 20))),
                        new Fixed(new Position(52 * 600_000 + 510_093, 5 * 600_000 + 188_170)),
                        new Measured(Quantity.SPEED_OVER_GROUND, 560),
                        new Measured(Quantity.COURSE_OVER_GROUND, 23_050));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$SDHDG,229.8,,,1.3,E*36 | HEADING_MAGNETIC 22980, HEADING_TRUE 23110",
                "$IIHDT,,T*0C | ",
                "$WIMWV,57.5,R,13.0,N,A*26 | APPARENT_WIND_ANGLE 5750, APPARENT_WIND_SPEED 1300",
                "$IIMWV,338,R,13.41,N,A*2C | APPARENT_WIND_ANGLE -2200, APPARENT_WIND_SPEED 1341",
                "$IIVWT,039,L,08.10,N,04.17,M,,*2B | TRUE_WIND_ANGLE -3900, TRUE_WIND_SPEED 810",
                "$IIMWD,,,,,08.16,N,04.20,M*54 | TRUE_WIND_SPEED 816",
                "$WIMWD,328.2,T,326.8,M,11.2,N,5.8,M*61 | TRUE_WIND_FROM 32820, TRUE_WIND_SPEED 1120",
                "$IIVHW,,T,,M,06.11,N,11.31,K*51 | SPEED_THROUGH_WATER 611",
                "$SDVLW,,N,545.6,N,1109.4,N,393.6,N*44 | ",
                "$IIDBT,034.25,f,010.44,M,005.64,F*27 | DEPTH 1044",
                "$SDMTW,,C*1A | ",
                "$INMTW,17.9,C*1B | SEA_TEMPERATURE 179",
                "$IIXDR,C,,C,AIRTEMP,A,-1.0,D,HEEL,A,2.9,D,TRIM,P,,B,BARO,A,-3.9,D,RUDDER*29 | ",
                "$IIXDR,P,1.0135,B,BARO*5A | PRESSURE 101350",
                "$WIMDA,29.9250,I,1.0134,B,18.3,C,,,,,,,226.5,T,227.7,M,12.2,N,6.3,M*15 |"
                        + " PRESSURE 101340, AIR_TEMPERATURE 183, TRUE_WIND_FROM 22650, TRUE_WIND_SPEED 1220",
                "$IIRPM,E,1,1418.0,10.5,A*5E | ENGINE_RPM 1418",
                "$IIVTG,224.44,T,224.44,M,5.81,N,,,D*68 | COURSE_OVER_GROUND 22444, SPEED_OVER_GROUND 581"
            })
    void aSentenceSaysWhatItsFieldsHold(String sentence, String said) {
        assertThat(measured(reader.read(sentence))).isEqualTo(said == null ? "" : said);
    }

    private static String measured(List<Report> reports) {
        return reports.stream()
                .map(Measured.class::cast)
                .map(each -> each.quantity() + " " + each.value())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a wrong checksum | $INMTW,17.9,C*1C",
                "one that was cut off | $INMTW,17.9,C*1",
                "a void fix | $GPRMC,094737,V,5251.0093,N,00518.8170,E,5.6,230.5,200818,1.4,E,A*08",
                "a maker's own | $PGRME,15.0,M,45.0,M,25.0,M*1C",
                "another boat | !AIVDM,1,1,1,,13aI8e?P00PGpU:NR6s00?vT2000,0,0*1C",
                "noise | ÿÿ%%§",
                "nothing | ''"
            })
    void saysNothing(String what, String sentence) {
        assertThat(reader.read(sentence)).as(what).isEmpty();
    }

    @Test
    void aTagBlockAndTheHalfOfAnotherSentenceArePassedOver() {
        assertThat(reader.read("\\s:gps,c:1609459200*5F\\$INMTW,17.9,C*1B")).hasSize(1);
        assertThat(reader.read("$GPRMC,0947$INMTW,17.9,C*1B")).hasSize(1);
    }

    @Test
    void whoeverSendsChecksumsIsNotBelievedWithoutThem() {
        assertThat(reader.read("$INMTW,17.9,C")).hasSize(1);

        reader.read("$INMTW,17.9,C*1B");

        assertThat(reader.read("$INMTW,17.9,C")).isEmpty();
    }

    @Test
    void aWaypointAndAnAlarmAreToldByTheirNames() {
        SentenceReader bare = new SentenceReader();

        assertThat(bare.read("$GPAAM,A,A,0.10,N,HOUAT")).containsExactly(new Waypoint("HOUAT", true));
        assertThat(bare.read("$GPRMB,A,0.66,L,003,HOUAT,4724.00,N,00257.00,W,1.3,52.5,5.5,V"))
                .containsExactly(new Waypoint("HOUAT", false));
        assertThat(bare.read("$IIALR,101500,012,A,V,SHALLOW WATER"))
                .containsExactly(new AlarmState("012", "SHALLOW WATER", true));
    }

    @ParameterizedTest
    @CsvSource({
        "bundg_zeus_9.log.gz, 280, 0",
        "gofree-merrimac.log.gz, 420, 0",
        "plaka.log.gz, 7250, 0",
        "sounder.log, 122, 0",
        "humminbird-M37.log, 33, 0",
        "n2kd-183-merrimac.log, 0, 0"
    })
    void ofARecordingEachFixIsRead(String name, int atLeast, int wrong) {
        Map<String, Integer> counted = new TreeMap<>();
        for (String line : Recording.of(name).lines()) {
            reader.read(line)
                    .forEach(report -> counted.merge(
                            report instanceof Measured one
                                    ? one.quantity().name()
                                    : report.getClass().getSimpleName(),
                            1,
                            Integer::sum));
        }

        assertThat(counted.getOrDefault("Fixed", 0)).as("%s", counted).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void whereverTheNetworkCutsTheSentencesAreTheSame() {
        byte[] stream = String.join("\r\n", Recording.of("bundg_zeus_9.log.gz").lines())
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        List<String> whole = cut(stream, stream.length);

        assertThat(cut(stream, 1)).isEqualTo(whole);
        assertThat(cut(stream, 7)).isEqualTo(whole);
        assertThat(cut(stream, 1_460)).isEqualTo(whole);
        assertThat(whole).hasSizeGreaterThan(4_900);
    }

    private static List<String> cut(byte[] stream, int length) {
        List<String> lines = new ArrayList<>();
        Lines splitter = new Lines(SentenceReader.LONGEST);
        for (int from = 0; from < stream.length; from += length) {
            byte[] packet = java.util.Arrays.copyOfRange(stream, from, Math.min(stream.length, from + length));
            splitter.feed(packet, packet.length, lines::add);
        }
        splitter.end(lines::add);
        return lines;
    }

    @Test
    void noiseWithoutAnEndIsThrownAwayAndTheNextSentenceRead() {
        List<String> lines = new ArrayList<>();
        Lines splitter = new Lines(SentenceReader.LONGEST);
        byte[] noise = new byte[100_000];

        splitter.feed(noise, noise.length, lines::add);
        splitter.feed("\r\n$INMTW,17.9,C*1B\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 20, lines::add);

        assertThat(lines).containsExactly("$INMTW,17.9,C*1B");
    }
}
