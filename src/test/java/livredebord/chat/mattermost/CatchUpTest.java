package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import livredebord.chat.FakeMattermost;
import livredebord.chat.InMemoryOutbox;
import livredebord.chat.LateReading;
import livredebord.chat.MattermostAway;
import livredebord.chat.PaperLogbook;
import livredebord.chat.SettableClock;
import livredebord.chat.SettingsOfArthur;
import livredebord.entry.Author;
import livredebord.entry.Observation.FileName;
import livredebord.logbook.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private final FakeMattermost mattermost = new FakeMattermost();
    private final SettingsOfArthur arthur = new SettingsOfArthur(mattermost.address());
    private final PaperLogbook logbook = new PaperLogbook(Path.of("."));
    private final SettableClock clock = new SettableClock("2026-07-14T12:00:00Z");
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private final LateReading reading =
            OutgoingWays.lateReading(arthur, new SeenInMemory(), logbook, outbox, arthur, clock);

    @BeforeEach
    void begin() {
        mattermost.user("leaid", "lea");
        mattermost.user("botid", "livre-de-bord").put("is_bot", true);
        mattermost.token("bottoken", "botid");
        arthur.bot = Optional.of("bottoken");
        mattermost.say("leaid", "!log avant nous");
        reading.readWhatWasMissed();
    }

    @AfterEach
    void end() {
        mattermost.close();
    }

    @Test
    void whatWasSaidBeforeWeCameIsNotNoted() {
        reading.readWhatWasMissed();

        assertThat(logbook.taken).isEmpty();
    }

    @Test
    void whatWasSaidSinceSetUpIsNotedThoughWeNeverRanInBetween() {
        PaperLogbook another = new PaperLogbook(Path.of("."));
        LateReading first = OutgoingWays.lateReading(arthur, new SeenInMemory(), another, outbox, arthur, clock);
        arthur.readFrom =
                OptionalLong.of(mattermost.posts().get(0).path("create_at").asLong());
        mattermost.say("leaid", "!log depuis");

        first.readWhatWasMissed();

        assertThat(another.taken).extracting(Typed::text).containsExactly("depuis");
    }

    @Test
    void aMissedPostIsTakenWithItsAuthorItsTimeAndItsFiles() {
        ObjectNode file = mattermost.user("fileid", "x").put("name", "étrave.jpg");
        ObjectNode post = mattermost.say("leaid", "!LOG cap 240\nNW 4");
        post.putArray("file_ids").add(file.path("id"));

        reading.readWhatWasMissed();

        Typed typed = logbook.taken.get(0);
        assertThat(typed.text()).isEqualTo("cap 240\nNW 4");
        assertThat(typed.author()).isEqualTo(new Author("chat", "leaid", "lea"));
        assertThat(typed.sent())
                .contains(Instant.ofEpochMilli(post.path("create_at").asLong()));
        assertThat(typed.received()).isEqualTo(Instant.parse("2026-07-14T12:00:00Z"));
        assertThat(typed.key()).contains(post.path("id").asText());
        assertThat(typed.fileNames()).containsExactly(new FileName("étrave.jpg", Optional.of("fileid")));
        assertThat(typed.way()).isEqualTo(Typed.Way.POST);
        assertThat(typed.publicly()).isFalse();
    }

    @Test
    void aColonMayFollowTheTriggerAsWhereTheWebhookBringsThePost() {
        mattermost.say("leaid", "!Log: cap 240");

        reading.readWhatWasMissed();

        assertThat(logbook.taken).extracting(Typed::text).containsExactly("cap 240");
    }

    @Test
    void whatCannotBeNotedIsSaidOnceInTheChannel() {
        mattermost.say("leaid", "!log du futur");

        reading.readWhatWasMissed();
        logbook.taken.clear();
        reading.readWhatWasMissed();

        assertThat(logbook.taken).hasSize(1);
        assertThat(outbox.next().orElseThrow().post().body())
                .contains("lea", "n’a pas été noté", "14/07", "/log")
                .doesNotContain("du futur");
        assertThat(outbox.nextAfter(outbox.next().orElseThrow())).isEmpty();
    }

    @Test
    void aPostIsTakenOnceThoughItIsReadTwice() {
        mattermost.say("leaid", "!log cap 240");

        reading.readWhatWasMissed();
        reading.readWhatWasMissed();

        assertThat(logbook.taken).hasSize(1);
    }

    @Test
    void chatterOurOwnPostsAndThoseOfMachinesAreNoEntries() {
        mattermost.say("leaid", "on mange quand ? !log");
        mattermost.say("leaid", "!logbook");
        mattermost.say("leaid", "!log supprimé").put("delete_at", 1);
        mattermost.say("leaid", "!log par webhook").putObject("props").put("from_webhook", "true");
        mattermost.say("botid", "!log par un bot");
        mattermost.say("leaid", "!log système").put("type", "system_join_channel");

        reading.readWhatWasMissed();

        assertThat(logbook.taken).isEmpty();
    }

    @Test
    void moreThanAThousandMissedPostsAreAllTakenInTheirOrder() {
        for (int number = 0; number < 1050; number++) {
            mattermost.say("leaid", "!log " + number);
        }

        reading.readWhatWasMissed();

        assertThat(logbook.taken).hasSize(1050);
        assertThat(logbook.taken)
                .extracting(Typed::text)
                .startsWith("0", "1", "2")
                .endsWith("1048", "1049");
    }

    @Test
    void whileTheBookIsAwayNothingIsPassedOver() {
        mattermost.say("leaid", "!log cap 240");
        logbook.bookIsAway = true;
        reading.readWhatWasMissed();
        for (int later = 0; later < 100; later++) {
            mattermost.say("leaid", "bavardage");
        }
        logbook.bookIsAway = false;

        reading.readWhatWasMissed();

        assertThat(logbook.taken).extracting(Typed::text).containsExactly("cap 240");
    }

    @Test
    void aMattermostThatIsAwayIsReadLater() {
        mattermost.say("leaid", "!log cap 240");
        mattermost.goAway();
        assertThatThrownBy(reading::readWhatWasMissed).isInstanceOf(MattermostAway.class);
        mattermost.comeBack();

        reading.readWhatWasMissed();

        assertThat(logbook.taken).hasSize(1);
    }

    @Test
    void withoutABotNothingIsRead() {
        arthur.bot = Optional.empty();
        mattermost.requests().clear();

        reading.readWhatWasMissed();

        assertThat(mattermost.requests()).isEmpty();
    }
}
