package livredebord;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livredebord.chat.ChatSettings;
import livredebord.cli.BoatFiles;
import livredebord.cli.Field;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.entry.Observation.Role;
import livredebord.fleet.OfBoat;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.FirstCrew;
import livredebord.logbook.PublicAddress;
import livredebord.wording.CommandWord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What set-up wrote, read from the data folder and read again when it changed, so that set-up never needs a restart.
 * Before set-up has run there is a boat without a name that believes nobody.
 */
@PerBoat
@Typed(Settings.class)
class Settings implements ChatSettings, Boat, PublicAddress, FirstCrew {

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int KEY_BYTES = 32;
    private static final Logger DIAGNOSTICS = Logger.getLogger(Settings.class);

    private final BoatFiles files;
    private final boolean trial;
    private Files read;
    private volatile String commandWord = CommandWord.of(List.of());
    private long lookedAt;

    Settings(@OfBoat Path folder, @ConfigProperty(name = "livredebord.trial", defaultValue = "false") boolean trial) {
        this.files = new BoatFiles(folder);
        this.trial = trial;
        this.read = Files.of(files);
        this.lookedAt = System.nanoTime();
        noteCommandWord();
    }

    void tell(@Observes Opens starting) {
        if (!trial && !isSetUp()) {
            DIAGNOSTICS.warn("No Mattermost yet: `setup` has not run. The service takes no line until it has, and need"
                    + " not be restarted then.");
        }
    }

    /** As people type it, {@code /log}. */
    String commandWord() {
        return commandWord;
    }

    @Override
    public URI mattermost() {
        return URI.create(boat(Field.MATTERMOST));
    }

    @Override
    public String server() {
        return boat(Field.SERVER);
    }

    @Override
    public String teamId() {
        return boat(Field.TEAM_ID);
    }

    @Override
    public String channelId() {
        return boat(Field.CHANNEL_ID);
    }

    @Override
    public String channelName() {
        return boat(Field.CHANNEL);
    }

    @Override
    public URI ourAddressForMattermost() {
        return URI.create(boat(Field.OUR_ADDRESS_FOR_MATTERMOST));
    }

    @Override
    public URI ourAddressForPeople() {
        return URI.create(boat(Field.OUR_ADDRESS_FOR_PEOPLE));
    }

    @Override
    public List<String> commandTokens() {
        return list(now().secrets(), Field.COMMAND_TOKENS);
    }

    @Override
    public List<String> outgoingTokens() {
        return list(now().secrets(), Field.OUTGOING_TOKENS);
    }

    @Override
    public List<String> triggerWords() {
        return list(now().boat(), Field.TRIGGER_WORDS);
    }

    @Override
    public String incomingHook() {
        return needed(now().secrets(), Field.INCOMING_HOOK);
    }

    @Override
    public Optional<String> botToken() {
        return said(now().secrets(), Field.BOT_TOKEN);
    }

    @Override
    public OptionalLong readFrom() {
        return said(now().boat(), Field.READ_FROM).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    @Override
    public Optional<LocalTime> eveningSummary() {
        return said(now().boat(), Field.EVENING).map(LocalTime::parse);
    }

    @Override
    public String name() {
        return said(now().boat(), Field.BOAT_NAME).orElse("?");
    }

    @Override
    public Optional<String> channel() {
        return said(now().boat(), Field.CHANNEL);
    }

    @Override
    public Language language() {
        return said(now().boat(), Field.LANGUAGE).map(Language::ofCode).orElse(Language.FR);
    }

    @Override
    public ZoneId zone() {
        return said(now().boat(), Field.ZONE).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    @Override
    public boolean trial() {
        return trial;
    }

    @Override
    public List<Named> people() {
        Map<String, String> boat = now().boat();
        return Stream.concat(
                        list(boat, Field.SKIPPER).stream().map(account -> named(account, Role.SKIPPER)),
                        list(boat, Field.WRITERS).stream()
                                .filter(account -> !list(boat, Field.SKIPPER).contains(account))
                                .map(account -> named(account, Role.CREW)))
                .toList();
    }

    @Override
    public List<Member> members() {
        return list(now().boat(), Field.MEMBERS).stream()
                .map(member -> member.split(":", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Member(
                        new Author(server(), parts[0], parts[1]),
                        Optional.of(parts[2]).filter(name -> !name.isEmpty())))
                .toList();
    }

    private Named named(String account, Role role) {
        String[] parts = account.split(":", 2);
        return new Named(new Author(server(), parts[0], parts[parts.length - 1]), role);
    }

    /** One key for each purpose, from the one that is kept (RFC 5869's expand step with one block). */
    @Override
    public byte[] key(String purpose) {
        return now().keys().computeIfAbsent(purpose, this::derived).clone();
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(masterKey(), "HmacSHA256"));
            mac.update(("livredebord-key-v1 " + purpose).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] masterKey() {
        return Base64.getDecoder()
                .decode(said(now().secrets(), Field.MASTER_KEY).orElseGet(this::newMasterKey));
    }

    /** Made on first need and kept: links and buttons must hold over a restart. */
    private synchronized String newMasterKey() {
        Map<String, String> secrets = new TreeMap<>(files.secrets());
        String kept = secrets.computeIfAbsent(Field.MASTER_KEY, key -> randomKey());
        files.writeSecrets(secrets);
        read = Files.of(files);
        return kept;
    }

    private static String randomKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Looks at the files once a second at most; what cannot be read leaves what was read before. */
    private synchronized Files now() {
        if (System.nanoTime() - lookedAt >= BETWEEN_LOOKS_NANOS) {
            lookedAt = System.nanoTime();
            if (!files.stamp().equals(read.stamp())) {
                readAgain();
            }
        }
        return read;
    }

    private void readAgain() {
        try {
            read = Files.of(files);
            noteCommandWord();
            DIAGNOSTICS.info("the settings were read again");
        } catch (RuntimeException unreadable) {
            read = new Files(files.stamp(), read.boat(), read.secrets(), read.keys());
            DIAGNOSTICS.warnf("the new settings cannot be used, the old ones hold: %s", unreadable.getMessage());
        }
    }

    /** The played Mattermost of the trial has its own. */
    private void noteCommandWord() {
        if (!trial) {
            commandWord = CommandWord.of(list(read.boat(), Field.COMMAND_WORDS));
        }
    }

    private String boat(String field) {
        return needed(now().boat(), field);
    }

    private static String needed(Map<String, String> from, String field) {
        return said(from, field).orElseThrow(() -> new IllegalStateException("`setup` has not run: no " + field));
    }

    private static Optional<String> said(Map<String, String> from, String field) {
        return Optional.ofNullable(from.get(field)).filter(value -> !value.isEmpty());
    }

    private static List<String> list(Map<String, String> from, String field) {
        return said(from, field).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    /**
     * The stamp is taken first: what changes while we read is read again.
     *
     * @param keys those that were derived already, by purpose: each button needs one
     */
    private record Files(
            String stamp, Map<String, String> boat, Map<String, String> secrets, Map<String, byte[]> keys) {
        static Files of(BoatFiles files) {
            String stamp = files.stamp();
            return new Files(stamp, files.boat(), files.secrets(), new ConcurrentHashMap<>());
        }
    }
}
