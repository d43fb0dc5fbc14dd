package livredebord.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small numbers and short texts in as few bytes as they need; read once, from the first to the last. */
final class Packed {

    private static final int CHUNK = 65_536;

    private final List<byte[]> chunks = new ArrayList<>();
    private long size;

    /** @param number not negative */
    void number(int number) {
        int rest = number;
        while (rest > 0x7F) {
            put(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        for (byte each : bytes) {
            put(each);
        }
    }

    private void put(int value) {
        int at = (int) (size % CHUNK);
        if (at == 0) {
            chunks.add(new byte[CHUNK]);
        }
        chunks.get(chunks.size() - 1)[at] = (byte) value;
        size++;
    }

    Unpacked unpack() {
        return new Unpacked();
    }

    final class Unpacked {
        private long at;

        boolean more() {
            return at < size;
        }

        int number() {
            int number = 0;
            int shift = 0;
            int next;
            do {
                next = take();
                number |= (next & 0x7F) << shift;
                shift += 7;
            } while ((next & 0x80) != 0);
            return number;
        }

        String text() {
            byte[] bytes = new byte[number()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) take();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private int take() {
            int value = chunks.get((int) (at / CHUNK))[(int) (at % CHUNK)] & 0xFF;
            at++;
            return value;
        }
    }
}
