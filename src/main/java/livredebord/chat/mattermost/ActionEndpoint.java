package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import livredebord.logbook.Logbook;
import livredebord.logbook.Typed;
import org.jboss.logging.Logger;

/** The press of a button. The request carries no secret of its own: what we signed in the button vouches for it. */
@Path("/mattermost/action")
@NonBlocking
class ActionEndpoint {

    private static final Logger DIAGNOSTICS = Logger.getLogger(ActionEndpoint.class);

    private final Logbook logbook;
    private final Conversation conversation;
    private final Seals seals;
    private final OneUse oneUse;
    private final Dialogs dialogs;
    private final ResponseUrls responseUrls;
    private final SeenPress seen;
    private final Turnstile turnstile;
    private final Intake intake;

    ActionEndpoint(
            Logbook logbook,
            Conversation conversation,
            Seals seals,
            OneUse oneUse,
            Dialogs dialogs,
            ResponseUrls responseUrls,
            SeenPress seen,
            Turnstile turnstile,
            Intake intake) {
        this.logbook = logbook;
        this.conversation = conversation;
        this.seals = seals;
        this.oneUse = oneUse;
        this.dialogs = dialogs;
        this.responseUrls = responseUrls;
        this.seen = seen;
        this.turnstile = turnstile;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> press(@Context HttpServerRequest connection) {
        return intake.take(connection, body -> answer(body, connection));
    }

    private Response answer(Optional<byte[]> body, HttpServerRequest connection) {
        return body.map(Json::read)
                .map(press -> seen.answer(press).map(Json::answer).orElseGet(() -> answer(press, connection)))
                .orElseGet(() -> Json.answer(told(conversation.inBothLanguages("chat.tooLong"))));
    }

    private static Object told(String text) {
        return text.isEmpty() ? Map.of() : new Answer(text, true);
    }

    private Response answer(JsonNode press, HttpServerRequest connection) {
        String userId = Json.text(press, "user_id");
        Voice voice = conversation.voiceFor(conversation.author(userId, Json.text(press, "user_name")));
        Optional<Sealed> signed = opened(press, userId);
        if (signed.isEmpty()) {
            return turnstile.mistaken(
                    connection, () -> Json.answer(told(voice.phrases().text("chat.notYours"))));
        }
        return Json.answer(told(
                turnstile.admits(userId)
                        ? carryOut(signed.get(), press, voice)
                        : conversation.tooFast(wordsOf(signed.get().act()))));
    }

    /** None of our buttons is a menu: a choice that comes along was put there by somebody else. */
    private Optional<Sealed> opened(JsonNode press, String userId) {
        JsonNode context = press.path("context");
        return context.has("selected_option")
                ? Optional.empty()
                : seals.open(Seals.Purpose.ACTIONS, Json.text(context, "seal"), Json.text(press, "channel_id"), userId);
    }

    /** What the person is told; "" where a dialog says it all. */
    private String carryOut(Sealed signed, JsonNode press, Voice voice) {
        if (!seals.isAlive(Seals.Purpose.ACTIONS, signed)) {
            return voice.expired(wordsOf(signed.act()));
        }
        Caller caller = new Caller(
                conversation.author(signed.user(), Json.text(press, "user_name")), signed.channel(), signed.talkback());
        try {
            return switch (signed.act().kind()) {
                case CORRECT, STRIKE, FINISH, LINE -> openDialog(signed.act(), press, caller, voice);
                case NOTE_AGAIN, SAY, QUICK -> take(signed, caller, voice);
                case SEEN -> voice.phrases().text("chat.notYours"); // sealed for nobody alone
            };
        } catch (RuntimeException broke) {
            DIAGNOSTICS.errorf(
                    broke, "a press (%s) could not be carried out", signed.act().kind());
            return voice.broken(wordsOf(signed.act()));
        }
    }

    private static String wordsOf(Act act) {
        return act.saysItsWords() ? act.words() : "";
    }

    private String openDialog(Act act, JsonNode press, Caller caller, Voice voice) {
        boolean opened = dialogs.open(act, caller, Json.text(press, "trigger_id"), voice.phrases());
        return opened ? "" : voice.noDialog(act);
    }

    /** Once; but a button that is kept at hand is meant each time, and then the same words within a minute are one entry. */
    private String take(Sealed signed, Caller caller, Voice voice) {
        AtomicBoolean told = new AtomicBoolean();
        Supplier<OneUse.Result> act = () -> {
            Conversation.Outcome outcome = ask(signed, caller);
            told.set(told(outcome, caller));
            return outcome.asResult();
        };
        OneUse.Result result = signed.act().kind() == Act.Kind.QUICK
                ? act.get()
                : oneUse.once(Seals.Purpose.ACTIONS, signed, act, () -> voice.begun(wordsOf(signed.act())));
        return told.get() ? "" : result.text();
    }

    private Conversation.Outcome ask(Sealed signed, Caller caller) {
        Act act = signed.act();
        Typed typed = new Typed(
                act.words(),
                caller.author(),
                conversation.now(),
                Optional.empty(),
                Typed.Way.COMMAND,
                false,
                Optional.empty(),
                Optional.of("press:" + signed.nonce()).filter(key -> act.kind() != Act.Kind.QUICK),
                List.of(),
                act.kind() == Act.Kind.NOTE_AGAIN);
        return conversation.ask(caller.author(), act.words(), () -> logbook.take(typed));
    }

    /** An answer to a press has no buttons; where it asks something, the command's own way back has. */
    private boolean told(Conversation.Outcome outcome, Caller caller) {
        return outcome.asks()
                && responseUrls.told(caller.talkback(), conversation.reply(outcome.said(), false, caller));
    }

    /** @param skipSlackParsing true: what people typed is not rewritten */
    record Answer(String ephemeralText, boolean skipSlackParsing) {}
}
