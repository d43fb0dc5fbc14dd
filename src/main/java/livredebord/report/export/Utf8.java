package livredebord.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Words on their way to a file: a page of them is turned into bytes at once, which takes a third of word by word. */
final class Utf8 {

    private static final int PAGE = 8_192;

    private final OutputStream to;
    private StringBuilder words = new StringBuilder(PAGE + PAGE / 4);

    Utf8(OutputStream to) {
        this.to = to;
    }

    Utf8 put(String more) throws IOException {
        words.append(more);
        turn();
        return this;
    }

    Utf8 put(String more, int from, int until) throws IOException {
        words.append(more, from, until);
        turn();
        return this;
    }

    /** What is UTF-8 already. */
    Utf8 put(byte[] more) throws IOException {
        write();
        to.write(more);
        return this;
    }

    Utf8 put(char one) {
        words.append(one);
        return this;
    }

    private void turn() throws IOException {
        if (words.length() >= PAGE) {
            write();
        }
    }

    private void write() throws IOException {
        to.write(words.toString().getBytes(StandardCharsets.UTF_8));
        words.setLength(0);
    }

    void flush() throws IOException {
        write();
        to.flush();
    }
}
