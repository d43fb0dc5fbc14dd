package livredebord.chat.mattermost;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What a request carries, held within bounds: a machine with 1 GB answers a body of 10 MB and does not keep it. */
final class Body {

    /** Mattermost itself never sends as much: a post has 16 383 characters, percent-encoded twelve bytes at most. */
    static final int MOST_BYTES = 1 << 20;

    private Body() {}

    /** Empty where there is more than we read; the rest is drained, so that the answer arrives. */
    static Optional<byte[]> read(InputStream request) {
        try {
            byte[] bytes = request.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return Optional.of(bytes);
            }
            request.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (IOException goneAway) {
            throw new UncheckedIOException(goneAway);
        }
    }
}
