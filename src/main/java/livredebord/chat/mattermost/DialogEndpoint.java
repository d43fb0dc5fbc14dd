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
import java.util.function.Supplier;
import livredebord.logbook.Answer;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import livredebord.logbook.Typed;
import livredebord.voyage.StillHolds;
import org.jboss.logging.Logger;

/**
 * A dialog comes back. All of it can be changed on its way but the user, whom Mattermost vouches for; what we signed in
 * its state says what it is about. While something is wrong the dialog stays open and keeps what was typed.
 */
@Path("/mattermost/dialog")
@NonBlocking
class DialogEndpoint {

    private static final Logger DIAGNOSTICS = Logger.getLogger(DialogEndpoint.class);

    private final Logbook logbook;
    private final Boat boat;
    private final Conversation conversation;
    private final Seals seals;
    private final OneUse oneUse;
    private final ResponseUrls responseUrls;
    private final Turnstile turnstile;
    private final Intake intake;

    DialogEndpoint(
            Logbook logbook,
            Boat boat,
            Conversation conversation,
            Seals seals,
            OneUse oneUse,
            ResponseUrls responseUrls,
            Turnstile turnstile,
            Intake intake) {
        this.logbook = logbook;
        this.boat = boat;
        this.conversation = conversation;
        this.seals = seals;
        this.oneUse = oneUse;
        this.responseUrls = responseUrls;
        this.turnstile = turnstile;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> submit(@Context HttpServerRequest connection) {
        return intake.take(connection, body -> answer(body, connection));
    }

    private Response answer(Optional<byte[]> body, HttpServerRequest connection) {
        return body.map(Json::read)
                .map(sent -> answer(sent, connection))
                .orElseGet(() -> Json.answer(error(conversation.inBothLanguages("chat.tooLong"))));
    }

    private Response answer(JsonNode sent, HttpServerRequest connection) {
        if (sent.path("cancelled").asBoolean()) {
            return Json.answer(Map.of());
        }
        String userId = Json.text(sent, "user_id");
        Optional<Sealed> signed =
                seals.open(Seals.Purpose.DIALOGS, Json.text(sent, "state"), Json.text(sent, "channel_id"), userId);
        if (signed.isEmpty()) {
            Voice voice = conversation.voiceFor(conversation.author(userId, ""));
            return turnstile.mistaken(
                    connection, () -> Json.answer(error(voice.phrases().text("chat.notYours"))));
        }
        return Json.answer(
                turnstile.admits(userId)
                        ? carryOut(signed.get(), Fields.of(sent.path("submission")))
                        : error(conversation.tooFast("")));
    }

    private Map<String, Object> carryOut(Sealed signed, Fields fields) {
        Caller caller =
                new Caller(conversation.author(signed.user(), signed.userName()), signed.channel(), signed.talkback());
        Voice voice = conversation.voiceFor(caller.author());
        if (!seals.isAlive(Seals.Purpose.DIALOGS, signed)) {
            return error(voice.phrases().text("chat.dialogExpired"));
        }
        try {
            return switch (signed.act().kind()) {
                case LINE -> line(signed, fields, caller, voice);
                case CORRECT -> correction(signed, fields, caller, voice);
                case STRIKE -> striking(signed, fields, caller, voice);
                case FINISH -> finished(signed, fields, caller, voice);
                case NOTE_AGAIN, SAY, QUICK, SEEN -> error(voice.phrases().text("chat.notYours"));
            };
        } catch (RuntimeException broke) {
            DIAGNOSTICS.errorf(
                    broke,
                    "a dialog (%s) could not be carried out",
                    signed.act().kind());
            return error(voice.phrases().text("chat.broken"));
        }
    }

    private Map<String, Object> line(Sealed signed, Fields fields, Caller caller, Voice voice) {
        LineForm form = new LineForm(fields, voice.phrases());
        StillHolds now = logbook.stillHolds();
        StillHolds unchanged = form.unchanged(now);
        if (form.words().isEmpty() && unchanged.all().isEmpty()) {
            return errorAt("position", voice.phrases().text("chat.form.empty"));
        }
        if (!form.saysATime()) {
            return errorAt("time", voice.phrases().text("chat.form.notATime"));
        }
        String shown = signed.act().words();
        String held = Dialogs.unchanged(now, voice.phrases());
        return form.ticked() && !held.equals(shown)
                ? errorAt(Dialogs.UNCHANGED, voice.phrases().text("chat.form.changed", held))
                : once(
                        signed,
                        caller,
                        voice,
                        form.words(),
                        () -> List.of(logbook.note(typed(form.words(), caller, signed), unchanged)));
    }

    private Map<String, Object> correction(Sealed signed, Fields fields, Caller caller, Voice voice) {
        Shown shown = Shown.unpacked(signed.act().words());
        String words = shown.changes(fields.text("time"), fields.text("line"));
        if (words.isEmpty()) {
            String why = shown.hasLess(fields.text("line")) ? "chat.correct.less" : "chat.correct.nothing";
            return errorAt("line", voice.phrases().text(why));
        }
        return withReason(
                fields,
                voice,
                reason -> once(
                        signed,
                        caller,
                        voice,
                        words,
                        () -> List.of(logbook.correct(
                                signed.act().about().orElseThrow(), words, reason, typed(words, caller, signed)))));
    }

    private Map<String, Object> striking(Sealed signed, Fields fields, Caller caller, Voice voice) {
        return withReason(
                fields,
                voice,
                reason -> once(
                        signed,
                        caller,
                        voice,
                        "",
                        () -> List.of(logbook.strike(
                                signed.act().about().orElseThrow(), reason, typed(reason, caller, signed)))));
    }

    private Map<String, Object> finished(Sealed signed, Fields fields, Caller caller, Voice voice) {
        String given = fields.text("words");
        String words = signed.act().words().replace("…", given);
        return given.isEmpty()
                ? errorAt("words", voice.phrases().text("chat.form.empty"))
                : once(signed, caller, voice, words, () -> logbook.take(typed(words, caller, signed)));
    }

    /** One's own words count more than a choice; they stand in the book, so a choice is in the boat's language. */
    private Map<String, Object> withReason(
            Fields fields, Voice voice, java.util.function.Function<String, Map<String, Object>> next) {
        String own = fields.text("why");
        String chosen = fields.text("reason");
        if (!own.isEmpty()) {
            return next.apply(own);
        }
        return Dialogs.REASONS.contains(chosen)
                ? next.apply(Voice.phrases(boat.language()).text("chat.reason." + chosen))
                : errorAt("reason", voice.phrases().text("chat.reason.missing"));
    }

    private Map<String, Object> once(
            Sealed signed, Caller caller, Voice voice, String words, Supplier<List<Answer>> question) {
        OneUse.Result result = oneUse.once(
                Seals.Purpose.DIALOGS,
                signed,
                () -> {
                    Conversation.Outcome outcome = conversation.ask(caller.author(), "", question);
                    if (outcome.isNew()) {
                        responseUrls.tell(signed.talkback(), conversation.reply(outcome.said(), false, caller));
                    }
                    return outcome.asResult();
                },
                () -> voice.begun(words));
        return result.done() ? Map.of() : error(result.text());
    }

    private Typed typed(String words, Caller caller, Sealed signed) {
        return new Typed(
                words,
                caller.author(),
                conversation.now(),
                Optional.empty(),
                Typed.Way.FORM,
                false,
                Optional.empty(),
                Optional.of("form:" + signed.nonce()),
                List.of(),
                false);
    }

    private static Map<String, Object> error(String text) {
        return Map.of("error", text);
    }

    /** @param field a name of the dialog's own: at an unknown one the old client closes the dialog and loses the words */
    private static Map<String, Object> errorAt(String field, String text) {
        return Map.of("errors", Map.of(field, text));
    }
}
