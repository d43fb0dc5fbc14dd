package livredebord.report.pdf;

import java.io.IOException;
import java.util.List;
import livredebord.wording.Capital;

/** Lines to be filled by hand, two beside each other, each with what belongs on it. */
final class SignatureLines {

    private static final float HEIGHT = 26;
    private static final float WORDS = 110;
    private static final float LENGTH = 250;

    /** @param keys of the words before each line */
    static void draw(Flow flow, List<String> keys) throws IOException {
        float left = Sheet.LEFT;
        for (String key : keys) {
            if (left == Sheet.LEFT) {
                flow.need(HEIGHT);
                flow.down(HEIGHT);
            }
            line(flow, Capital.of(flow.phrases().text(key)), left);
            left = left == Sheet.LEFT ? Sheet.RIGHT - WORDS - LENGTH : Sheet.LEFT;
        }
    }

    private static void line(Flow flow, String words, float left) throws IOException {
        List<Letter> letters = flow.paper().letters().of(words, Face.REGULAR);
        int part = flow.paper().tags().begin(Tag.P, flow.part());
        flow.sheet().within(part).text(letters, left, flow.y() + 3, 8.4f, Ink.TEXT);
        flow.paper().tags().end(part);
        flow.sheet().rule(left + WORDS, flow.y(), left + WORDS + LENGTH, flow.y(), 0.5f, Ink.QUIET);
    }

    private SignatureLines() {}
}
