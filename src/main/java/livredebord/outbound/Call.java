package livredebord.outbound;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One call: whom, what for, and what it may cost. Unless it says so, only the status of the answer is wanted. */
public final class Call {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Target whom;
    final String method;
    final String path;
    final MultiMap headers = HttpHeaders.headers().set("User-Agent", "livre-de-bord");
    Duration toConnect = PATIENCE;
    Duration patience = PATIENCE;
    Optional<Buffer> body = Optional.empty();
    Optional<Path> file = Optional.empty();

    /** 0 where only the status is wanted. */
    long mostBytes;

    Optional<Path> into = Optional.empty();
    long mostBytesInto;

    Call(Target whom, String method, String path) {
        this.whom = whom;
        this.method = method;
        this.path = path;
    }

    public Call header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** @param whole from the search for an address to the answer's last byte */
    public Call within(Duration whole) {
        return within(whole, whole);
    }

    /** @param connecting how much of it may pass before anybody listens */
    public Call within(Duration connecting, Duration whole) {
        toConnect = connecting.compareTo(whole) < 0 ? connecting : whole;
        patience = whole;
        return this;
    }

    public Call carrying(byte[] bytes) {
        body = Optional.of(Buffer.buffer(bytes));
        return this;
    }

    /** Read while it is sent, never all in memory. */
    public Call carrying(Path content) {
        file = Optional.of(content);
        return this;
    }

    /** The answer's body is wanted too; a longer one is given up. */
    public Call keeping(long bytesAtMost) {
        mostBytes = bytesAtMost;
        return this;
    }

    /**
     * Where the status is 200 the answer's body goes into a file, which is replaced; what is there of one that broke off
     * says nothing.
     */
    public Call keepingInto(Path target, long bytesAtMost) {
        into = Optional.of(target);
        mostBytesInto = bytesAtMost;
        return this;
    }
}
