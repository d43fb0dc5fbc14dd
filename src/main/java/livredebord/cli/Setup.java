package livredebord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import livredebord.chat.MattermostAway;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;
import livredebord.entry.Language;
import livredebord.fleet.Berth;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings boat and Mattermost together; can be run again at any time. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = "Brings the boat and her Mattermost together. Asks for what is not given, and can be run again: "
                + "nothing is made twice. Wants an administrator's token or login, which is not kept.")
public final class Setup implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_TRIES = 3;
    private static final String NONE = "none";

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the service's data folder")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--boat", description = "her name")
    private Optional<String> boat = Optional.empty();

    @Option(names = "--language", paramLabel = "fr|en", description = "the language of the channel")
    private Optional<String> language = Optional.empty();

    @Option(names = "--zone", description = "ship's time, such as Europe/Paris")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--skipper", paramLabel = "USER", description = "the first skipper's account")
    private Optional<String> skipper = Optional.empty();

    @Option(names = "--writers", paramLabel = "USER,USER", description = "who writes besides; 'none' for nobody")
    private Optional<String> writers = Optional.empty();

    @Option(names = "--mattermost", paramLabel = "URL", description = "Mattermost as we reach it")
    private Optional<String> mattermost = Optional.empty();

    @Option(names = "--team", description = "the team's name in addresses")
    private Optional<String> team = Optional.empty();

    @Option(names = "--channel", description = "the boat's channel, made if there is none")
    private Optional<String> channel = Optional.empty();

    @Option(names = "--our-url", paramLabel = "URL", description = "this service as Mattermost reaches it")
    private Optional<String> ourUrl = Optional.empty();

    @Option(names = "--people-url", paramLabel = "URL", description = "this service as phones reach it")
    private Optional<String> peopleUrl = Optional.empty();

    @Option(names = "--commands", paramLabel = "WORD,WORD", description = "slash commands, such as log,bord")
    private Optional<String> commands = Optional.empty();

    @Option(names = "--triggers", paramLabel = "WORD,WORD", description = "first words of posts; 'none' for none")
    private Optional<String> triggers = Optional.empty();

    @Option(names = "--bot", paramLabel = "USER", description = "the bot's account name; 'none' for no bot")
    private Optional<String> bot = Optional.empty();

    @Option(names = "--evening", paramLabel = "HH:MM", description = "the day's summary, ship's time; 'none' for never")
    private Optional<String> evening = Optional.empty();

    @Option(names = "--admin", paramLabel = "USER", description = "the administrator's account, to log in with")
    private Optional<String> admin = Optional.empty();

    @Option(names = "--password-file", paramLabel = "FILE", description = "holds that account's password")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(names = "--token-file", paramLabel = "FILE", description = "holds an administrator's token, instead")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(names = "--rotate", description = "new tokens; the old ones hold until the new ones are seen to work")
    private boolean rotate;

    @Option(names = "--yes", description = "ask nothing, and agree to the changes of the server's settings")
    private boolean yes;

    @Mixin
    private ForBoat forBoat = new ForBoat();

    private final Questions questions;
    private OtherBoats others;
    private Phrases phrases = Phrases.in(Language.FR, Markdown::escape);

    public Setup() {
        this(new Questions.AtTheTerminal());
    }

    Setup(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Integer call() {
        try {
            Path service = data.orElseGet(Setup::usualFolder);
            others = new OtherBoats(service, forBoat.id());
            return setUp(new BoatFiles(
                    forBoat.id().map(id -> Berth.folderOf(service, id)).orElse(service)));
        } catch (SetupRefused | MattermostRefused | MattermostAway | UncheckedIOException | IllegalStateException no) {
            progress().println(Trouble.said(no, phrases));
            return REFUSED;
        }
    }

    private static Path usualFolder() {
        return Path.of(Optional.ofNullable(System.getProperty("livredebord.data"))
                .or(() -> Optional.ofNullable(System.getenv("LIVREDEBORD_DATA")))
                .orElse("data"));
    }

    private int setUp(BoatFiles files) {
        Map<String, String> known = new TreeMap<>(files.boat());
        if (known.isEmpty()) {
            known.putAll(others.whatIsUsual());
        }
        Map<String, String> secrets = new TreeMap<>(files.secrets());
        Wishes wishes = wishes(known);
        MattermostClient server = MattermostClient.at(wishes.mattermost(), PATIENCE);
        greet(server, wishes);
        AdminSession session = session(server);
        try {
            return setUp(files, wishes, session.client(), known, secrets);
        } finally {
            session.end();
        }
    }

    /** Before anybody is asked for a secret. */
    private void greet(MattermostClient server, Wishes wishes) {
        try {
            server.get("/api/v4/system/ping");
        } catch (MattermostAway away) {
            throw new SetupRefused(phrases.text("setup.away", wishes.mattermost()));
        }
    }

    private int setUp(
            BoatFiles files,
            Wishes wishes,
            MattermostClient administrator,
            Map<String, String> known,
            Map<String, String> secrets) {
        Consent consent = new AtTheCommandLine();
        write(wishes, known);
        new ServerSettings(administrator, phrases, consent).check(wishes);
        Provisioning provisioning = new Provisioning(administrator, wishes, phrases, consent, known, secrets, others);
        try {
            provisioning.carryOut(rotate);
        } finally {
            if (rotate) { // a new token that is not kept would lock the crew out
                files.write(known, secrets);
            }
        }
        files.write(known, secrets);
        Proof.Outcome outcome = new Proof(administrator, wishes, phrases, consent).of(known);
        if (outcome == Proof.Outcome.PROVEN || outcome == Proof.Outcome.SERVICE_DOWN && !rotate) {
            provisioning.retireOldTokens();
            files.write(known, secrets);
        }
        if (outcome == Proof.Outcome.BROKEN) {
            progress().println(phrases.text("setup.notYet", wishes.boat()));
            return REFUSED;
        }
        String key = outcome == Proof.Outcome.PROVEN ? "setup.done" : "setup.ready";
        String channel = wishes.mattermost() + "/" + wishes.team() + "/channels/" + known.get(Field.CHANNEL);
        answers()
                .println(phrases.text(
                        key, wishes.boat(), channel, "/" + wishes.commands().get(0)));
        return DONE;
    }

    private Wishes wishes(Map<String, String> known) {
        Language spoken = value(
                language,
                "boat",
                Field.LANGUAGE,
                known,
                "langue / language (fr, en)",
                Optional.of("fr"),
                Language::ofCode);
        phrases = Phrases.in(spoken, Markdown::escape);
        String name = text(boat, "--boat", Field.BOAT_NAME, known, "setup.ask.boat", Optional.empty());
        ZoneId shipsTime = value(
                zone, "--zone", Field.ZONE, known, said("setup.ask.zone"), Optional.of("Europe/Paris"), ZoneId::of);
        URI server = address(mattermost, "--mattermost", Field.MATTERMOST, known, "setup.ask.mattermost");
        String teamName = text(team, "--team", Field.TEAM, known, "setup.ask.team", Optional.empty());
        String channelName = text(
                channel,
                "--channel",
                Field.CHANNEL,
                known,
                "setup.ask.channel",
                Optional.of(said("setup.channel.usual")));
        String first = text(
                        skipper,
                        "--skipper",
                        "",
                        Map.of("", names(known, Field.SKIPPER)),
                        "setup.ask.skipper",
                        Optional.empty())
                .replaceFirst("^@", "");
        List<String> others = words(text(
                writers,
                "--writers",
                "",
                Map.of("", names(known, Field.WRITERS)),
                "setup.ask.writers",
                Optional.of(NONE)));
        URI ours = address(ourUrl, "--our-url", Field.OUR_ADDRESS_FOR_MATTERMOST, known, "setup.ask.ourUrl");
        URI peoples = address(peopleUrl, "--people-url", Field.OUR_ADDRESS_FOR_PEOPLE, known, "setup.ask.peopleUrl");
        String path = forBoat.id().map(Berth::pathOf).orElse("");
        return new Wishes(
                name,
                spoken,
                shipsTime,
                first,
                others.stream()
                        .filter(writer -> !writer.equalsIgnoreCase(first))
                        .toList(),
                server,
                teamName,
                channelName,
                within(ours, path),
                within(peoples, path),
                commandWords(known),
                words(text(
                        triggers,
                        "--triggers",
                        "",
                        Map.of("", lowerCase(known)),
                        "setup.ask.triggers",
                        Optional.of("!log"))),
                words(text(bot, "--bot", Field.BOT, known, "setup.ask.bot", Optional.of(NONE))).stream()
                        .findFirst(),
                eveningTime(known));
    }

    private List<String> commandWords(Map<String, String> known) {
        List<String> chosen = words(
                text(commands, "--commands", Field.COMMAND_WORDS, known, "setup.ask.commands", Optional.of("log")));
        if (chosen.isEmpty() || !chosen.stream().allMatch(word -> word.matches("[a-z0-9_./-]{1,60}"))) {
            throw wrong("--commands");
        }
        return chosen;
    }

    private Optional<LocalTime> eveningTime(Map<String, String> known) {
        return value(
                evening,
                "--evening",
                Field.EVENING,
                known,
                said("setup.ask.evening"),
                Optional.of(NONE),
                typed -> typed.equals(NONE) ? Optional.empty() : Optional.of(LocalTime.parse(typed)));
    }

    private URI address(
            Optional<String> option, String name, String field, Map<String, String> known, String question) {
        return value(option, name, field, known, said(question), Optional.empty(), Setup::address);
    }

    /** Another boat's addresses are the service's, and behind them her own path. */
    private static URI within(URI service, String path) {
        return service.toString().endsWith(path) ? service : URI.create(service + path);
    }

    private static URI address(String typed) {
        URI address = URI.create(typed.replaceAll("/+$", ""));
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("not an address: " + typed);
        }
        return address;
    }

    private String text(
            Optional<String> option,
            String name,
            String field,
            Map<String, String> known,
            String question,
            Optional<String> usual) {
        return value(option, name, field, known, said(question), usual, Function.identity());
    }

    /** An option first, then the captain, then what an earlier set-up was told, then what is usual. */
    private <R> R value(
            Optional<String> option,
            String name,
            String field,
            Map<String, String> known,
            String question,
            Optional<String> usual,
            Function<String, R> meaning) {
        Optional<String> before = Optional.ofNullable(known.get(field))
                .filter(value -> !value.isEmpty())
                .or(() -> usual);
        return option.isEmpty() && isAsking()
                ? answered(name, question, before, meaning)
                : meant(option.or(() -> before).orElse(""), name, meaning);
    }

    /** A slip at the last question should not cost the answers to the others: it is asked again. */
    private <R> R answered(String name, String question, Optional<String> before, Function<String, R> meaning) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return meant(questions.ask(question, before), name, meaning);
            } catch (ParameterException slip) {
                progress().println(slip.getMessage());
            }
        }
        return meant(questions.ask(question, before), name, meaning);
    }

    private <R> R meant(String typed, String name, Function<String, R> meaning) {
        if (typed.isBlank()) {
            throw new ParameterException(spec.commandLine(), phrases.text("setup.missing", name));
        }
        try {
            return meaning.apply(typed.strip());
        } catch (IllegalArgumentException | java.time.DateTimeException notOne) {
            throw wrong(name);
        }
    }

    private boolean isAsking() {
        return questions.canAsk() && !yes;
    }

    private Optional<String> asked(String question, Optional<String> usual) {
        return isAsking() ? Optional.of(questions.ask(question, usual)) : Optional.empty();
    }

    private ParameterException wrong(String option) {
        return new ParameterException(spec.commandLine(), phrases.text("setup.wrong", option));
    }

    private AdminSession session(MattermostClient server) {
        if (tokenFile.isPresent()) {
            return AdminSession.withToken(server, secret(tokenFile.get()));
        }
        String account = admin.or(() -> asked(said("setup.ask.admin"), Optional.of(said("setup.admin.token"))))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), phrases.text("setup.noAdmin")));
        if (account.equals(said("setup.admin.token"))) {
            return AdminSession.withToken(server, questions.askSecretly(said("setup.ask.token")));
        }
        String password = passwordFile.map(this::secret).orElseGet(() -> password(account));
        return AdminSession.login(server, account, password);
    }

    private String password(String account) {
        if (!questions.canAsk()) {
            throw new ParameterException(spec.commandLine(), phrases.text("setup.noAdmin"));
        }
        return questions.askSecretly(phrases.text("setup.ask.password", account));
    }

    private String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new SetupRefused(phrases.text("setup.file", file));
        }
    }

    /** What is not made in Mattermost but said by the captain. The server's short name is never changed. */
    private static void write(Wishes wishes, Map<String, String> known) {
        known.put(Field.BOAT_NAME, wishes.boat());
        known.put(Field.LANGUAGE, wishes.language().code());
        known.put(Field.ZONE, wishes.zone().getId());
        known.put(Field.MATTERMOST, wishes.mattermost().toString());
        known.putIfAbsent(Field.SERVER, wishes.mattermost().getHost());
        known.put(
                Field.OUR_ADDRESS_FOR_MATTERMOST,
                wishes.ourAddressForMattermost().toString());
        known.put(Field.OUR_ADDRESS_FOR_PEOPLE, wishes.ourAddressForPeople().toString());
        wishes.evening()
                .ifPresentOrElse(time -> known.put(Field.EVENING, time.toString()), () -> known.remove(Field.EVENING));
    }

    private static String names(Map<String, String> known, String field) {
        return String.join(
                ",",
                Arrays.stream(known.getOrDefault(field, "").split(","))
                        .map(account -> account.substring(account.indexOf(':') + 1))
                        .toList());
    }

    private static String lowerCase(Map<String, String> known) {
        return Arrays.stream(known.getOrDefault(Field.TRIGGER_WORDS, "").split(","))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[,\\s]+"))
                .map(word -> word.replaceFirst("^[/@]", "").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !word.equals(NONE))
                .distinct()
                .toList();
    }

    private String said(String key) {
        return phrases.text(key);
    }

    private PrintWriter answers() {
        return spec.commandLine().getOut();
    }

    private PrintWriter progress() {
        return spec.commandLine().getErr();
    }

    /** Progress and warnings go beside the answers. */
    private final class AtTheCommandLine implements Consent {
        @Override
        public boolean to(String change) {
            return yes || questions.canAsk() && isYes(questions.ask(change, Optional.of(said("setup.yes"))));
        }

        private boolean isYes(String answer) {
            return answer.toLowerCase(Locale.ROOT).matches("o|oui|y|yes");
        }

        @Override
        public void tell(String what) {
            progress().println("· " + what);
        }

        @Override
        public void warn(String what) {
            progress().println("! " + what);
        }
    }
}
