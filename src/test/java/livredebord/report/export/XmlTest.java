package livredebord.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class XmlTest {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @Test
    void eachElementStandsOnALineOfItsOwn() throws IOException {
        Xml xml = new Xml(file);
        xml.open("gpx", "version", "1.1").open("wpt").text("name", "Sein").close();
        xml.empty("bounds", "minlat", "48").close().end();

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <gpx version="1.1">
                         <wpt>
                          <name>Sein</name>
                         </wpt>
                         <bounds minlat="48"/>
                        </gpx>""");
    }

    @Test
    void whatWasWrittenAsideStandsWhereItBelongs() throws IOException {
        ByteArrayOutputStream aside = new ByteArrayOutputStream();
        Xml.within(2, aside).text("name", "Île").end();
        Xml xml = new Xml(file);
        xml.open("gpx").open("wpt").put(aside.toByteArray()).close().close().end();

        assertThat(file.toString(StandardCharsets.UTF_8)).endsWith("""
                        <gpx>
                         <wpt>
                          <name>Île</name>
                         </wpt>
                        </gpx>""");
    }

    @Test
    void aReaderGetsBackWhatWasTypedAndAStandInForWhatXmlDoesNotKnow() throws Exception {
        String typed = "<&>\"' \t\n\r]]> \uD83D\uDE00 الريح \uE000 ";
        Xml xml = new Xml(file);
        xml.open("a", "b", "<&>\"'\uD83D\uDE00")
                .text("c", typed + "\u0000\uDC80\uFFFE.")
                .close()
                .end();

        Document read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.toByteArray()));
        assertThat(read.getDocumentElement().getAttribute("b")).isEqualTo("<&>\"'\uD83D\uDE00");
        assertThat(read.getElementsByTagName("c").item(0).getTextContent()).isEqualTo(typed + "\uFFFD\uFFFD\uFFFD.");
    }

    @Test
    void longWordsAreWrittenWhole() throws Exception {
        String typed = "é".repeat(100_000) + "&";
        Xml xml = new Xml(file);
        xml.open("a").text("b", typed).close().end();

        Document read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.toByteArray()));
        assertThat(read.getElementsByTagName("b").item(0).getTextContent()).isEqualTo(typed);
    }
}
