package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livredebord.chat.FakeMattermost;
import livredebord.chat.InMemoryOutbox;
import livredebord.chat.LateReading;
import livredebord.chat.Outbox;
import livredebord.chat.PaperLogbook;
import livredebord.chat.PublicLine;
import livredebord.chat.SettableClock;
import livredebord.chat.SettingsOfArthur;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Language;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observed;
import livredebord.voyage.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message is edited or deleted after it was noted: the book stays, and somebody is told. */
class ChangedPostsTest {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    private final FakeMattermost mattermost = new FakeMattermost();
    private final SettingsOfArthur arthur = new SettingsOfArthur(mattermost.address());
    private final PaperLogbook logbook = new PaperLogbook(Path.of("."));
    private final SettableClock clock = new SettableClock(NOON.toString());
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private final RememberedMessages book = new RememberedMessages();
    private final SeenInMemory seen = new SeenInMemory();
    private ObjectNode message;

    @BeforeEach
    void begin() {
        mattermost.user("leaid", "lea");
        mattermost.user("tomid", "tom");
        mattermost.user("botid", "livre-de-bord").put("is_bot", true);
        mattermost.token("bottoken", "botid");
        arthur.bot = Optional.of("bottoken");
        mattermost.say("leaid", "avant nous");
        read();
        message = mattermost.say("leaid", "!log cap 240");
        book.byKey.put(message.path("id").asText(), row(128, "cap 240", false));
        read();
    }

    @AfterEach
    void end() {
        mattermost.close();
    }

    @Test
    void anEditedMessageIsAnsweredInItsThreadWithWhatToTypeAndOnce() {
        mattermost.edit(message, "!log cap 250");

        read();
        read();
        read();

        assertThat(outbox.bodies()).hasSize(1);
        Outbox.Post said = outbox.next().orElseThrow().post();
        assertThat(said.kind()).isEqualTo(Outbox.Kind.REPLY);
        assertThat(said.subject()).isEqualTo(message.path("id").asText());
        assertThat(said.body())
                .isEqualTo("Le message de Léa a été modifié après avoir été noté. Le livre, lui, n’a pas changé :\n"
                        + "#128 dit « cap 240 », le message dit à présent « cap 250 ». Une correction y mettrait : cap 250."
                        + " Pour corriger : `/log corrige #128 cap 250 motif message modifié`");
        assertThat(book.noted).containsExactly("edited [#128] of Léa");
        assertThat(logbook.taken).as("nothing is noted by it").hasSize(1);
    }

    @Test
    void eachEditIsAnsweredAlsoByWhoeverWasStartedAgain() {
        mattermost.edit(message, "!log cap 250");
        read();
        mattermost.edit(message, "!log cap 260");

        read();

        assertThat(outbox.bodies()).hasSize(2);
        assertThat(outbox.bodies().get(1)).contains("« cap 260 »");
    }

    @Test
    void aMessageThatSaysTheSameOrOnlyGotAHeartIsNotAnswered() {
        mattermost.react(message);
        read();
        mattermost.edit(message, "!log cap 250");
        mattermost.edit(message, "!LOG cap 240");

        read();

        assertThat(outbox.bodies()).isEmpty();
        assertThat(book.noted).isEmpty();
    }

    @Test
    void theTriggerWordMayBeTakenAway() {
        mattermost.edit(message, "cap 250");

        read();

        assertThat(outbox.bodies().get(0)).contains("« cap 250 »");
    }

    @Test
    void ofARestrictedNoteNeitherTheOldWordsNorTheNewAreSaid() {
        book.byKey.put(message.path("id").asText(), row(128, "Tom a de la fièvre", true));
        mattermost.edit(message, "!log Tom a un rhume");

        read();

        assertThat(outbox.bodies().get(0))
                .contains("#128, note réservée", "`/log corrige #128 … motif message modifié`")
                .doesNotContain("fièvre", "rhume");
    }

    @Test
    void aDeletedMessageIsToldInTheChannelWithWhoDidItAndOnce() {
        mattermost.delete(message, "tomid");

        read();
        read();

        assertThat(outbox.bodies())
                .containsExactly("tom a effacé dans Mattermost le message de #128. L’entrée reste dans le livre, telle"
                        + " quelle.");
        assertThat(outbox.next().orElseThrow().post().kind()).isEqualTo(Outbox.Kind.TEXT);
        assertThat(book.noted).containsExactly("deleted [#128] by tom");
    }

    @Test
    void chatterMayBeEditedAndDeleted() {
        ObjectNode chatter = mattermost.say("tomid", "on mange quand ?");
        ObjectNode more = mattermost.say("tomid", "et quoi ?");
        mattermost.edit(chatter, "on mange où ?");
        mattermost.delete(more, "tomid");

        read();

        assertThat(outbox.bodies()).isEmpty();
    }

    @Test
    void anEditedLineOfOursIsAnsweredWithWhatTheBookSaysAndADeletedOneIsTold() {
        ObjectNode line = ours("**#128** 14:00 **Léa** · cap 240°");
        mattermost.edit(line, "**#128** 14:00 **Léa** · cap 350°");
        read();
        OutgoingWays.carrier(arthur).reply(line.path("id").asText(), "le livre dit 240", "key1");
        mattermost.delete(line, "leaid");

        read();
        read();

        assertThat(outbox.bodies()).hasSize(2);
        assertThat(outbox.bodies().get(0))
                .startsWith(
                        "Cette ligne a été modifiée dans Mattermost. Le livre, lui, n’a pas changé ; il dit :\n**#128**")
                .contains("cap 240")
                .doesNotContain("350");
        assertThat(outbox.bodies().get(1)).contains("Léa a effacé", "#128");
    }

    @Test
    void anEntryWhoseMessageAndLineAreBothDeletedIsToldOnce() {
        mattermost.delete(ours("**#128** 14:00 **Léa** · cap 240°"), "tomid");
        mattermost.delete(message, "tomid");

        read();

        assertThat(outbox.bodies()).hasSize(1);
    }

    /** As the reply to a command becomes a post: under the name of the person, with our props. */
    private ObjectNode ours(String text) {
        ObjectNode post = mattermost.say("leaid", text);
        post.putObject("props").put("from_webhook", "true").put(PublicLine.PROP, PublicLine.numbersIn(text));
        return post;
    }

    @Test
    void aReplyGoesIntoTheThreadAndWhereItIsGoneIntoTheChannel() {
        var carrier = OutgoingWays.carrier(arthur);

        carrier.reply(message.path("id").asText(), "le livre dit autre chose", "key1");

        JsonNode said = mattermost.posts().get(mattermost.posts().size() - 1);
        assertThat(said.path("root_id").asText()).isEqualTo(message.path("id").asText());
        assertThat(said.path("message").asText()).isEqualTo("le livre dit autre chose");
    }

    @Test
    void aMessageEditedBeforeItWasReadIsNotedAsItReadsAndNotAnswered() {
        ObjectNode late = mattermost.say("leaid", "!log SW 4");
        mattermost.edit(late, "!log SW 5");

        read();

        assertThat(logbook.taken.get(logbook.taken.size() - 1).text()).isEqualTo("SW 5");
        assertThat(outbox.bodies()).isEmpty();
    }

    @Test
    void whileTheBookIsAwayNoEditIsPassedOver() {
        logbook.bookIsAway = true;
        mattermost.say("tomid", "!log SW 4");
        mattermost.edit(message, "!log cap 250");
        read();
        assertThat(outbox.bodies()).isEmpty();
        logbook.bookIsAway = false;

        read();

        assertThat(outbox.bodies()).hasSize(1);
    }

    @Test
    void theNumbersOfALineAreReadFromWhatItBeginsWith() {
        assertThat(PublicLine.numbersIn("**#128** 14:00 **Léa** · cap 240°\n**#B7** 14:01 **Tom** · SW 4"))
                .isEqualTo("#128 #B7");
        assertThat(PublicLine.numbersIn("**Arthur · 14/07**\n**#128** 14:00 **Léa**"))
                .isEmpty();
        assertThat(PublicLine.numbersIn("**#")).isEqualTo("#");
    }

    /** By a service that was just started. */
    private void read() {
        LateReading reading = OutgoingWays.lateReading(arthur, seen, logbook, book, outbox, arthur, clock);
        reading.readWhatWasMissed();
    }

    private static Row row(long number, String words, boolean restricted) {
        Author lea = new Author("chat", "leaid", "lea");
        List<Observed> observed = List.of(Observed.typed(new Remark(words)));
        Content content = new Content(words, Language.FR, lea, Optional.empty(), NOON, restricted, observed);
        return InMemoryLogbook.row(number, NOON, content);
    }
}
