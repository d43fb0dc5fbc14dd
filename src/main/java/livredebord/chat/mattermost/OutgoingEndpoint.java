package livredebord.chat.mattermost;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.chat.ChatSettings;
import livredebord.chat.FileNames;
import livredebord.entry.Observation.FileName;
import livredebord.logbook.Answer;
import livredebord.logbook.Logbook;
import livredebord.logbook.Typed;
import livredebord.voyage.Row;

/**
 * A post that begins with a trigger word is a line. What we answer is a public post of its own; an answer in the thread
 * would be lost where the post is itself an answer in one. An empty text would be an empty post, so silence is no text.
 */
@Path("/mattermost/outgoing")
@NonBlocking
class OutgoingEndpoint {

    private final ChatSettings settings;
    private final Logbook logbook;
    private final Conversation conversation;
    private final FileNames fileNames;
    private final Refusals refusals;
    private final Turnstile turnstile;
    private final Intake intake;

    OutgoingEndpoint(
            ChatSettings settings,
            Logbook logbook,
            Conversation conversation,
            FileNames fileNames,
            Refusals refusals,
            Turnstile turnstile,
            Intake intake) {
        this.settings = settings;
        this.logbook = logbook;
        this.conversation = conversation;
        this.fileNames = fileNames;
        this.refusals = refusals;
        this.turnstile = turnstile;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public CompletionStage<Response> hear(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String contentType,
            @Context HttpServerRequest connection) {
        return intake.take(
                connection,
                body -> body.map(post -> answer(Post.of(contentType, post), connection))
                        .orElseGet(() -> said("")));
    }

    private Response answer(Post post, HttpServerRequest connection) {
        Optional<String> words = post.words(settings.triggerWords());
        if (words.isEmpty()) {
            return said("");
        }
        if (!Tokens.holds(settings.outgoingTokens(), post.token())) {
            return turnstile.mistaken(connection, () -> said(conversation.unknownToken("")));
        }
        return said(turnstile.admits(post.userId()) ? take(post, words.get()) : conversation.tooFast(""));
    }

    /** Where it says nothing, Mattermost posts nothing. */
    private record PublicAnswer(String text, Map<String, String> props) {}

    private static Response said(String text) {
        return Json.answer(new PublicAnswer(text, Reply.propsOf(text)));
    }

    private String take(Post post, String words) {
        boolean publicly = post.channel().equals(settings.channelId());
        Typed typed = new Typed(
                words,
                conversation.author(post.userId(), post.userName()),
                conversation.now(),
                post.sent(),
                Typed.Way.POST,
                publicly,
                Optional.empty(),
                Optional.of(post.id()).filter(id -> !id.isEmpty()),
                namesOf(post.fileIds()),
                false);
        Voice voice = conversation.voiceFor(typed.author(), words).thatKeepsWords();
        return answer(conversation.ask(voice, "", () -> answers(typed)), publicly, voice);
    }

    private List<Answer> answers(Typed typed) {
        List<Answer> answers = logbook.take(typed);
        refusals.wereTold(typed, answers);
        return answers;
    }

    private List<FileName> namesOf(List<String> ids) {
        return ids.isEmpty() ? List.of() : fileNames.of(ids);
    }

    /** Everybody reads it: the line with the typed way to correct it, or why there is none. */
    private static String answer(Conversation.Outcome outcome, boolean publicly, Voice voice) {
        if (publicly && outcome.answers().stream().allMatch(Answer.SummaryMade.class::isInstance)) {
            return outcome.answers().isEmpty() ? outcome.privately() : ""; // the summary itself is the answer
        }
        List<String> lines = outcome.said().stream()
                .map(said -> publicly ? said.publicly().orElse(said.privately()) : said.privately())
                .toList();
        List<Row> noted = outcome.answers().stream()
                .filter(Answer.Noted.class::isInstance)
                .map(answer -> ((Answer.Noted) answer).row())
                .toList();
        return Stream.concat(Stream.of(String.join("\n", Lines.posts(lines))), afterwards(noted, voice))
                .collect(Collectors.joining(" · "));
    }

    /** What is still readable in the post itself, and how to correct: once for all lines, the way is the same. */
    private static Stream<String> afterwards(List<Row> noted, Voice voice) {
        Stream<String> exposed = noted.stream().anyMatch(Row::isRestricted)
                ? Stream.of(voice.phrases().text("chat.noted.exposed"))
                : Stream.empty();
        Stream<String> howToCorrect = noted.stream()
                .limit(1)
                .map(row -> voice.howToCorrect(row.entry().number()));
        return Stream.concat(exposed, howToCorrect);
    }
}
