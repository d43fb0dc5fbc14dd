package livredebord.instrument;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into lines. A network promises nothing about where it cuts: a packet may hold half a sentence or
 * ten.
 */
public final class Lines {

    /** Beyond it there is no line, only noise: it is thrown away up to the next end of a line. */
    private final int longest;

    private byte[] kept = new byte[128];
    private int length;
    private boolean noise;

    /** @param longest bytes of a line */
    public Lines(int longest) {
        this.longest = longest;
    }

    /** Hands over each line that these bytes end, without its end. */
    public void feed(byte[] bytes, int count, Consumer<String> line) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r') {
                end(line);
            } else {
                keep(b);
            }
        }
    }

    /** The packet is over, and with it the line. */
    public void end(Consumer<String> line) {
        if (length > 0 && !noise) {
            line.accept(new String(kept, 0, length, StandardCharsets.UTF_8));
        }
        length = 0;
        noise = false;
    }

    private void keep(byte b) {
        if (length == longest) {
            noise = true;
            return;
        }
        if (length == kept.length) {
            kept = java.util.Arrays.copyOf(kept, Math.min(longest, kept.length * 2));
        }
        kept[length++] = b;
    }
}
