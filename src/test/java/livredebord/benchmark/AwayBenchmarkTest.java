package livredebord.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mattermost is away while lines are typed that it must tell the channel, and the service is killed before and while it
 * catches up: each line is told, in order, and what was told twice says so.
 */
@Tag("benchmark")
class AwayBenchmarkTest {

    private static final int POSTS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TOLD = Pattern.compile("^\\*\\*#(\\d+)\\*\\*");
    private static final String REPEATED = "(répété)";

    /** Where the service is killed again, by what has been told. */
    private static final List<Integer> KILLED_AFTER = List.of(POSTS / 5, POSTS / 2);

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatWaitedWhileMattermostWasAwayIsToldInOrderAndARepeatSaysSo() throws Exception {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Program.freePort());
        Program program = Program.ours().under(List.of("/usr/bin/env", "LIVREDEBORD_ROUNDS=true"));
        Crew.setUp(program.data(), "http://127.0.0.1:" + address.getPort());
        typeElsewhere(program);

        HttpServer mattermost = HttpServer.create(address, 0);
        mattermost.createContext("/hooks/", this::hear);
        mattermost.start();
        try {
            for (int many : KILLED_AFTER) {
                Program.Running service = program.start();
                await(many);
                service.kill();
            }
            try (Program.Running service = program.start()) {
                await(POSTS);
            }
        } finally {
            mattermost.stop(0);
        }

        List<Long> told = numbers(text -> true);
        assertThat(told.stream().distinct().toList()).isSorted().hasSize(POSTS);
        assertThat(numbers(text -> !text.contains(REPEATED))).doesNotHaveDuplicates();
        Figures.row(
                "Mattermost away, " + POSTS + " posts waiting, service killed " + (1 + KILLED_AFTER.size()) + " times",
                POSTS + " told",
                "all, in order",
                told.size() - POSTS + " told twice, each marked");
    }

    /** In a direct message, so that the channel has to be told by a post; then the service is killed. */
    private static void typeElsewhere(Program program) throws IOException {
        Program.Running service = program.start();
        try (KeepAliveClient client = service.client()) {
            for (int post = 0; post < POSTS; post++) {
                Map<String, String> form = new LinkedHashMap<>(Crew.form(Load.nextLine()));
                form.put("channel_id", "directmessage0123456789012");
                assertThat(client.post(Load.PATH, form)).contains(" noté.");
            }
        }
        service.kill();
    }

    private void hear(HttpExchange post) throws IOException {
        heard.add(json.readTree(post.getRequestBody()).path("text").asText());
        byte[] ok = "ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        post.sendResponseHeaders(200, ok.length);
        post.getResponseBody().write(ok);
        post.close();
    }

    private void await(int many) {
        Awaitility.await(many + " of the posts")
                .atMost(PATIENCE)
                .until(() -> numbers(text -> true).stream().distinct().count() >= many);
    }

    /** Of the entries in the order in which they were told; what else the service had to say is left out. */
    private List<Long> numbers(Predicate<String> which) {
        return List.copyOf(heard).stream()
                .filter(which)
                .map(TOLD::matcher)
                .filter(Matcher::find)
                .map(number -> Long.valueOf(number.group(1)))
                .toList();
    }
}
