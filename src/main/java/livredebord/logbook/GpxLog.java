package livredebord.logbook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation;
import livredebord.entry.Observation.FixMethod;
import livredebord.nautical.Position;
import livredebord.report.Exports;

/** GPX 1.0 and 1.1: waypoints with a moment, and tracks thinned to what a crew would have noted. */
final class GpxLog {

    private static final List<String> POINTS = List.of("wpt", "trkpt");

    private final List<ImportedLine> lines = new ArrayList<>();
    private List<TrackThinning.Point> segment = new ArrayList<>();
    private int leftOut;

    static ForeignLogs.Read read(InputStream in) throws IOException {
        GpxLog log = new GpxLog();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            log.read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException malformed) {
            throw new IOException("no GPX: " + malformed.getMessage(), malformed);
        }
        log.lines.sort(Comparator.comparing(ImportedLine::observed));
        return new ForeignLogs.Read(log.lines, log.leftOut);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && POINTS.contains(xml.getLocalName())) {
                point(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("trkseg")) {
                endSegment();
            }
        }
    }

    private void point(XMLStreamReader xml) throws XMLStreamException {
        String kind = xml.getLocalName();
        Position where = Position.ofDegrees(
                Double.parseDouble(xml.getAttributeValue(null, "lat")),
                Double.parseDouble(xml.getAttributeValue(null, "lon")));
        Optional<Instant> when = Optional.empty();
        List<String> words = new ArrayList<>();
        Optional<EntryNumber> number = Optional.empty();
        boolean noted = true;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && depth == 1 && isTold(xml)) {
                String name = xml.getLocalName();
                String text = xml.getElementText().strip();
                if (name.equals("time")) {
                    when = text.isEmpty()
                            ? when
                            : Optional.of(OffsetDateTime.parse(text).toInstant());
                } else if (!text.isEmpty() && !words.contains(text)) {
                    words.add(text);
                }
            } else if (event == XMLStreamConstants.START_ELEMENT && isOurs(xml, "number")) {
                number = ImportedLine.number(xml.getElementText());
            } else if (event == XMLStreamConstants.START_ELEMENT && isOurs(xml, "position")) {
                noted = xml.getElementText().strip().equals("noted");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
        if (when.isEmpty()) {
            leftOut++;
        } else if (kind.equals("trkpt")) {
            segment.add(new TrackThinning.Point(when.get(), where));
        } else {
            lines.add(
                    line(when.get(), noted ? Optional.of(where) : Optional.empty(), String.join(" · ", words), number));
        }
    }

    private static boolean isTold(XMLStreamReader xml) {
        return List.of("time", "name", "desc", "cmt").contains(xml.getLocalName());
    }

    private void endSegment() {
        List<TrackThinning.Point> kept = TrackThinning.of(segment);
        leftOut += segment.size() - kept.size();
        kept.forEach(point -> lines.add(line(point.when(), Optional.of(point.where()), "", Optional.empty())));
        segment = new ArrayList<>();
    }

    private static boolean isOurs(XMLStreamReader xml, String name) {
        return Exports.OURS_IN_GPX.equals(xml.getNamespaceURI())
                && xml.getLocalName().equals(name);
    }

    /** @param where empty where a book of ours put a line between two fixes: nobody noted that place */
    private static ImportedLine line(
            Instant when, Optional<Position> where, String words, Optional<EntryNumber> number) {
        List<Observation> what = new ArrayList<>();
        where.ifPresent(place -> what.add(new Observation.PositionFix(place, Optional.of(FixMethod.GPS))));
        if (!words.isEmpty()) {
            what.add(new Observation.Remark(words));
        }
        return new ImportedLine(when, words, Optional.empty(), what, number);
    }
}
