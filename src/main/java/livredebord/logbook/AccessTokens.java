package livredebord.logbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livredebord.fleet.PerBoat;

/**
 * Gives machines access to the book, and takes it away again. A token is shown once; what is kept is its digest, which
 * needs no slow hash because nobody guesses 256 random bits.
 */
@PerBoat
public class AccessTokens {

    /** What tells a token from other secrets, to people and to those who look for leaked ones. */
    static final String BEGINNING = "ldb_";

    static final Duration USUAL = Duration.ofDays(365);

    private static final int ID_BYTES = 5;
    private static final int SECRET_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile(BEGINNING + "([0-9a-f]{10})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A use is written down this often at most: reading the book must not mean writing to it. */
    private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);

    /** Compared with where there is no such token, so that it takes as long as if there were. */
    private static final String NOBODYS = "0".repeat(64);

    private final Automations automations;
    private final Announcements announcements;
    private final Clock clock;
    private final Map<String, Instant> usesNoted = new ConcurrentHashMap<>();

    AccessTokens(Automations automations, Announcements announcements, Clock clock) {
        this.automations = automations;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @param token to be shown once and never again */
    public record Made(Automation automation, String token) {}

    /**
     * The channel hears of it.
     *
     * @param days for how long; a year where nothing was said
     * @return empty where there is one of that name
     */
    public Optional<Made> make(String name, Set<Automation.Right> rights, Optional<Integer> days, String by) {
        Instant now = clock.instant();
        String id = HexFormat.of().formatHex(random(ID_BYTES));
        String token =
                BEGINNING + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
        Instant expires = now.plus(days.map(Duration::ofDays).orElse(USUAL));
        Automation automation = new Automation(id, name, rights, now, by, expires, Optional.empty());
        boolean added = automations.add(automation, digest(token), () -> announcements.tokenMade(automation));
        return added ? Optional.of(new Made(automation, token)) : Optional.empty();
    }

    /** In the order in which they were made, those that have expired too. */
    public List<Automation> all() {
        return automations.all();
    }

    /** The channel hears of it. @return false where there is none of that name */
    public boolean revoke(String name, String by) {
        return automations
                .remove(name, () -> announcements.tokenRevoked(name, by))
                .isPresent();
    }

    /** Who shows this token; empty where nobody has it, or not any more. */
    public Optional<Automation> holder(String token) {
        Matcher parts = TOKEN.matcher(token);
        Optional<Automations.Kept> kept = parts.matches() ? automations.find(parts.group(1)) : Optional.empty();
        String expected = kept.map(Automations.Kept::digest).orElse(NOBODYS);
        boolean same = MessageDigest.isEqual(bytes(expected), bytes(digest(token)));
        Instant now = clock.instant();
        return kept.map(Automations.Kept::automation)
                .filter(automation -> same && now.isBefore(automation.expires()))
                .map(automation -> used(automation, now));
    }

    private Automation used(Automation automation, Instant now) {
        Instant noted = usesNoted.getOrDefault(automation.id(), Instant.MIN);
        boolean due =
                noted.equals(Instant.MIN) || Duration.between(noted, now).abs().compareTo(BETWEEN_NOTES_OF_USE) >= 0;
        if (due) {
            usesNoted.put(automation.id(), now);
            automations.used(automation.id(), now);
        }
        return automation;
    }

    /** In the words of the table: READ,WRITE. */
    public static String words(Set<Automation.Right> rights) {
        return rights.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String digest(String token) {
        return Pen.digest(token);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int howMany) {
        byte[] bytes = new byte[howMany];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
