package livredebord.chat.mattermost;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import livredebord.chat.ChatSettings;
import livredebord.entry.Author;
import livredebord.fleet.AtHand;
import livredebord.fleet.Berth;
import livredebord.logbook.Answer;
import livredebord.logbook.Logbook;
import livredebord.logbook.Typed;

/**
 * {@code /log …}: answered with 200 whatever happens, because Mattermost shows nothing of any other answer. By GET the
 * token would stand in its access log, so there is no GET.
 */
@Path("/mattermost/command")
@NonBlocking
class CommandEndpoint {

    private final ChatSettings settings;
    private final Logbook logbook;
    private final Conversation conversation;
    private final Dialogs dialogs;
    private final ResponseUrls responseUrls;
    private final Turnstile turnstile;
    private final Intake intake;
    private final Moorings moorings;

    CommandEndpoint(
            ChatSettings settings,
            Logbook logbook,
            Conversation conversation,
            Dialogs dialogs,
            ResponseUrls responseUrls,
            Turnstile turnstile,
            Intake intake,
            Moorings moorings) {
        this.settings = settings;
        this.logbook = logbook;
        this.conversation = conversation;
        this.dialogs = dialogs;
        this.responseUrls = responseUrls;
        this.turnstile = turnstile;
        this.intake = intake;
        this.moorings = moorings;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> take(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @Context HttpServerRequest connection) {
        return intake.take(connection, body -> answer(authorization, body, connection));
    }

    private Response answer(String authorization, Optional<byte[]> body, HttpServerRequest connection) {
        return body.map(form -> answer(Tokens.ofHeader(authorization), Form.of(form), connection))
                .orElseGet(() -> Json.answer(Reply.privately(conversation.inBothLanguages("chat.tooLong"), List.of())));
    }

    private Response answer(String headerToken, Form form, HttpServerRequest connection) {
        String text = Words.trimmed(form.value("text"));
        boolean known = Tokens.holds(settings.commandTokens(), form.value("token"))
                | Tokens.holds(settings.commandTokens(), headerToken);
        if (!known) {
            return turnstile.mistaken(
                    connection, () -> Json.answer(Reply.privately(conversation.unknownToken(text), List.of())));
        }
        if (!turnstile.admits(form.value("user_id"))) {
            return Json.answer(Reply.privately(conversation.tooFast(text), List.of()));
        }
        List<Berth> meant = moorings.meant(form.value("channel_id"), form.value("token"), headerToken);
        return Json.answer(
                meant.size() == 1
                        ? AtHand.with(meant.get(0), () -> carryOut(text, form))
                        : Reply.privately(conversation.whichBoat(text, moorings.channels(meant)), List.of()));
    }

    private Object carryOut(String text, Form form) {
        Caller caller = new Caller(
                conversation.author(form.value("user_id"), form.value("user_name")),
                form.value("channel_id"),
                responseUrls.remember(form.value("response_url")));
        boolean publicly = caller.channel().equals(settings.channelId())
                && form.value("root_id").isEmpty();
        Conversation.Outcome outcome =
                conversation.ask(caller.author(), text, () -> logbook.take(typed(text, caller, publicly, form)));
        return isForm(outcome)
                        && dialogs.open(
                                Act.line(),
                                caller,
                                form.value("trigger_id"),
                                conversation.voiceFor(caller.author()).phrases())
                ? Reply.NOTHING
                : conversation.reply(outcome.said(), publicly, caller);
    }

    private static boolean isForm(Conversation.Outcome outcome) {
        return outcome.answers().size() == 1 && outcome.answers().get(0) instanceof Answer.FormWanted;
    }

    private Typed typed(String text, Caller caller, boolean publicly, Form form) {
        return new Typed(
                text,
                caller.author(),
                conversation.now(),
                Optional.empty(),
                Typed.Way.COMMAND,
                publicly,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                mentioned(form));
    }

    /** Two lists of the same order. */
    private List<Author> mentioned(Form form) {
        List<String> names = form.values("user_mentions");
        List<String> ids = form.values("user_mentions_ids");
        return IntStream.range(0, Math.min(names.size(), ids.size()))
                .mapToObj(i -> conversation.author(ids.get(i), names.get(i)))
                .toList();
    }
}
