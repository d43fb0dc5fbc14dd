package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.chat.FakeMattermost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SetupTest {

    @TempDir
    Path folder;

    private final FakeMattermost mattermost = new FakeMattermost();
    private final StringWriter answers = new StringWriter();
    private final StringWriter progress = new StringWriter();
    private Path data;
    private Path token;

    @BeforeEach
    void begin() throws IOException {
        data = folder.resolve("data");
        token = Files.writeString(folder.resolve("token"), FakeMattermost.ADMIN_TOKEN + "\n");
        mattermost.team("teamid", "arthur");
        mattermost.user("leaid", "lea");
        mattermost.user("tomid", "tom");
        mattermost.commandsAreAnswered(true);
    }

    @AfterEach
    void end() {
        mattermost.close();
    }

    @Test
    void makesWhatTheBoatNeedsAndKeepsWhatTheServiceReads() {
        int exit = setup();

        assertThat(exit).isZero();
        assertThat(boat())
                .containsEntry(Field.BOAT_NAME, "Arthur")
                .containsEntry(Field.LANGUAGE, "fr")
                .containsEntry(Field.ZONE, "Europe/Paris")
                .containsEntry(Field.SKIPPER, "leaid:lea")
                .containsEntry(Field.WRITERS, "tomid:tom")
                .containsEntry(Field.SERVER, "127.0.0.1")
                .containsEntry(Field.TEAM_ID, "teamid")
                .containsEntry(Field.CHANNEL, "livre-de-bord-d-arthur")
                .containsEntry(
                        Field.CHANNEL_ID,
                        mattermost.all("channel").get(0).path("id").asText())
                .containsEntry(Field.TRIGGER_WORDS, "!log,!Log,!LOG")
                .containsEntry(Field.EVENING, "21:00");
        assertThat(secrets())
                .containsEntry(Field.COMMAND_TOKENS, tokens("command"))
                .containsEntry(Field.OUTGOING_TOKENS, tokens("outgoing"))
                .containsEntry(Field.INCOMING_HOOK, ourHook().path("id").asText())
                .containsKey(Field.BOT_TOKEN);
        assertThat(mattermost.requests()).anyMatch(request -> request.matches("POST /api/v4/users/bot\\w+/image"));
        assertThat(answers.toString())
                .contains("/arthur/channels/livre-de-bord-d-arthur", "/log")
                .doesNotContain("garde l'image");
        assertThat(progress.toString()).contains("prouvé : /log aide");
    }

    @Test
    void theCommandIsPlainlyOurs() {
        setup("--commands", "log,bord");

        assertThat(mattermost.all("command"))
                .extracting(command -> command.path("trigger").asText())
                .containsExactly("log", "bord");
        assertThat(mattermost.all("command")).allSatisfy(command -> {
            assertThat(command.path("url").asText()).isEqualTo("http://127.0.0.1:9/mattermost/command");
            assertThat(command.path("method").asText()).isEqualTo("P");
            assertThat(command.path("display_name").asText()).isEqualTo("Livre de bord Arthur");
            assertThat(command.path("auto_complete_hint").asText()).contains("aide");
            assertThat(command.path("description").asText()).isNotBlank();
        });
    }

    @Test
    void aBoatWithAnotherWordAloneIsProvenByThatWord() {
        int exit = setup("--commands", "bord");

        assertThat(exit).isZero();
        assertThat(progress.toString()).contains("prouvé : /bord aide");
    }

    @Test
    void runTwiceItMakesNothingTwice() {
        setup();
        Map<String, String> boat = boat();
        Map<String, String> secrets = secrets();
        mattermost.requests().clear();

        int exit = setup();

        assertThat(exit).isZero();
        assertThat(boat()).isEqualTo(boat);
        assertThat(secrets()).isEqualTo(secrets);
        assertThat(mattermost.requests())
                .noneMatch(request -> request.startsWith("PUT"))
                .filteredOn(request -> request.startsWith("POST"))
                .allMatch(request -> request.contains("/members") || request.contains("/execute"));
    }

    @Test
    void whereItsFilesWereLostItFindsAgainWhatItMade() throws IOException {
        setup();
        Files.delete(data.resolve(BoatFiles.BOAT));
        Files.delete(data.resolve(BoatFiles.SECRETS));

        int exit = setup();

        assertThat(exit).isZero();
        assertThat(mattermost.all("command")).hasSize(1);
        assertThat(mattermost.all("outgoing")).hasSize(1);
        assertThat(mattermost.all("incoming")).hasSize(2);
        assertThat(secrets()).containsEntry(Field.COMMAND_TOKENS, tokens("command"));
    }

    @Test
    void anotherAddressIsChangedInPlace() {
        setup();
        String before = secrets().get(Field.COMMAND_TOKENS);

        setup("--our-url", "http://127.0.0.1:10/");

        assertThat(mattermost.all("command").get(0).path("url").asText())
                .isEqualTo("http://127.0.0.1:10/mattermost/command");
        assertThat(mattermost
                        .all("outgoing")
                        .get(0)
                        .path("callback_urls")
                        .path(0)
                        .asText())
                .isEqualTo("http://127.0.0.1:10/mattermost/outgoing");
        assertThat(secrets().get(Field.COMMAND_TOKENS)).isEqualTo(before);
    }

    @Test
    void aSecondWordThatIsNotWantedAnyMoreGoes() {
        setup("--commands", "log,bord");

        setup("--commands", "log");

        assertThat(mattermost.all("command")).hasSize(1);
        assertThat(secrets().get(Field.COMMAND_TOKENS)).doesNotContain(",");
    }

    @Test
    void anotherOnesCommandIsNotTouched() {
        ((ObjectNode) mattermost.team("x", "x"))
                .put("kind", "command")
                .put("trigger", "log")
                .put("display_name", "Blog");

        int exit = setup();

        assertThat(exit).isEqualTo(1);
        assertThat(progress.toString()).contains("/log", "Blog", "--commands");
        assertThat(data.resolve(BoatFiles.SECRETS)).doesNotExist();
    }

    @Test
    void rotatingGivesNewTokensAndEndsTheOldOnes() {
        setup();
        Map<String, String> old = secrets();

        int exit = setup("--rotate");

        assertThat(exit).isZero();
        assertThat(secrets().get(Field.COMMAND_TOKENS))
                .isEqualTo(tokens("command"))
                .isNotEqualTo(old.get(Field.COMMAND_TOKENS));
        assertThat(secrets().get(Field.OUTGOING_TOKENS)).isNotEqualTo(old.get(Field.OUTGOING_TOKENS));
        assertThat(secrets().get(Field.INCOMING_HOOK)).isNotEqualTo(old.get(Field.INCOMING_HOOK));
        assertThat(secrets().get(Field.BOT_TOKEN)).isNotEqualTo(old.get(Field.BOT_TOKEN));
        assertThat(mattermost.all("incoming"))
                .hasSize(2)
                .noneMatch(hook -> hook.path("id").asText().equals(old.get(Field.INCOMING_HOOK)));
        assertThat(mattermost.all("token")).hasSize(1);
    }

    @Test
    void theOldTokensHoldUntilTheNewOnesAreSeenToWork() {
        setup();
        String old = secrets().get(Field.COMMAND_TOKENS);
        mattermost.commandsAreAnswered(false);

        setup("--rotate");

        assertThat(secrets().get(Field.COMMAND_TOKENS).split(",")).hasSize(2).contains(old, tokens("command"));
        assertThat(mattermost.all("token")).hasSize(2);
    }

    @Test
    void theServersSettingsThatBiteAreChangedAndThoseOfOthersKept() {
        setup();

        JsonNode settings = mattermost.settings();
        assertThat(settings.path("AllowedUntrustedInternalConnections").asText())
                .isEqualTo("elsewhere.lan 127.0.0.1");
        assertThat(settings.path("EnablePostUsernameOverride").asBoolean()).isTrue();
        assertThat(settings.path("EnablePostIconOverride").asBoolean()).isTrue();
        assertThat(settings.path("EnableBotAccountCreation").asBoolean()).isTrue();
        assertThat(settings.path("SiteURL").asText())
                .isEqualTo(mattermost.address().toString());
    }

    @Test
    void withoutConsentNoSettingChangesAndWhatIsMissingIsSaid() {
        Captain captain = new Captain("non");

        run(captain, without(options(), "--yes"));

        assertThat(mattermost.settings().path("EnablePostUsernameOverride").asBoolean())
                .isFalse();
        assertThat(progress.toString())
                .contains(
                        "À faire par un administrateur : AllowedUntrustedInternalConnections = « elsewhere.lan 127.0.0.1 »")
                .contains("Pas de bot")
                .doesNotContain("bot créé");
    }

    @Test
    void theSecretsAreForTheirOwnerAlone() throws IOException {
        setup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(BoatFiles.SECRETS))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aBotThatIsNotWantedAnyMoreLeavesNoTokenBehind() {
        setup();
        mattermost.requests().clear();

        setup("--bot", "none");

        assertThat(secrets()).doesNotContainKeys(Field.BOT_TOKEN, Field.BOT_TOKEN_ID);
        assertThat(mattermost.requests()).contains("POST /api/v4/users/tokens/revoke");
    }

    @Test
    void neitherTheAdministratorsSecretNorASessionIsLeft() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "admin-pass\n");
        String[] login = Stream.concat(
                        Stream.of(without(without(options(), "--token-file"), token.toString())),
                        Stream.of("--admin", "ada", "--password-file", password.toString()))
                .toArray(String[]::new);

        int exit = run(new Captain(), login);

        assertThat(exit).isZero();
        assertThat(mattermost.requests()).last().isEqualTo("POST /api/v4/users/logout");
        assertThat(Files.readString(data.resolve(BoatFiles.SECRETS))
                        + Files.readString(data.resolve(BoatFiles.BOAT))
                        + answers
                        + progress)
                .doesNotContain("admin-pass", "session");
    }

    @Test
    void theSessionEndsEvenWhereSetUpCannotGoOn() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "admin-pass\n");
        mattermost.all("user").stream()
                .filter(user -> user.path("username").asText().equals("lea"))
                .forEach(user -> user.put("username", "somebody-else"));
        String[] login = Stream.concat(
                        Stream.of(without(without(options(), "--token-file"), token.toString())),
                        Stream.of("--admin", "ada", "--password-file", password.toString()))
                .toArray(String[]::new);

        int exit = run(new Captain(), login);

        assertThat(exit).isEqualTo(1);
        assertThat(progress.toString()).contains("lea");
        assertThat(mattermost.requests()).last().isEqualTo("POST /api/v4/users/logout");
    }

    @Test
    void asksForWhatOptionsDoNotGiveAndTheTokenUnseen() {
        Captain captain = new Captain(
                "fr",
                "Arthur",
                "Europe/Paris",
                mattermost.address().toString(),
                "arthur",
                "",
                "lea",
                "tom",
                "http://127.0.0.1:9",
                "http://127.0.0.1:9",
                "",
                "",
                "",
                "",
                "");

        int exit = run(captain, "--data", data.toString());

        assertThat(exit).isZero();
        assertThat(captain.secretly).containsExactly("Jeton d'administrateur");
        assertThat(boat()).containsEntry(Field.CHANNEL, "livre-de-bord").doesNotContainKey(Field.EVENING);
    }

    @Test
    void aSlipAtAQuestionIsAskedAgain() {
        Captain captain = new Captain(
                "fr",
                "Arthur",
                "Europe/Pari",
                "Europe/Paris",
                "chat.lan",
                mattermost.address().toString(),
                "arthur",
                "",
                "@lea",
                "@tom",
                "http://127.0.0.1:9",
                "http://127.0.0.1:9",
                "");

        int exit = run(captain, "--data", data.toString());

        assertThat(exit).isZero();
        assertThat(progress.toString()).contains("--zone", "--mattermost");
        assertThat(boat()).containsEntry(Field.ZONE, "Europe/Paris").containsEntry(Field.WRITERS, "tomid:tom");
    }

    @Test
    void whoIsNotThereToBeAskedIsToldWhatIsMissing() {
        int exit = run(new Captain(), "--data", data.toString(), "--yes", "--token-file", token.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(progress.toString()).contains("--boat");
    }

    @Test
    void aWrongValueIsRefusedByName() {
        for (String[] wrong : new String[][] {
            {"--zone", "Mars/Olympus"}, {"--evening", "25:00"}, {"--mattermost", "chat.lan"},
            {"--our-url", "ftp://arthur"}, {"--language", "de"}, {"--commands", "journal de bord!"}
        }) {
            int exit = setup(wrong);

            assertThat(exit).as(wrong[0]).isEqualTo(2);
            assertThat(progress.toString()).contains(wrong[0].equals("--language") ? "language" : wrong[0]);
        }
    }

    @Test
    void aServerThatIsAwayIsSaidPlainly() {
        mattermost.goAway();

        int exit = setup();

        assertThat(exit).isEqualTo(1);
        assertThat(progress.toString())
                .contains(mattermost.address() + " ne répond pas")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void aServiceThatIsNotUpIsSaidAndTheFilesStandReady() {
        mattermost.commandsAreAnswered(false);

        int exit = setup();

        assertThat(exit).isZero();
        assertThat(progress.toString()).contains("Non prouvé");
        assertThat(answers.toString()).contains("est prêt").doesNotContain("est relié");
        assertThat(secrets()).containsKey(Field.COMMAND_TOKENS);
    }

    @Test
    void aPathThatIsBrokenThoughTheServiceIsUpFails() {
        mattermost.commandsAreAnswered(false);

        int exit = setup("--people-url", mattermost.address().toString());

        assertThat(exit).isEqualTo(1);
        assertThat(progress.toString()).contains("n'est pas revenu", "Mattermost a répondu 500", "pas encore relié");
        assertThat(answers.toString()).isEmpty();
    }

    @Test
    void anotherBoatHasAFolderAndAddressesOfHerOwnAndSharesTheCommand() {
        setup();
        Map<String, String> before = boat();

        int exit = setup("--boat-id", "anna", "--boat", "Anna", "--channel", "Anna");

        BoatFiles annas = new BoatFiles(data.resolve("boats/anna"));
        assertThat(exit).isZero();
        assertThat(boat()).isEqualTo(before);
        assertThat(annas.boat())
                .containsEntry(Field.BOAT_NAME, "Anna")
                .containsEntry(Field.OUR_ADDRESS_FOR_MATTERMOST, "http://127.0.0.1:9/boats/anna")
                .containsEntry(Field.SHARED_COMMAND_IDS, before.get(Field.COMMAND_IDS))
                .containsEntry(Field.COMMAND_IDS, "");
        assertThat(annas.secrets())
                .containsEntry(Field.COMMAND_TOKENS, secrets().get(Field.COMMAND_TOKENS));
        assertThat(mattermost.all("command")).hasSize(1);
        assertThat(mattermost.all("command").get(0).path("url").asText())
                .isEqualTo("http://127.0.0.1:9/mattermost/command");
        assertThat(mattermost.all("outgoing"))
                .extracting(hook -> hook.path("callback_urls").path(0).asText())
                .containsExactly(
                        "http://127.0.0.1:9/mattermost/outgoing", "http://127.0.0.1:9/boats/anna/mattermost/outgoing");
        assertThat(progress.toString()).contains("commande partagée avec un autre bateau de ce service : /log");
    }

    @Test
    void setUpAgainHerAddressesStayAsTheyAre() {
        setup();
        setup("--boat-id", "anna", "--boat", "Anna", "--channel", "Anna");
        Map<String, String> before = new BoatFiles(data.resolve("boats/anna")).boat();

        int exit = run(
                new Captain(),
                "--data",
                data.toString(),
                "--boat-id",
                "anna",
                "--yes",
                "--token-file",
                token.toString());

        assertThat(exit).isZero();
        assertThat(new BoatFiles(data.resolve("boats/anna")).boat()).isEqualTo(before);
    }

    @Test
    void newTokensOfASharedCommandReachAllThatShareIt() {
        setup();
        setup("--boat-id", "anna", "--boat", "Anna", "--channel", "Anna");

        setup("--rotate");

        assertThat(new BoatFiles(data.resolve("boats/anna")).secrets())
                .containsEntry(Field.COMMAND_TOKENS, secrets().get(Field.COMMAND_TOKENS))
                .containsEntry(Field.COMMAND_TOKENS, tokens("command"));
    }

    @Test
    void aBoatThatCannotBeCalledSoIsRefused() {
        for (String wrong : List.of("Anna", "../anna", "boat", "")) {
            assertThat(setup("--boat-id", wrong)).isEqualTo(2);
        }
        assertThat(progress.toString()).contains("--boat-id anna");
        assertThat(data).doesNotExist();
    }

    private int setup(String... more) {
        List<String> all = new ArrayList<>(List.of(options()));
        for (int i = 0; i < more.length; i++) {
            int known = all.indexOf(more[i]);
            if (known >= 0 && more[i].startsWith("--") && i + 1 < more.length) {
                all.set(known + 1, more[++i]);
            } else {
                all.add(more[i]);
            }
        }
        return run(new Captain(), all.toArray(String[]::new));
    }

    private int run(Captain captain, String... arguments) {
        CommandLine line = new CommandLine(new Setup(captain));
        line.setOut(new PrintWriter(answers, true));
        line.setErr(new PrintWriter(progress, true));
        return line.execute(arguments);
    }

    private String[] options() {
        return new String[] {
            "--data",
            data.toString(),
            "--boat",
            "Arthur",
            "--language",
            "fr",
            "--zone",
            "Europe/Paris",
            "--skipper",
            "lea",
            "--writers",
            "tom",
            "--mattermost",
            mattermost.address().toString(),
            "--team",
            "arthur",
            "--channel",
            "Livre de bord d'Arthur",
            "--our-url",
            "http://127.0.0.1:9",
            "--people-url",
            "http://127.0.0.1:9",
            "--commands",
            "log",
            "--triggers",
            "!log",
            "--bot",
            "arthur-bot",
            "--evening",
            "21:00",
            "--token-file",
            token.toString(),
            "--yes"
        };
    }

    private static String[] without(String[] options, String left) {
        return Stream.of(options).filter(option -> !option.equals(left)).toArray(String[]::new);
    }

    private Map<String, String> boat() {
        return new BoatFiles(data).boat();
    }

    private Map<String, String> secrets() {
        return new BoatFiles(data).secrets();
    }

    private String tokens(String kind) {
        return mattermost.all(kind).get(0).path("token").asText();
    }

    private ObjectNode ourHook() {
        return mattermost.all("incoming").stream()
                .filter(hook -> hook.path("display_name").asText().equals("Livre de bord Arthur"))
                .findFirst()
                .orElseThrow();
    }

    /** Sits at the keyboard with his answers ready, or is not there. */
    private static final class Captain implements Questions {

        private final List<String> ready;
        private final List<String> secretly = new ArrayList<>();

        Captain(String... ready) {
            this.ready = new ArrayList<>(List.of(ready));
        }

        @Override
        public boolean canAsk() {
            return !ready.isEmpty();
        }

        @Override
        public String ask(String question, Optional<String> usual) {
            String answer = ready.size() > 1 ? ready.remove(0) : ready.get(0);
            return answer.isEmpty() ? usual.orElse("") : answer;
        }

        @Override
        public String askSecretly(String question) {
            secretly.add(question);
            return FakeMattermost.ADMIN_TOKEN;
        }
    }
}
