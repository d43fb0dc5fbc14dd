package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Alerts;
import livredebord.logbook.Alerts.Alert;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import livredebord.logbook.Typed;
import livredebord.wording.Phrases;

/**
 * Somebody presses the button under a call: the book notes who saw to it and after how long, and the post says so instead
 * of its button. Whoever presses a button that is too late sees who was first.
 */
@PerBoat
class SeenPress {

    private final Logbook logbook;
    private final Alerts alerts;
    private final Conversation conversation;
    private final Seals seals;
    private final Boat boat;

    SeenPress(Logbook logbook, Alerts alerts, Conversation conversation, Seals seals, Boat boat) {
        this.logbook = logbook;
        this.alerts = alerts;
        this.conversation = conversation;
        this.seals = seals;
        this.boat = boat;
    }

    /** @param update what becomes of the post; without buttons among its props it has none */
    record Answer(Update update, boolean skipSlackParsing) {}

    record Update(String message, Map<String, String> props) {}

    /** Empty where it is another button's press. */
    Optional<Object> answer(JsonNode press) {
        return seals.openForAll(
                        Seals.Purpose.CALLS, Json.text(press.path("context"), "seal"), Json.text(press, "channel_id"))
                .map(signed -> answer(signed, press));
    }

    private Object answer(Sealed signed, JsonNode press) {
        Author author = conversation.author(Json.text(press, "user_id"), Json.text(press, "user_name"));
        if (!seals.isAlive(Seals.Purpose.CALLS, signed)) {
            return new ActionEndpoint.Answer(conversation.voiceFor(author).expired(""), true);
        }
        Called called = Called.of(signed.act().words());
        String told = acknowledge(called, author);
        return alerts.find(called.alert())
                .flatMap(alert -> alert.seen().map(seen -> updated(called, alert, seen)))
                .orElseGet(() -> new ActionEndpoint.Answer(told, true));
    }

    /** @return what the person is told where the post does not say it */
    private String acknowledge(Called called, Author author) {
        Typed typed = new Typed(
                phrases().text("chat.button.seen"),
                author,
                conversation.now(),
                Optional.empty(),
                Typed.Way.COMMAND,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
        return conversation
                .ask(author, "", () -> List.of(logbook.acknowledge(called.alert(), typed)))
                .privately();
    }

    private Object updated(Called called, Alert alert, Alerts.Seen seen) {
        long minutes = Math.max(0, Duration.between(alert.raised(), seen.at()).toMinutes());
        String by = phrases().typed(seen.by().name());
        String words = called.words() + " · " + phrases().text("chat.call.seen", by, minutes);
        return new Answer(new Update(words, Map.of(WebhookCarrier.KEY, called.key())), true);
    }

    private Phrases phrases() {
        return Voice.phrases(boat.language());
    }
}
