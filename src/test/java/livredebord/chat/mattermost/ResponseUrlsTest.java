package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponseUrlsTest {

    private static final Reply HELLO = Reply.privately("bonjour", List.of());

    private final MattermostInTests mattermost = new MattermostInTests();
    private final SettingsInTests settings = new SettingsInTests();
    private final AtomicLong minutes = new AtomicLong();
    private ResponseUrls responseUrls;

    @BeforeEach
    void setTheScene() {
        settings.mattermost = mattermost.address();
        responseUrls = new ResponseUrls(new ToMattermost(settings), () -> minutes.get() * 60_000_000_000L);
    }

    @AfterEach
    void close() {
        mattermost.close();
    }

    @Test
    void onlyThePathOfTheAddressIsKept() {
        responseUrls.tell(responseUrls.remember("http://evil.example:81/mm/hooks/commands/abc"), HELLO);

        await().untilAsserted(
                        () -> assertThat(mattermost.at("/hooks/commands/abc")).hasSize(1));
    }

    @Test
    void whatIsNoResponseUrlIsNotKept() {
        assertThat(Stream.of(
                                "",
                                "http://x/api/v4/users",
                                "http://x/hooks/commands/",
                                "http://x/hooks/commands/a?b",
                                "/hooks/commands/../x")
                        .map(responseUrls::remember))
                .containsOnly("");
    }

    @Test
    void itIsUsedFiveTimesAtMost() {
        String talkback = responseUrls.remember("http://x/hooks/commands/abc");

        IntStream.range(0, 7).forEach(i -> responseUrls.tell(talkback, HELLO));

        await().untilAsserted(() -> assertThat(mattermost.received).hasSize(5));
    }

    @Test
    void itIsUsedForHalfAnHour() {
        String talkback = responseUrls.remember("http://x/hooks/commands/abc");
        minutes.set(31);

        responseUrls.tell(talkback, HELLO);
        responseUrls.tell("unknown", HELLO);

        assertThat(mattermost.received).isEmpty();
    }
}
