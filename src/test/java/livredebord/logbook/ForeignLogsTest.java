package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.nautical.North;
import livredebord.nautical.Position;
import livredebord.nautical.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignLogsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant EIGHT = Instant.parse("2026-07-14T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aTrackOfOnePointASecondBecomesTheFixesThatACrewWouldNote() throws IOException {
        StringBuilder gpx =
                new StringBuilder("<gpx version='1.1' xmlns='http://www.topografix.com/GPX/1/1'><trk><trkseg>");
        for (int second = 0; second <= 4 * 3_600; second++) {
            double north = 48 + Math.min(second, 7_200) * 5 / 3_600.0 / 60;
            double west = -5 - Math.max(0, second - 7_200) * 7 / 3_600.0 / 60;
            gpx.append("<trkpt lat='" + north + "' lon='" + west + "'><time>" + EIGHT.plusSeconds(second)
                    + "</time></trkpt>");
        }
        gpx.append("</trkseg></trk></gpx>");

        ForeignLogs.Read read = read("day.gpx", gpx.toString());

        assertThat(read.lines())
                .extracting(line -> Duration.between(EIGHT, line.observed()).toMinutes())
                .containsExactly(0L, 60L, 120L, 180L, 240L);
        assertThat(read.leftOut()).isEqualTo(4 * 3_600 + 1 - 5);
        assertThat(read.lines().get(0).what())
                .containsExactly(new Observation.PositionFix(
                        Position.ofDegrees(48, -5), Optional.of(Observation.FixMethod.GPS)));
    }

    @Test
    void aTurnIsKeptAndNeverTwoWithinFiveMinutes() {
        List<TrackThinning.Point> zigzag = new ArrayList<>();
        for (int minute = 0; minute <= 60; minute++) {
            zigzag.add(new TrackThinning.Point(
                    EIGHT.plusSeconds(60L * minute), Position.ofDegrees(48 + minute % 2 * 0.01, -5 + minute * 0.002)));
        }

        List<TrackThinning.Point> kept = TrackThinning.of(zigzag);

        assertThat(kept).hasSizeBetween(10, 13);
        for (int i = 1; i < kept.size() - 1; i++) {
            assertThat(Duration.between(kept.get(i - 1).when(), kept.get(i).when()))
                    .isGreaterThanOrEqualTo(TrackThinning.AT_MOST_EVERY);
        }
        assertThat(kept.get(kept.size() - 1)).isEqualTo(zigzag.get(60));
    }

    @Test
    void waypointsAreLinesAndThoseWithoutAMomentAreCounted() throws IOException {
        ForeignLogs.Read read = read(
                "marks.gpx",
                "<gpx version='1.0'><wpt lat='48.1' lon='-4.7'><ele>0</ele><time>2026-07-14T10:00:00+02:00</time>"
                        + "<name>Raz</name><desc>renverse</desc><extensions><x><time>nonsense</time></x></extensions></wpt><wpt"
                        + " lat='1' lon='2'><name>atoll</name></wpt><wpt lat='1' lon='2'><time/></wpt></gpx>");

        assertThat(read.lines()).hasSize(1);
        assertThat(read.lines().get(0).observed()).isEqualTo(EIGHT);
        assertThat(read.lines().get(0).what()).contains(new Observation.Remark("Raz · renverse"));
        assertThat(read.leftOut()).isEqualTo(2);
    }

    @Test
    void aGpxReadsNoFileOfThisMachine() {
        assertThatThrownBy(() -> read(
                        "evil.gpx",
                        "<!DOCTYPE gpx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><gpx><wpt lat='1' lon='2'>"
                                + "<time>2026-07-14T08:00:00Z</time><name>&x;</name></wpt></gpx>"))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp,lat,lon,sog,cog,tws,twd,depth,baro,notes |"
                        + " '2026-07-14T08:00:00Z,48.1,-4.7,6.1,205,18,225,12.5,1017,\"dauphins, trois\"'",
                "UTC;Latitude;Longitude;Vf (nd);Rf (°);Vent (nd);Vent de (°);Sonde (m);Baro (hPa);Remarque |"
                        + " '2026-07-14T08:00:00Z;48,1;-4,7;6,1;205;18;225;12,5;1017;\"dauphins, trois\"'",
                "heure;lat;lon;vf;rf;tws;twd;sonde;baro;observations | '14/07/2026"
                        + " 10:00;48,1;-4,7;6,1;205;18;225;12,5;1017;dauphins, trois'",
            })
    void aTableIsReadWhoeverWroteIt(String headings, String line) throws IOException {
        ForeignLogs.Read read = read("log.csv", headings + "\r\n" + line + "\r\n");

        assertThat(read.lines()).hasSize(1);
        assertThat(read.lines().get(0).observed()).isEqualTo(EIGHT);
        assertThat(read.lines().get(0).what())
                .contains(
                        new Observation.PositionFix(Position.ofDegrees(48.1, -4.7), Optional.empty()),
                        new Observation.SpeedOverGround(new Speed(610)),
                        new Observation.Remark("dauphins, trois"))
                .hasSize(7);
    }

    @Test
    void aLineWithoutAMomentOrAnythingSaidIsCounted() throws IOException {
        ForeignLogs.Read read = read("log.csv", "utc,lat,lon,notes\n,48,-5,RAS\n2026-07-14T08:00:00Z,,,\n");

        assertThat(read.lines()).isEmpty();
        assertThat(read.leftOut()).isEqualTo(2);
    }

    @Test
    void aDayOfSignalKLogbookIsRead() throws IOException {
        ForeignLogs.Read read = read("2026-07-14.yml", """
            - datetime: 2026-07-14T08:00:00.000Z
              position: {longitude: -4.7, latitude: 48.1, source: GPS}
              heading: 205
              course: 210
              speed: {stw: 5.8, sog: 6.1}
              log: 1240.5
              wind: {speed: 18, direction: 225}
              barometer: 1017.3
              engine: {hours: 1302}
              text: Sails set
              author: bergie
            - datetime: "2026-07-14T10:00:00+02:00"
              text: Motor stopped
            - text: no moment
            """);

        assertThat(read.lines()).hasSize(2);
        assertThat(read.leftOut()).isEqualTo(1);
        ImportedLine first = read.lines().get(0);
        assertThat(first.observed()).isEqualTo(EIGHT);
        assertThat(first.author()).hasValue("bergie");
        assertThat(first.what())
                .contains(
                        new Observation.Heading(livredebord.nautical.Bearing.ofDegrees(205, North.TRUE)),
                        new Observation.Remark("Sails set"))
                .hasSize(10);
    }

    @Test
    void whatIsNoLogIsRefusedWithTheReason() {
        assertThatThrownBy(() -> read("log.csv", "name,age\nLéa,12\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no column says when");
        assertThatThrownBy(() -> read("day.yml", "hello: world"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("signalk-logbook");
        assertThatThrownBy(() -> read("log.doc", "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".gpx");
        assertThatThrownBy(() -> read("log.gpx", "<gpx><wpt lat='x' lon='2'/></gpx>"))
                .isInstanceOf(IOException.class);
    }

    private ForeignLogs.Read read(String name, String content) throws IOException {
        return ForeignLogs.of(Files.writeString(folder.resolve(name), content), PARIS);
    }
}
