package livredebord.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livredebord.chat.SettableClock;
import livredebord.trial.TrialMattermost.Person;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final Person LEA = new Person("id", "lea", "Léa", false);

    private final SettableClock clock = new SettableClock("2026-07-14T09:00:00Z");

    @Test
    void aDialogMayBeOpenedForThirtySeconds() {
        Triggers triggers = new Triggers(clock);
        String trigger = triggers.issue(LEA);

        clock.pass(Duration.ofSeconds(30));
        assertThat(triggers.personOf(trigger)).contains(LEA);
        clock.pass(Duration.ofMillis(1));
        assertThat(triggers.personOf(trigger)).isEmpty();
        assertThat(triggers.personOf("never issued")).isEmpty();
    }

    @Test
    void aLateReplyIsTakenForThirtyMinutes() {
        ResponseUrls urls = new ResponseUrls(clock);
        String url = urls.issue(LEA);

        clock.pass(Duration.ofMinutes(30));
        assertThat(urls.use(url)).isEqualTo(new ResponseUrls.Use.By(LEA));
        clock.pass(Duration.ofMillis(1));
        assertThat(urls.use(url)).isEqualTo(new ResponseUrls.Use.Unknown());
    }

    @Test
    void theChannelKeepsTheNewestPosts() {
        Channel channel = new Channel();
        Replies replies = new Replies(channel, clock, null);

        for (int number = 1; number <= 501; number++) {
            channel.add(replies.privately("#" + number, Json.noElements(), LEA));
        }

        assertThat(channel.seenBy("id")).hasSize(500);
        assertThat(channel.seenBy("id").get(0).message()).isEqualTo("#2");
    }
}
