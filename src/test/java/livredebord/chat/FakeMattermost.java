package livredebord.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * As much of a Mattermost as the outgoing half meets, over HTTP, with the moods of a real one: away, slow, refusing, and
 * losing the answer to what it did accept.
 */
public final class FakeMattermost implements AutoCloseable {

    public static final String ADMIN_TOKEN = "admintokenadmintokenadmint";
    public static final String CHANNEL = "channelchannelchannelchann";
    public static final String HOOK = "hookhookhookhookhookhookho";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String API = "/api/v4";

    /** What happens to requests for a path that begins so, until the number is used up. */
    public enum Mood {
        REFUSES,
        LOSES_THE_ANSWER,
        IS_SLOW
    }

    private record Spell(String path, Mood mood, int status, int[] left) {}

    private record Answer(int status, JsonNode body) {}

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>(Map.of(ADMIN_TOKEN, "admin"));
    private final List<Spell> spells = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ObjectNode config = JsonNodeFactory.instance.objectNode();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int port;
    private long time = 1_784_000_000_000L;
    private int made;
    private volatile boolean integrationIsUp;

    public FakeMattermost() {
        config.putObject("ServiceSettings")
                .put("EnableCommands", true)
                .put("EnableIncomingWebhooks", true)
                .put("EnableOutgoingWebhooks", true)
                .put("EnablePostUsernameOverride", false)
                .put("EnablePostIconOverride", false)
                .put("EnableBotAccountCreation", false)
                .put("SiteURL", "")
                .put("AllowedUntrustedInternalConnections", "elsewhere.lan");
        add("incoming", HOOK).put("channel_id", CHANNEL).put("display_name", "some other integration");
        user("admin", "ada");
        comeBack();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Nobody listens any more. */
    public synchronized void goAway() {
        server.stop(0);
    }

    /** Listens again, at the same address. */
    public synchronized void comeBack() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
            port = server.getAddress().getPort();
            server.createContext("/", this::handle);
            server.setExecutor(threads);
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** The next requests for a path that begins so fare like this. */
    public void will(Mood mood, String path, int status, int times) {
        spells.add(new Spell(path, mood, status, new int[] {times}));
    }

    public void calm() {
        spells.clear();
    }

    /** Everything that was asked, as {@code GET /api/v4/users/me}. */
    public List<String> requests() {
        return requests;
    }

    /** The texts in the channel, oldest first. */
    public synchronized List<String> texts() {
        return posts().stream().map(post -> post.path("message").asText()).toList();
    }

    public synchronized List<JsonNode> posts() {
        return all("post").stream()
                .sorted(Comparator.comparingLong(post -> post.path("create_at").asLong()))
                .map(JsonNode.class::cast)
                .toList();
    }

    /** Everything of a kind: {@code command}, {@code outgoing}, {@code incoming}, {@code channel}, {@code user}, … */
    public synchronized List<ObjectNode> all(String kind) {
        return objects.values().stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    public JsonNode settings() {
        return config.path("ServiceSettings");
    }

    public synchronized ObjectNode user(String id, String name) {
        return add("user", id).put("username", name).put("is_bot", false).put("delete_at", 0);
    }

    public synchronized ObjectNode team(String id, String name) {
        return add("team", id).put("name", name);
    }

    /** Who shows this token is that user. */
    public void token(String token, String userId) {
        owners.put(token, userId);
    }

    /** A file of a post, of any media type. */
    public synchronized ObjectNode file(String id, String name, String type, byte[] bytes) {
        files.put(id, bytes);
        return add("file", id).put("name", name).put("mime_type", type).put("size", bytes.length);
    }

    /** Somebody deletes it. */
    public synchronized void deleteFile(String id) {
        files.remove(id);
        objects.remove(id);
    }

    /** A post that somebody wrote in the channel. */
    public synchronized ObjectNode say(String userId, String message) {
        ObjectNode post = newObject("post");
        post.put("user_id", userId)
                .put("message", message)
                .put("channel_id", CHANNEL)
                .put("type", "");
        post.put("create_at", time += 1000).put("update_at", time);
        post.put("edit_at", 0).put("delete_at", 0).put("root_id", "").put("original_id", "");
        post.putObject("props");
        return post;
    }

    /** As the author edits it; the version before stays as a deleted post of its own, as in the real one. */
    public synchronized void edit(JsonNode post, String message) {
        ObjectNode before = newObject("version");
        before.setAll((ObjectNode) post.deepCopy());
        before.put("id", "version" + made).put("original_id", post.path("id").asText());
        time += 1000;
        before.put("kind", "version").put("delete_at", time).put("update_at", time);
        ((ObjectNode) post).put("message", message).put("edit_at", time).put("update_at", time);
    }

    /** As somebody deletes it, and its thread with it; all posts of that have the props of the first one then (5.37). */
    public synchronized void delete(JsonNode post, String by) {
        time += 1000;
        ((ObjectNode) post.path("props")).put("deleteBy", by);
        String id = post.path("id").asText();
        all("post").stream()
                .filter(each -> each.path("id").asText().equals(id)
                        || each.path("root_id").asText().equals(id))
                .forEach(each -> {
                    each.put("delete_at", time).put("update_at", time);
                    each.set("props", post.path("props").deepCopy());
                });
    }

    /** Somebody gives it a heart: it changes and says the same. */
    public synchronized void react(JsonNode post) {
        ((ObjectNode) post).put("has_reactions", true).put("update_at", time += 1000);
    }

    /** Where {@code /api/v4/commands/execute} finds its answer, as from an integration that is up. */
    public void commandsAreAnswered(boolean answered) {
        integrationIsUp = answered;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        Optional<Spell> spell = spellOn(path);
        if (spell.isPresent() && spell.get().mood() == Mood.REFUSES) {
            send(exchange, new Answer(spell.get().status(), error("refused")));
            return;
        }
        if (path.matches(API + "/files/\\w+") && caller(exchange).isPresent() && files.containsKey(fileIn(path))) {
            send(exchange, 200, "application/octet-stream", files.get(fileIn(path)));
            return;
        }
        Answer answer = answer(exchange, path, body);
        if (spell.isPresent() && spell.get().mood() == Mood.LOSES_THE_ANSWER) {
            exchange.close();
            return;
        }
        if (spell.isPresent()) {
            sleep(3000);
        }
        send(exchange, answer);
    }

    private Optional<Spell> spellOn(String path) {
        return spells.stream()
                .filter(spell -> path.startsWith(spell.path()) && spell.left()[0]-- > 0)
                .findFirst();
    }

    private synchronized Answer answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        if (path.startsWith("/hooks/")) {
            return incoming(path.substring("/hooks/".length()), MAPPER.readTree(body));
        }
        if (path.equals(API + "/system/ping")) {
            return ok(JsonNodeFactory.instance.objectNode().put("status", "OK"));
        }
        if (path.equals("/icon.png")) { // plays our own service too
            return ok(JsonNodeFactory.instance.textNode("an anchor"));
        }
        if (path.equals(API + "/users/login")) {
            exchange.getResponseHeaders().add("Token", "session");
            owners.put("session", "admin");
            return ok(objects.get("admin"));
        }
        Optional<String> who = caller(exchange);
        if (who.isEmpty()) {
            return new Answer(401, error("api.context.session_expired.app_error"));
        }
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        return rest(exchange, path.substring(API.length()), query, body, who.get());
    }

    private Optional<String> caller(HttpExchange exchange) {
        String shown = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return Optional.ofNullable(owners.get(shown.replaceFirst("^Bearer ", "")));
    }

    private Answer incoming(String hook, JsonNode body) {
        if (!objects.containsKey(hook)) {
            return new Answer(400, error("web.incoming_webhook.invalid.app_error"));
        }
        if (body.path("text").asText().isBlank()) {
            return new Answer(400, error("web.incoming_webhook.text.app_error"));
        }
        ObjectNode post = say("admin", body.path("text").asText());
        ObjectNode props = post.putObject("props");
        props.setAll((ObjectNode) body.path("props"));
        props.put("from_webhook", "true");
        post.put("asked_username", body.path("username").asText()).put("asked_hook", hook);
        post.set("asked", body);
        return ok(JsonNodeFactory.instance.textNode("ok"));
    }

    private Answer rest(HttpExchange exchange, String path, String query, byte[] body, String who) throws IOException {
        String method = exchange.getRequestMethod();
        String[] part = path.substring(1).split("/");
        if (path.equals("/files")) {
            return upload(new String(body, StandardCharsets.ISO_8859_1), who);
        }
        if (path.matches("/users/\\w+/image")) {
            boolean picture = new String(body, StandardCharsets.ISO_8859_1).contains("name=\"image\"; filename=");
            return picture
                    ? ok(JsonNodeFactory.instance.objectNode().put("status", "OK"))
                    : new Answer(400, error("api.user.upload_profile_user.no_file.app_error"));
        }
        JsonNode sent = body.length == 0 ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(body);
        if (path.startsWith("/config")) {
            return method.equals("PUT") ? patchConfig(sent) : ok(config);
        }
        if (path.equals("/users/logout")) {
            owners.remove("session");
            return ok(sent);
        }
        if (path.equals("/users/me")) {
            return ok(objects.get(who));
        }
        if (path.equals("/commands/execute")) {
            return integrationIsUp
                    ? ok(JsonNodeFactory.instance
                            .objectNode()
                            .put("text", "`" + sent.path("command").asText().split(" ")[0] + " pdf`"))
                    : new Answer(500, error("api.command.execute_command.failed.app_error"));
        }
        if (path.startsWith("/teams/name/")) {
            return byField("team", "name", part[2]);
        }
        if (path.equals("/users")) {
            return ok(list("user"));
        }
        if (path.startsWith("/users/username/")) {
            return byField("user", "username", part[2]);
        }
        if (path.matches("/teams/\\w+/channels/name/.+")) {
            return byField("channel", "name", part[4]);
        }
        if (path.matches("/(teams|channels)/\\w+/members.*")) {
            return ok(sent);
        }
        if (path.matches("/channels/\\w+/posts")) {
            return ok(query.startsWith("since=") ? since(Long.parseLong(query.substring(6))) : page(query));
        }
        if (path.equals("/posts")) {
            String root = sent.path("root_id").asText();
            boolean rootIsThere = root.isEmpty()
                    || objects.containsKey(root)
                            && objects.get(root).path("delete_at").asLong() == 0;
            return rootIsThere ? ok(post(sent, who)) : new Answer(400, error("api.post.create_post.root_id.app_error"));
        }
        if (path.matches("/users/\\w+/tokens")) {
            String token = "bottoken" + ++made;
            owners.put(token, part[1]);
            return ok(newObject("token").put("token", token));
        }
        if (path.equals("/users/tokens/revoke")) {
            owners.remove(
                    objects.remove(sent.path("token_id").asText()).path("token").asText());
            return ok(sent);
        }
        if (path.equals("/bots") && method.equals("POST")) {
            return newBot(sent);
        }
        if (path.matches("/users/\\w+")) {
            return byId(part[1]);
        }
        if (path.matches("/files/\\w+(/info)?")) {
            return byId(part[1]);
        }
        if (path.endsWith("/regen_token")) {
            ObjectNode object = objects.get(part[part.length - 2]);
            object.put("token", "token" + ++made);
            return ok(object);
        }
        if (path.equals("/channels")) {
            return made("channel", sent);
        }
        return things(method, part, sent);
    }

    private Answer things(String method, String[] part, JsonNode sent) {
        String kind = part[0].equals("commands") ? "command" : part[1];
        String id = part[part.length - 1];
        return switch (method) {
            case "GET" -> ok(list(kind));
            case "POST" -> made(kind, sent);
            case "PUT" -> {
                objects.get(id).setAll((ObjectNode) sent);
                yield ok(objects.get(id));
            }
            default -> {
                objects.remove(id);
                yield ok(sent);
            }
        };
    }

    private Answer made(String kind, JsonNode sent) {
        ObjectNode object = newObject(kind);
        object.setAll((ObjectNode) sent);
        object.put("token", "token" + ++made).put("delete_at", 0);
        return new Answer(201, object);
    }

    private Answer newBot(JsonNode sent) {
        if (!settings().path("EnableBotAccountCreation").asBoolean()) {
            return new Answer(403, error("api.bot.create_disabled"));
        }
        ObjectNode bot = user("bot" + ++made, sent.path("username").asText()).put("is_bot", true);
        return new Answer(201, JsonNodeFactory.instance.objectNode().set("user_id", bot.path("id")));
    }

    private Answer patchConfig(JsonNode sent) {
        ((ObjectNode) config.path("ServiceSettings")).setAll((ObjectNode) sent.path("ServiceSettings"));
        return ok(config);
    }

    private Answer upload(String body, String who) {
        boolean channelFirst = body.indexOf("name=\"channel_id\"") > 0
                && body.indexOf("name=\"channel_id\"") < body.indexOf("name=\"files\"");
        if (!channelFirst) {
            return new Answer(400, error("api.file.upload_file.incorrect_channelId.app_error"));
        }
        ObjectNode file = newObject("file").put("name", body.replaceAll("(?s).*filename=\"([^\"]*)\".*", "$1"));
        file.put("user_id", who).put("content", body);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("file_infos").add(file);
        return new Answer(201, answer);
    }

    private ObjectNode post(JsonNode sent, String who) {
        ObjectNode post = say(who, sent.path("message").asText());
        post.put("root_id", sent.path("root_id").asText());
        post.set("file_ids", sent.path("file_ids"));
        post.set("props", ((ObjectNode) sent.path("props").deepCopy()).put("from_bot", "true"));
        return post;
    }

    /** Changed posts, the versions before an edit among them; of a deleted one the words are not told. */
    private ObjectNode since(long moment) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode order = answer.putArray("order");
        ObjectNode posts = answer.putObject("posts");
        List<ObjectNode> changed = new ArrayList<>(all("post"));
        changed.addAll(all("version"));
        changed.stream()
                .filter(post -> post.path("update_at").asLong() > moment)
                .map(ObjectNode::deepCopy)
                .forEach(post -> {
                    order.add(post.path("id"));
                    posts.set(post.path("id").asText(), post);
                    if (post.path("delete_at").asLong() > 0) {
                        post.put("message", "");
                    }
                });
        return answer;
    }

    private ObjectNode page(String query) {
        List<JsonNode> newestFirst = new ArrayList<>(posts());
        java.util.Collections.reverse(newestFirst);
        int perPage = Integer.parseInt(query.replaceAll(".*per_page=(\\d+).*", "$1"));
        if (query.contains("before=")) {
            String before = query.replaceAll(".*before=(\\w+).*", "$1");
            while (!newestFirst.remove(0).path("id").asText().equals(before)) {
                // further back
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode order = answer.putArray("order");
        ObjectNode posts = answer.putObject("posts");
        newestFirst.stream().limit(perPage).forEach(post -> {
            order.add(post.path("id"));
            posts.set(post.path("id").asText(), post);
        });
        return answer;
    }

    private Answer byField(String kind, String field, String value) {
        return all(kind).stream()
                .filter(object -> object.path(field).asText().equals(value))
                .findFirst()
                .map(FakeMattermost::ok)
                .orElseGet(() -> new Answer(404, error("not_found")));
    }

    private Answer byId(String id) {
        return objects.containsKey(id) ? ok(objects.get(id)) : new Answer(404, error("not_found"));
    }

    private ArrayNode list(String kind) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        all(kind).forEach(list::add);
        return list;
    }

    private ObjectNode newObject(String kind) {
        return add(kind, String.format("%s%03d", kind, ++made));
    }

    private ObjectNode add(String kind, String id) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", id).put("kind", kind);
        objects.put(id, object);
        return object;
    }

    private static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    private static ObjectNode error(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("message", "no");
    }

    private static String fileIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        send(exchange, answer.status(), "application/json", MAPPER.writeValueAsBytes(answer.body()));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
