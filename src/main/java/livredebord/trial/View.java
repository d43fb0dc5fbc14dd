package livredebord.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import livredebord.trial.TrialMattermost.Person;

/** What one person sees, for the page to draw: text already HTML, buttons without what they call. */
final class View {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Map<String, String> NAMED_COLOURS =
            Map.of("good", "#00c100", "warning", "#dede01", "danger", "#e40303");
    private static final String NO_COLOUR = "#c4c6cc";

    private final TrialMattermost mattermost;
    private final PlayedServer server;

    View(TrialMattermost mattermost, PlayedServer server) {
        this.mattermost = mattermost;
        this.server = server;
    }

    ObjectNode seenBy(Person person) {
        ObjectNode view = Json.empty();
        view.put("revision", server.channel().revision());
        view.put("channel", mattermost.channelName());
        view.set("people", people());
        ArrayNode posts = view.putArray("posts");
        server.channel().seenBy(person.id()).forEach(post -> posts.add(post(post)));
        server.dialogs().openFor(person).ifPresent(dialog -> view.set("dialog", dialog(dialog)));
        return view;
    }

    private ArrayNode people() {
        ArrayNode people = Json.noElements();
        mattermost
                .people()
                .forEach(person -> people.addObject()
                        .put("id", person.id())
                        .put("name", person.name())
                        .put("skipper", person.skipper()));
        return people;
    }

    private static ObjectNode post(Post post) {
        ObjectNode drawn = Json.empty()
                .put("id", post.id())
                .put("revision", post.revision())
                .put("time", post.createdMs())
                .put("name", post.name())
                .put("bot", post.bot())
                .put("html", Markdown.toHtml(post.message()))
                .put("ephemeral", post.onlyFor().isPresent())
                .put("edited", post.edited());
        ArrayNode attachments = drawn.putArray("attachments");
        post.attachments().forEach(attachment -> attachments.add(attachment(attachment)));
        return drawn;
    }

    private static ObjectNode attachment(JsonNode sent) {
        ObjectNode drawn = Json.empty().put("color", colour(Json.text(sent, "color")));
        List.of("pretext", "text", "footer").forEach(key -> drawn.put(key, html(Json.text(sent, key))));
        drawn.put("title", html(title(sent)));
        ArrayNode fields = drawn.putArray("fields");
        Json.list(sent, "fields")
                .forEach(field -> fields.addObject()
                        .put("title", Json.text(field, "title"))
                        .put("value", html(Json.text(field, "value")))
                        .put("short", field.path("short").asBoolean()));
        ArrayNode actions = drawn.putArray("actions");
        Json.list(sent, "actions").forEach(action -> {
            if (!Json.text(action, "name").isEmpty()) {
                actions.add(action(action));
            }
        });
        return drawn;
    }

    private static String html(String markdown) {
        return markdown.isEmpty() ? "" : Markdown.toHtml(Markdown.rewritten(markdown));
    }

    private static String title(JsonNode sent) {
        String link = Json.text(sent, "title_link");
        String title = Json.text(sent, "title");
        return link.isEmpty() ? title : "[" + title + "](<" + link + ">)";
    }

    private static String colour(String sent) {
        String named = NAMED_COLOURS.getOrDefault(sent, sent);
        return COLOUR.matcher(named).matches() ? named : NO_COLOUR;
    }

    private static ObjectNode action(JsonNode sent) {
        ObjectNode drawn = Json.empty();
        List.of("id", "name", "type", "style", "data_source", "default_option")
                .forEach(key -> drawn.put(key, Json.text(sent, key)));
        drawn.put("disabled", sent.path("disabled").asBoolean());
        drawn.set("options", Json.list(sent, "options"));
        return drawn;
    }

    /** All but the state, which the page has no need of. */
    private static ObjectNode dialog(Dialogs.Dialog dialog) {
        JsonNode content = dialog.content();
        ObjectNode drawn = Json.empty()
                .put("id", dialog.id())
                .put("title", Json.text(content, "title"))
                .put("introduction", html(Json.text(content, "introduction_text")))
                .put("submit", Json.text(content, "submit_label"));
        drawn.set("elements", Json.list(content, "elements"));
        return drawn;
    }
}
