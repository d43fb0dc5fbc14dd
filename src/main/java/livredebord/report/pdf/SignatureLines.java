package livredebord.report.pdf;

import java.io.IOException;
import java.util.List;
import livredebord.wording.Capital;

/** Lines to be filled by hand, each with what belongs on it. */
final class SignatureLines {

    private static final float HEIGHT = 26;
    private static final float LENGTH = 250;

    /** @param keys of the words before each line */
    static void draw(Flow flow, List<String> keys) throws IOException {
        for (String key : keys) {
            flow.need(HEIGHT);
            flow.down(HEIGHT);
            List<Letter> words =
                    flow.paper().letters().of(Capital.of(flow.phrases().text(key)), Face.REGULAR);
            int part = flow.paper().tags().begin(Tag.P, flow.part());
            flow.sheet().within(part).text(words, Sheet.LEFT, flow.y() + 3, 8.4f, Ink.TEXT);
            flow.paper().tags().end(part);
            float from = Sheet.LEFT + 110;
            flow.sheet().rule(from, flow.y(), from + LENGTH, flow.y(), 0.5f, Ink.QUIET);
        }
    }

    private SignatureLines() {}
}
