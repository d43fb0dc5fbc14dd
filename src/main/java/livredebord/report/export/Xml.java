package livredebord.report.export;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements one after the other, each on a line of its own; signs that XML 1.0 does not know become U+FFFD. */
final class Xml {

    private final XMLStreamWriter writer;
    private final List<String> indents = new ArrayList<>();
    private int depth;

    Xml(OutputStream to) throws XMLStreamException {
        Writer letters = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)); // not byte by byte
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(letters);
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** @param attributes names and values in turn */
    Xml open(String name, String... attributes) throws XMLStreamException {
        indent();
        writer.writeStartElement(name);
        attributes(attributes);
        depth++;
        return this;
    }

    /** An element with nothing in it, not even a line's end. */
    Xml empty(String name, String... attributes) throws XMLStreamException {
        indent();
        writer.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], valid(attributes[i + 1]));
        }
    }

    Xml close() throws XMLStreamException {
        depth--;
        indent();
        writer.writeEndElement();
        return this;
    }

    Xml text(String name, Object words) throws XMLStreamException {
        indent();
        writer.writeStartElement(name);
        writer.writeCharacters(valid(words.toString()));
        writer.writeEndElement();
        return this;
    }

    private void indent() throws XMLStreamException {
        while (indents.size() <= depth) {
            indents.add("\n" + " ".repeat(indents.size()));
        }
        writer.writeCharacters(indents.get(depth));
    }

    private static String valid(String words) {
        if (isPlain(words)) {
            return words;
        }
        StringBuilder valid = new StringBuilder(words.length());
        words.codePoints().forEach(point -> valid.appendCodePoint(isValid(point) ? point : 0xFFFD));
        return valid.toString();
    }

    /** Most words are letters of Europe, of which each is valid. */
    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign < ' ' || sign >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValid(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
    }
}
