package livredebord.upkeep;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import livredebord.outbound.Answer;
import livredebord.outbound.Call;
import livredebord.outbound.Outbound;

/** What a store ashore answers, and whether that is well. */
final class Store {

    /** A whole backup over a slow link at sea. */
    private static final Duration PATIENCE_WITH_A_FILE = Duration.ofHours(1);

    private static final int FIRST_REFUSAL = 300;
    private static final int NOT_FOUND = 404;

    /** @return the answer's status */
    static int send(Call call, Path file) throws IOException {
        return send(call.carrying(file).within(PATIENCE_WITH_A_FILE));
    }

    static int send(Call call) throws IOException {
        return Outbound.shared().send(call).status();
    }

    /** Whether it came whole, as far as the store tells a size. */
    static void demandWhole(Call head, URI at, Path file) throws IOException {
        Answer answer = Outbound.shared().send(head);
        demand(answer.status(), at);
        Optional<Long> there = answer.header("Content-Length").map(Long::valueOf);
        if (there.isPresent() && there.get() != Files.size(file)) {
            throw new IOException(there.get() + " of " + Files.size(file) + " bytes arrived");
        }
    }

    static void demand(int status, URI at) throws IOException {
        if (status >= FIRST_REFUSAL) {
            throw new IOException(at.getHost() + " answered " + status);
        }
    }

    static void demandGone(int status, URI at) throws IOException {
        if (status != NOT_FOUND) {
            demand(status, at);
        }
    }

    private Store() {}
}
