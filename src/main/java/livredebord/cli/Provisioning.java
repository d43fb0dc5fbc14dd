package livredebord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.chat.MattermostAway;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;
import livredebord.wording.Phrases;

/**
 * Finds or makes in Mattermost what the boat needs there. What was made before is known again by its id, or by its name
 * where the files of an earlier set-up were lost; so nothing is made twice.
 */
final class Provisioning {

    static final String COMMAND_PATH = "/mattermost/command";
    static final String OUTGOING_PATH = "/mattermost/outgoing";
    static final String ICON_PATH = "/icon.png";
    private static final String POST_NAME = "livre-de-bord";

    /** A page of Mattermost's; a bigger channel is no boat's. */
    private static final int MOST_MEMBERS = 200;

    private static final int PER_PAGE = 200;

    private final MattermostClient admin;
    private final Wishes wishes;
    private final Phrases phrases;
    private final Consent consent;
    private final Map<String, String> boat;
    private final Map<String, String> secrets;
    private final OtherBoats others;
    private final List<Runnable> afterProof = new ArrayList<>();

    Provisioning(
            MattermostClient admin,
            Wishes wishes,
            Phrases phrases,
            Consent consent,
            Map<String, String> boat,
            Map<String, String> secrets,
            OtherBoats others) {
        this.others = others;
        this.admin = admin;
        this.wishes = wishes;
        this.phrases = phrases;
        this.consent = consent;
        this.boat = boat;
        this.secrets = secrets;
    }

    /** Fills the two maps. @param rotate new tokens; the old ones hold until {@link #retireOldTokens} */
    void carryOut(boolean rotate) {
        String team = team();
        String channel = channel(team);
        crew(team, channel);
        commands(team, rotate);
        outgoing(team, channel, rotate);
        incoming(team, channel, rotate);
        bot(team, channel, rotate);
        consent.tell(phrases.text("setup.provisioned"));
    }

    /** Once the new tokens were seen to work. */
    void retireOldTokens() {
        afterProof.forEach(Runnable::run);
        afterProof.clear();
    }

    private String team() {
        JsonNode team = found("/api/v4/teams/name/" + wishes.team())
                .orElseThrow(() -> new SetupRefused(phrases.text("setup.team.absent", wishes.team())));
        boat.put(Field.TEAM, wishes.team());
        boat.put(Field.TEAM_ID, id(team));
        return id(team);
    }

    private String channel(String team) {
        String name = slug(wishes.channel());
        JsonNode channel = found("/api/v4/teams/" + team + "/channels/name/" + name + "?include_deleted=true")
                .orElseGet(() -> newChannel(team, name));
        if (channel.path("delete_at").asLong() > 0) {
            throw new SetupRefused(phrases.text("setup.channel.archived", name));
        }
        boat.put(Field.CHANNEL, name);
        if (!id(channel).equals(boat.put(Field.CHANNEL_ID, id(channel)))) {
            boat.remove(Field.READ_FROM);
        }
        return id(channel);
    }

    private JsonNode newChannel(String team, String name) {
        consent.tell(phrases.text("setup.channel.new", name));
        return admin.post(
                "/api/v4/channels",
                Map.of("team_id", team, "name", name, "display_name", wishes.channel(), "type", "O"));
    }

    private void crew(String team, String channel) {
        JsonNode skipper = user(wishes.skipper());
        List<JsonNode> writers = wishes.writers().stream().map(this::user).toList();
        boat.put(Field.SKIPPER, account(skipper));
        boat.put(Field.WRITERS, writers.stream().map(Provisioning::account).collect(Collectors.joining(",")));
        Stream.concat(Stream.of(skipper), writers.stream()).forEach(person -> joins(person, team, channel));
        boat.put(
                Field.MEMBERS,
                members(channel).stream().map(Provisioning::member).collect(Collectors.joining(",")));
    }

    /** Bots are nobody. Names are a courtesy: set-up goes on without them. */
    private List<JsonNode> members(String channel) {
        List<JsonNode> people = new ArrayList<>();
        try {
            admin.get("/api/v4/users?in_channel=" + channel + "&per_page=" + MOST_MEMBERS)
                    .forEach(people::add);
        } catch (MattermostRefused refused) {
            return List.of();
        }
        return people.stream()
                .filter(user -> !user.path("is_bot").asBoolean()
                        && user.path("delete_at").asLong() == 0)
                .toList();
    }

    /** What a person calls himself, else his first name; our own separators stay out of it. */
    private static String member(JsonNode user) {
        String nickname = user.path("nickname").asText();
        String name = nickname.isBlank() ? user.path("first_name").asText() : nickname;
        return account(user) + ":" + name.replaceAll("[:,\\p{Cntrl}]", " ").strip();
    }

    private JsonNode user(String name) {
        return found("/api/v4/users/username/" + name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new SetupRefused(phrases.text("setup.user.absent", name)));
    }

    /** Whoever writes has to see the channel. */
    private void joins(JsonNode person, String team, String channel) {
        try {
            admin.get("/api/v4/teams/" + team + "/members/" + id(person));
            admin.post("/api/v4/channels/" + channel + "/members", Map.of("user_id", id(person)));
        } catch (MattermostRefused refused) {
            consent.warn(phrases.text("setup.user.outside", name(person), wishes.team()));
        }
    }

    private void commands(String team, boolean rotate) {
        List<JsonNode> there = list("/api/v4/commands?team_id=" + team + "&custom_only=true");
        List<String> ours = split(boat, Field.COMMAND_IDS);
        List<JsonNode> commands = wishes.commands().stream()
                .map(word -> command(team, word, there, ours))
                .toList();
        there.stream()
                .filter(command -> ours.contains(id(command)) && !holds(commands, id(command)))
                .forEach(command -> admin.delete("/api/v4/commands/" + id(command)));
        List<JsonNode> made =
                commands.stream().filter(command -> !isShared(command)).toList();
        List<JsonNode> shared = commands.stream().filter(this::isShared).toList();
        List<String> old = commands.stream().map(Provisioning::token).toList();
        List<String> fresh = commands.stream()
                .map(command -> rotate && !isShared(command) ? newCommandToken(command) : token(command))
                .toList();
        keep(Field.COMMAND_TOKENS, fresh, rotate ? old : List.of());
        boat.put(Field.COMMAND_WORDS, String.join(",", wishes.commands()));
        boat.put(Field.COMMAND_IDS, joined(made, "id"));
        if (shared.isEmpty()) {
            boat.remove(Field.SHARED_COMMAND_IDS);
        } else {
            boat.put(Field.SHARED_COMMAND_IDS, joined(shared, "id"));
        }
        if (rotate) {
            shareTokens(List.of(), fresh);
            afterProof.add(() -> shareTokens(old, fresh));
        }
    }

    private void shareTokens(List<String> before, List<String> now) {
        others.shareTokens(split(boat, Field.COMMAND_IDS), before, now);
    }

    /** Made for another boat of this service: it stays as she has it. */
    private boolean isShared(JsonNode command) {
        return others.own(id(command));
    }

    private JsonNode command(String team, String word, List<JsonNode> there, List<String> ours) {
        Optional<JsonNode> same = there.stream()
                .filter(command -> command.path("trigger").asText().equals(word))
                .findFirst();
        Optional<JsonNode> shared = same.filter(this::isShared);
        if (shared.isPresent()) {
            consent.tell(phrases.text("setup.command.shared", word));
            return shared.get();
        }
        same.filter(command -> !ours.contains(id(command)) && !isNamed(command)).ifPresent(command -> {
            throw new SetupRefused(phrases.text(
                    "setup.command.taken", word, command.path("display_name").asText()));
        });
        Map<String, Object> wanted = commandFields(team, word);
        return same.map(command -> updated("/api/v4/commands/", command, wanted))
                .orElseGet(() -> {
                    consent.tell(phrases.text("setup.command.new", word));
                    return admin.post("/api/v4/commands", wanted);
                });
    }

    private Map<String, Object> commandFields(String team, String word) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("team_id", team);
        fields.put("trigger", word);
        fields.put("method", "P");
        fields.put("url", wishes.ourAddressForMattermost() + COMMAND_PATH);
        fields.put("display_name", displayName());
        fields.put("description", phrases.text("setup.command.description"));
        fields.put("username", POST_NAME);
        fields.put("icon_url", wishes.ourAddressForPeople() + ICON_PATH);
        fields.put("auto_complete", true);
        fields.put("auto_complete_hint", phrases.text("setup.command.hint"));
        fields.put("auto_complete_desc", phrases.text("setup.command.autocomplete", wishes.boat()));
        return fields;
    }

    private String newCommandToken(JsonNode command) {
        return token(admin.put("/api/v4/commands/" + id(command) + "/regen_token", Map.of()));
    }

    private void outgoing(String team, String channel, boolean rotate) {
        Optional<JsonNode> same = hook("/api/v4/hooks/outgoing?team_id=" + team, Field.OUTGOING_ID, boat, channel);
        if (wishes.triggers().isEmpty()) {
            same.ifPresent(hook -> admin.delete("/api/v4/hooks/outgoing/" + id(hook)));
            forgetOutgoing();
            return;
        }
        try {
            keepOutgoing(outgoingHook(team, channel, same), rotate);
        } catch (MattermostRefused refused) {
            consent.warn(phrases.text("setup.outgoing.refused", Trouble.said(refused, phrases)));
            forgetOutgoing();
        }
    }

    private void forgetOutgoing() {
        boat.keySet().removeAll(List.of(Field.OUTGOING_ID, Field.TRIGGER_WORDS));
        secrets.remove(Field.OUTGOING_TOKENS);
    }

    private JsonNode outgoingHook(String team, String channel, Optional<JsonNode> same) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("team_id", team);
        wanted.put("channel_id", channel);
        wanted.put("display_name", displayName());
        wanted.put("description", phrases.text("setup.command.description"));
        wanted.put("trigger_words", spellings());
        wanted.put("trigger_when", 0);
        wanted.put("callback_urls", List.of(wishes.ourAddressForMattermost() + OUTGOING_PATH));
        wanted.put("content_type", "application/json");
        wanted.put("username", POST_NAME);
        wanted.put("icon_url", wishes.ourAddressForPeople() + ICON_PATH);
        return same.map(hook -> updated("/api/v4/hooks/outgoing/", hook, wanted))
                .orElseGet(() -> {
                    consent.tell(phrases.text("setup.outgoing.new", String.join(" ", wishes.triggers())));
                    return admin.post("/api/v4/hooks/outgoing", wanted);
                });
    }

    private void keepOutgoing(JsonNode hook, boolean rotate) {
        String old = token(hook);
        String fresh =
                rotate ? token(admin.post("/api/v4/hooks/outgoing/" + id(hook) + "/regen_token", Map.of())) : old;
        keep(Field.OUTGOING_TOKENS, List.of(fresh), rotate ? List.of(old) : List.of());
        boat.put(Field.OUTGOING_ID, id(hook));
        boat.put(Field.TRIGGER_WORDS, String.join(",", spellings()));
    }

    /** Mattermost compares the case; a phone writes the first letter large. */
    private List<String> spellings() {
        return wishes.triggers().stream()
                .flatMap(word -> Stream.of(word, capitalised(word), word.toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** The first letter, which may stand after a sign: {@code !Log}. */
    private static String capitalised(String word) {
        int letter = 0;
        while (letter < word.length() && !Character.isLetter(word.charAt(letter))) {
            letter++;
        }
        return letter == word.length()
                ? word
                : word.substring(0, letter)
                        + word.substring(letter, letter + 1).toUpperCase(Locale.ROOT)
                        + word.substring(letter + 1);
    }

    private void incoming(String team, String channel, boolean rotate) {
        Optional<JsonNode> same = hook("/api/v4/hooks/incoming?team_id=" + team, Field.INCOMING_HOOK, secrets, channel);
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("channel_id", channel);
        wanted.put("display_name", displayName());
        wanted.put("description", phrases.text("setup.incoming.description"));
        wanted.put("channel_locked", true);
        JsonNode hook = same.filter(there -> !rotate)
                .map(there -> updated("/api/v4/hooks/incoming/", there, wanted))
                .orElseGet(() -> {
                    consent.tell(phrases.text("setup.incoming.new"));
                    return admin.post("/api/v4/hooks/incoming", wanted);
                });
        secrets.put(Field.INCOMING_HOOK, id(hook));
        same.filter(old -> rotate)
                .ifPresent(old -> afterProof.add(() -> admin.delete("/api/v4/hooks/incoming/" + id(old))));
    }

    /** By the id that we kept, else by name and channel. */
    private Optional<JsonNode> hook(String path, String field, Map<String, String> from, String channel) {
        List<JsonNode> there = list(path);
        String known = from.getOrDefault(field, "");
        Predicate<JsonNode> isOurs = hook -> id(hook).equals(known);
        Predicate<JsonNode> looksOurs =
                hook -> isNamed(hook) && hook.path("channel_id").asText().equals(channel);
        return there.stream()
                .filter(isOurs)
                .findFirst()
                .or(() -> there.stream().filter(looksOurs).findFirst());
    }

    private void bot(String team, String channel, boolean rotate) {
        if (wishes.bot().isEmpty()) {
            boat.remove(Field.BOT);
            Optional.ofNullable(secrets.get(Field.BOT_TOKEN_ID)).ifPresent(this::revoke);
            secrets.keySet().removeAll(List.of(Field.BOT_TOKEN, Field.BOT_TOKEN_ID));
            return;
        }
        try {
            botAccount(wishes.bot().get(), team, channel, rotate);
        } catch (MattermostRefused refused) {
            consent.warn(phrases.text("setup.bot.refused", Trouble.said(refused, phrases)));
        }
    }

    private void botAccount(String name, String team, String channel, boolean rotate) {
        Optional<JsonNode> account = found("/api/v4/users/username/" + name);
        account.filter(user -> !user.path("is_bot").asBoolean()).ifPresent(user -> {
            throw new SetupRefused(phrases.text("setup.bot.taken", name));
        });
        String bot = account.map(Provisioning::id).orElseGet(() -> newBot(name));
        if (account.filter(user -> user.path("delete_at").asLong() > 0).isPresent()) {
            admin.post("/api/v4/bots/" + bot + "/enable", Map.of());
        }
        admin.post("/api/v4/teams/" + team + "/members", Map.of("team_id", team, "user_id", bot));
        admin.post("/api/v4/channels/" + channel + "/members", Map.of("user_id", bot));
        boat.put(Field.BOT, name);
        boat.computeIfAbsent(Field.READ_FROM, field -> String.valueOf(lastPost(channel)));
        if (rotate || !holdsBotToken(bot)) {
            newBotToken(bot);
        }
    }

    private long lastPost(String channel) {
        JsonNode page = admin.get("/api/v4/channels/" + channel + "/posts?per_page=1");
        String newest = page.path("order").path(0).asText();
        return page.path("posts").path(newest).path("create_at").asLong();
    }

    private String newBot(String name) {
        JsonNode made = admin.post(
                "/api/v4/bots", Map.of("username", name, "display_name", displayName(), "description", displayName()));
        consent.tell(phrases.text("setup.bot.new", name));
        String bot = made.path("user_id").asText();
        portray(bot);
        return bot;
    }

    /** Once, since a captain may give it another picture; without one it still works. */
    private void portray(String bot) {
        try (InputStream icon = Provisioning.class.getResourceAsStream("/icon.png")) {
            admin.portray(bot, icon.readAllBytes());
        } catch (IOException | MattermostAway | MattermostRefused withoutPicture) {
            consent.warn(phrases.text("setup.bot.picture", withoutPicture.getMessage()));
        }
    }

    private boolean holdsBotToken(String bot) {
        try {
            return secrets.containsKey(Field.BOT_TOKEN)
                    && id(admin.as(secrets.get(Field.BOT_TOKEN)).get("/api/v4/users/me"))
                            .equals(bot);
        } catch (MattermostRefused revoked) {
            return false;
        }
    }

    private void newBotToken(String bot) {
        Optional.ofNullable(secrets.get(Field.BOT_TOKEN_ID)).ifPresent(old -> afterProof.add(() -> revoke(old)));
        JsonNode made = admin.post("/api/v4/users/" + bot + "/tokens", Map.of("description", displayName()));
        secrets.put(Field.BOT_TOKEN, token(made));
        secrets.put(Field.BOT_TOKEN_ID, id(made));
    }

    private void revoke(String tokenId) {
        try {
            admin.post("/api/v4/users/tokens/revoke", Map.of("token_id", tokenId));
        } catch (MattermostRefused goneAlready) {
            consent.warn(phrases.text("setup.bot.revoke", Trouble.said(goneAlready, phrases)));
        }
    }

    /** The old ones hold beside the new ones until the proof. */
    private void keep(String field, List<String> fresh, List<String> old) {
        secrets.put(
                field, Stream.concat(fresh.stream(), old.stream()).distinct().collect(Collectors.joining(",")));
        afterProof.add(() -> secrets.put(field, String.join(",", fresh)));
    }

    /** Asks for a change only where something differs, and then with the whole object, as the server wants it. */
    private JsonNode updated(String path, JsonNode there, Map<String, Object> wanted) {
        ObjectNode whole = there.deepCopy();
        wanted.forEach(whole::putPOJO);
        JsonNode plain = MattermostClient.json(whole);
        return plain.equals(there) ? there : admin.put(path + id(there), plain);
    }

    private List<JsonNode> list(String path) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page * PER_PAGE == all.size(); page++) {
            admin.get(path + "&per_page=" + PER_PAGE + "&page=" + page).forEach(all::add);
            if (path.contains("/commands")) {
                break; // this list has one page
            }
        }
        return all;
    }

    private Optional<JsonNode> found(String path) {
        try {
            return Optional.of(admin.get(path));
        } catch (MattermostRefused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** At most 64 bytes, as a command's name may be. */
    private String displayName() {
        String whole = "Livre de bord " + wishes.boat();
        int end = whole.length();
        while (whole.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 64) {
            end = whole.offsetByCodePoints(end, -1);
        }
        return whole.substring(0, end);
    }

    private boolean isNamed(JsonNode object) {
        return object.path("display_name").asText().equals(displayName());
    }

    /** Lower case letters without accents, digits and hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    }

    private static boolean holds(List<JsonNode> objects, String id) {
        return objects.stream().anyMatch(object -> id(object).equals(id));
    }

    private static String joined(List<JsonNode> objects, String field) {
        return objects.stream().map(object -> object.path(field).asText()).collect(Collectors.joining(","));
    }

    private static List<String> split(Map<String, String> from, String field) {
        return List.of(from.getOrDefault(field, "").split(","));
    }

    private static String account(JsonNode user) {
        return id(user) + ":" + name(user);
    }

    private static String name(JsonNode user) {
        return user.path("username").asText();
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static String token(JsonNode object) {
        return object.path("token").asText();
    }
}
