package livredebord.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structure of a document while it is drawn: what is a table, a row, a cell, and where each is drawn. A part that is
 * complete is folded into a few bytes, because a year has some hundred thousand of them; {@link StructureWriter} puts them
 * behind the pages.
 */
final class Tags {

    /** Parts are known by the order in which they were begun; this one holds all others. */
    static final int DOCUMENT = 0;

    private static final int KID_LENGTH = 3;
    private static final Tag[] TAGS = Tag.values();
    private static final Attribute[] ATTRIBUTES = Attribute.values();

    /** A kid of a part: another part, or something drawn on a page. */
    enum Kid {
        PART,
        DRAWN,
        LINK
    }

    private static final class Open {
        private final Tag tag;
        private final int parent;
        private final Attribute attribute;
        private final String alternative;
        private Numbers kids = new Numbers();

        Open(Tag tag, int parent, Attribute attribute, String alternative) {
            this.tag = tag;
            this.parent = parent;
            this.attribute = attribute;
            this.alternative = alternative;
        }
    }

    private final Map<Integer, Open> open = new HashMap<>();
    private final Packed closed = new Packed();
    private final List<Numbers> drawn = new ArrayList<>();
    private final Numbers links = new Numbers();
    private int count;

    Tags() {
        begin(Tag.Document, -1);
    }

    int begin(Tag tag, int parent) {
        return begin(tag, parent, Attribute.NONE);
    }

    int begin(Tag tag, int parent, Attribute attribute) {
        return begin(tag, parent, attribute, "");
    }

    /** @param alternative what is read aloud in its place; empty for its own words */
    int begin(Tag tag, int parent, Attribute attribute, String alternative) {
        int part = count++;
        open.put(part, new Open(tag, parent, attribute, alternative));
        if (parent >= 0) {
            kid(parent, Kid.PART, part, 0);
        }
        return part;
    }

    /** A new page: its pieces are numbered from 0. */
    int page() {
        drawn.add(new Numbers());
        return drawn.size() - 1;
    }

    /** The number on its page of the next piece, which belongs to this part. */
    int draw(int part, int page) {
        Numbers pieces = drawn.get(page);
        pieces.add(part);
        kid(part, Kid.DRAWN, page, pieces.size() - 1);
        return pieces.size() - 1;
    }

    /** @return the number of the link in the whole document, from 0 */
    int link(int part, int page) {
        links.add(part);
        kid(part, Kid.LINK, page, links.size() - 1);
        return links.size() - 1;
    }

    private void kid(int parent, Kid kind, int first, int second) {
        Open its = open.get(parent);
        its.kids.add(kind.ordinal());
        its.kids.add(first);
        its.kids.add(second);
    }

    /** Nothing more will be added to it. */
    void end(int part) {
        Open its = open.remove(part);
        closed.number(part);
        closed.number(its.tag.ordinal());
        closed.number(its.parent + 1);
        closed.number(its.attribute.ordinal());
        closed.text(its.alternative);
        closed.number(its.kids.size());
        for (int i = 0; i < its.kids.size(); i++) {
            closed.number(its.kids.at(i));
        }
    }

    /** @throws IllegalStateException for a part that was begun and never ended */
    void endAll() {
        end(DOCUMENT);
        if (!open.isEmpty()) {
            throw new IllegalStateException("parts of the paper were never ended: " + open.size());
        }
    }

    /** The parts of the document from the {@code first} of its kids on come before all others. */
    void toTheFront(int first) {
        Numbers kids = open.get(DOCUMENT).kids;
        Numbers turned = new Numbers();
        for (int i = 0; i < kids.size(); i++) {
            turned.add(kids.at((i + first * KID_LENGTH) % kids.size()));
        }
        open.get(DOCUMENT).kids = turned;
    }

    int sections() {
        return open.get(DOCUMENT).kids.size() / KID_LENGTH;
    }

    int parts() {
        return count;
    }

    int pages() {
        return drawn.size();
    }

    int links() {
        return links.size();
    }

    int partOfLink(int link) {
        return links.at(link);
    }

    Numbers partsOn(int page) {
        return drawn.get(page);
    }

    /** Each part once, in the order in which they were ended. */
    void each(Reader reader) throws IOException {
        Packed.Unpacked in = closed.unpack();
        while (in.more()) {
            int part = in.number();
            Tag tag = TAGS[in.number()];
            int parent = in.number() - 1;
            Attribute attribute = ATTRIBUTES[in.number()];
            String alternative = in.text();
            int[] kids = new int[in.number()];
            for (int i = 0; i < kids.length; i++) {
                kids[i] = in.number();
            }
            reader.read(
                    part,
                    new Part(
                            tag,
                            parent,
                            attribute,
                            alternative.isEmpty() ? Optional.empty() : Optional.of(alternative),
                            kids));
        }
    }

    interface Reader {
        void read(int number, Part part) throws IOException;
    }

    /**
     * A part that was ended.
     *
     * @param parent −1 for the document
     * @param kids three numbers each: the {@link Kid}, then the part, or the page and the piece or link on it
     */
    record Part(Tag tag, int parent, Attribute attribute, Optional<String> alternative, int[] kids) {}

    /** Whole numbers, as many as come. */
    static final class Numbers {
        private int[] numbers = new int[6];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int at(int index) {
            return numbers[index];
        }

        int size() {
            return size;
        }
    }
}
