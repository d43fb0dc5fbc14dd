package livredebord.chat.mattermost;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.fleet.PerBoat;
import org.jboss.logging.Logger;

/**
 * Where a private word can be said after a command was answered. Kept in memory only: its address is a secret that must
 * not stand in a dialog, it lives half an hour, and what is said there is read once or never.
 */
@PerBoat
class ResponseUrls {

    private static final Logger DIAGNOSTICS = Logger.getLogger(ResponseUrls.class);
    private static final Pattern PATH = Pattern.compile("/hooks/commands/[A-Za-z0-9]{1,64}$");
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_USES = 5;
    private static final int MOST_KEPT = 1_000;

    private final ToMattermost mattermost;
    private final LongSupplier nanoseconds;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    @Inject
    ResponseUrls(ToMattermost mattermost) {
        this(mattermost, System::nanoTime);
    }

    /** @param nanoseconds of this run, which no clock setting moves */
    ResponseUrls(ToMattermost mattermost, LongSupplier nanoseconds) {
        this.mattermost = mattermost;
        this.nanoseconds = nanoseconds;
    }

    /** The path alone: the host that Mattermost names may be one that only browsers can reach, or not Mattermost at all. */
    synchronized String remember(String responseUrl) {
        Matcher path = PATH.matcher(responseUrl);
        if (!path.find()) {
            return "";
        }
        String talkback = Seals.random();
        kept.put(talkback, new Kept(path.group(), MOST_USES, nanoseconds.getAsLong()));
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return talkback;
    }

    /** Says it if it still can be said; nothing important may be said here only. */
    void tell(String talkback, Reply reply) {
        use(talkback)
                .ifPresent(path -> mattermost.post(path, reply).whenComplete((status, failure) -> {
                    if (failure != null || status != 200) {
                        DIAGNOSTICS.infof(
                                "a private answer did not arrive: %s", failure == null ? status : failure.getClass());
                    }
                }));
    }

    /** True where Mattermost took it; waits for that, two seconds at most. */
    boolean told(String talkback, Reply reply) {
        return use(talkback)
                .map(path ->
                        mattermost.post(path, reply).exceptionally(away -> 0).join() == 200)
                .orElse(false);
    }

    private synchronized Optional<String> use(String talkback) {
        Kept found = kept.get(talkback);
        if (found == null || found.uses() == 0 || nanoseconds.getAsLong() - found.since() > LIFE.toNanos()) {
            kept.remove(talkback);
            return Optional.empty();
        }
        kept.put(talkback, new Kept(found.path(), found.uses() - 1, found.since()));
        return Optional.of(found.path());
    }

    /** @param since nanoseconds of this run when it was given to us */
    private record Kept(String path, int uses, long since) {}
}
