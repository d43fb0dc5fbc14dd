package livredebord.web.hooks;

import java.net.URI;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One subscriber, as the captain's file names it.
 *
 * @param name letters, digits and dashes
 * @param url scheme, host and port are taken as they stand, and redirects are not followed
 * @param topics what it wants to be told
 * @param form in which it understands us
 * @param secret by which what is sent is signed; empty for a receiver that checks nothing
 * @param authorization a header that the receiver asks for
 * @param nearby loopback and link-local addresses are meant: the receiver is on this machine
 * @param links it may have the addresses of reports, by which whoever holds them reads those pages
 * @param at ship's time of the evening's summary
 */
record Hook(
        String name,
        URI url,
        Set<Topic> topics,
        Form form,
        Optional<byte[]> secret,
        Optional<String> authorization,
        boolean nearby,
        boolean links,
        LocalTime at) {

    private static final String SECRET = "whsec_";
    private static final int LEAST_SECRET_BYTES = 24;

    /** What one can be told. */
    enum Topic {
        ENTRY,
        CORRECTION,
        VISA,
        ALARM,
        /** A PDF or a file that somebody asked for is there. */
        REPORT,
        /** The day in a few words for those at home, each evening. */
        SUMMARY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it is said. */
    enum Form {
        /** Standard Webhooks: JSON with type, timestamp and data; also for Home Assistant and plain receivers. */
        STANDARD,
        MATTERMOST,
        SLACK,
        NTFY,
        /** One line of plain text. */
        TEXT
    }

    /** @throws IllegalArgumentException with what is wrong, and no secret in it */
    static Hook of(String name, Map<String, String> settings) {
        return new Hook(
                name,
                url(settings.getOrDefault("url", "")),
                topics(settings.getOrDefault("events", "entry,correction,visa,alarm,report")),
                constant(Form.class, settings.getOrDefault("form", "standard")),
                Optional.ofNullable(settings.get("secret")).map(Hook::secret),
                Optional.ofNullable(settings.get("authorization")),
                settings.getOrDefault("nearby", "no").equals("yes"),
                settings.getOrDefault("links", "no").equals("yes"),
                time(settings.getOrDefault("at", "20:30")));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("at is not a time such as 20:30: " + text);
        }
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("url is not http:// or https:// with a host and without a user");
        }
        return url;
    }

    private static Set<Topic> topics(String words) {
        Set<Topic> topics = new TreeSet<>();
        Arrays.stream(words.split(",")).map(word -> constant(Topic.class, word)).forEach(topics::add);
        return topics;
    }

    private static <T extends Enum<T>> T constant(Class<T> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not one of " + Arrays.toString(type.getEnumConstants()) + ": " + word));
    }

    private static byte[] secret(String text) {
        try {
            byte[] bytes =
                    text.startsWith(SECRET) ? Base64.getDecoder().decode(text.substring(SECRET.length())) : new byte[0];
            if (bytes.length >= LEAST_SECRET_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, in the same words
        }
        throw new IllegalArgumentException(
                "secret is not whsec_ and the base 64 of at least " + LEAST_SECRET_BYTES + " random bytes");
    }

    /** Without a path: it may hold a secret. */
    String to() {
        int port = url.getPort();
        return url.getScheme() + "://" + url.getHost() + (port < 0 ? "" : ":" + port);
    }
}
