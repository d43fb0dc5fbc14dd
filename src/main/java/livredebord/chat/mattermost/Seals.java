package livredebord.chat.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livredebord.chat.ChatSettings;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.fleet.PerBoat;

/**
 * Signs what leaves us in a button or a dialog and knows it again. Anybody in Mattermost can make a post whose buttons
 * call us, and change a dialog's state: only what carries our HMAC-SHA256 is obeyed, and only for whom, where and as
 * long as it was meant.
 */
@PerBoat
class Seals {

    /** Nobody's account has an empty id. */
    private static final Author ANYBODY = new Author("", "", "");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NUMBER = Pattern.compile("#([A-Z]{0,2})([1-9][0-9]{0,17})");

    private final ChatSettings settings;
    private final Clock clock;
    private final LongSupplier ticks;
    private final String boot = random();

    @Inject
    Seals(ChatSettings settings, Clock clock) {
        this(settings, clock, () -> System.nanoTime() / 1_000_000);
    }

    /** @param ticks milliseconds of this run, which no clock setting moves */
    Seals(ChatSettings settings, Clock clock, LongSupplier ticks) {
        this.settings = settings;
        this.clock = clock;
        this.ticks = ticks;
    }

    /** What is signed, each with a key of its own and its time to live. */
    enum Purpose {
        ACTIONS(Duration.ofHours(24)),
        /** For whoever reads the channel. */
        CALLS(Duration.ofHours(24)),
        DIALOGS(Duration.ofHours(2));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    String seal(Purpose purpose, Act act, Caller caller) {
        byte[] said = bytes(new Sealed(
                act,
                caller.channel(),
                caller.author().id(),
                caller.author().name(),
                caller.talkback(),
                clock.millis(),
                boot,
                ticks.getAsLong(),
                random()));
        return base64(said) + "." + base64(mac(purpose, said));
    }

    /** For everybody in a channel. */
    String sealForAll(Purpose purpose, Act act, String channel) {
        return seal(purpose, act, new Caller(ANYBODY, channel, ""));
    }

    /** What was signed for everybody in that channel. */
    Optional<Sealed> openForAll(Purpose purpose, String token, String channel) {
        return open(purpose, token, channel, ANYBODY.id());
    }

    /** What was signed, if it was, by us, for this purpose, person and channel. */
    Optional<Sealed> open(Purpose purpose, String token, String channel, String user) {
        return genuine(purpose, token)
                .filter(signed ->
                        signed.channel().equals(channel) && signed.user().equals(user));
    }

    /** Within one run by a clock that nobody sets; after a restart by the system's, which may not have gone back. */
    boolean isAlive(Purpose purpose, Sealed signed) {
        long age =
                signed.boot().equals(boot) ? ticks.getAsLong() - signed.ticksMs() : clock.millis() - signed.issuedMs();
        return age >= 0 && age < purpose.life.toMillis();
    }

    /** After this moment a state is refused for its age, so that nobody need remember that it was used. */
    Instant expiry(Purpose purpose) {
        return clock.instant().plus(purpose.life);
    }

    static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Optional<Sealed> genuine(Purpose purpose, String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] said = Base64.getUrlDecoder().decode(parts[0]);
            byte[] mac = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(mac, mac(purpose, said)) ? Optional.of(parsed(said)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Sealed signed) {
        Act act = signed.act();
        List<String> parts = List.of(
                act.kind().name(),
                act.about().map(EntryNumber::toString).orElse(""),
                act.words(),
                signed.channel(),
                signed.user(),
                signed.userName(),
                signed.talkback(),
                Long.toString(signed.issuedMs()),
                signed.boot(),
                Long.toString(signed.ticksMs()),
                signed.nonce());
        return Json.write(parts).getBytes(StandardCharsets.UTF_8);
    }

    private static Sealed parsed(byte[] said) {
        JsonNode parts = Json.read(said);
        Act act = new Act(
                Act.Kind.valueOf(parts.path(0).asText()),
                number(parts.path(1).asText()),
                parts.path(2).asText());
        return new Sealed(
                act,
                parts.path(3).asText(),
                parts.path(4).asText(),
                parts.path(5).asText(),
                parts.path(6).asText(),
                Long.parseLong(parts.path(7).asText()),
                parts.path(8).asText(),
                Long.parseLong(parts.path(9).asText()),
                parts.path(10).asText());
    }

    private static Optional<EntryNumber> number(String word) {
        Matcher number = NUMBER.matcher(word);
        return number.matches()
                ? Optional.of(new EntryNumber(number.group(1), Long.parseLong(number.group(2))))
                : Optional.empty();
    }

    private byte[] mac(Purpose purpose, byte[] said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.key(purpose.name().toLowerCase(java.util.Locale.ROOT)), "HmacSHA256"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
