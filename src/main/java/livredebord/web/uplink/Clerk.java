package livredebord.web.uplink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.fleet.Closes;
import livredebord.fleet.OfBoat;
import livredebord.fleet.Opens;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Automation;
import livredebord.logbook.Duty;
import livredebord.logbook.MachineEntries;
import livredebord.logbook.MachineLine;
import livredebord.logbook.MachineValues;
import livredebord.web.KeptUplinks;
import livredebord.web.KeptUplinks.Held;
import livredebord.web.Round;
import livredebord.web.Uplinks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps what comes, answers, and notes it afterwards, each once. */
@PerBoat
class Clerk implements Uplinks {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    /** Devices' clocks differ; what is ahead of ours was measured when it came. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Pattern DEVICE = Pattern.compile("[!\\w][\\w.:-]{0,63}");
    private static final int LONGEST_KEY = 200;
    private static final String PROTOBUF = "protobuf:";
    private static final String MAPPED = "mapped:";
    private static final Logger DIAGNOSTICS = Logger.getLogger(Clerk.class);

    private final KeptUplinks kept;
    private final MachineEntries entries;
    private final Clock clock;
    private final Path mappings;
    private final Duty duty;
    private final boolean wanted;
    private Optional<Round> round = Optional.empty();

    Clerk(
            KeptUplinks kept,
            MachineEntries entries,
            Clock clock,
            Duty duty,
            @OfBoat Path data,
            @ConfigProperty(name = "livredebord.rounds") boolean wanted) {
        this.kept = kept;
        this.entries = entries;
        this.clock = clock;
        this.duty = duty;
        this.mappings = data.resolve("mappings");
        this.wanted = wanted;
    }

    void begin(@Observes Opens serving) {
        if (wanted) {
            round = Optional.of(Round.begin("uplinks", PAUSE, () -> duty.isOurs() && carefully()));
        }
    }

    void end(@Observes Closes stopping) {
        round.ifPresent(Round::end);
    }

    @Override
    public Answer take(Automation by, byte[] body, Optional<String> mapping) {
        try {
            Optional<Mapping> how =
                    mapping.map(name -> Mapping.find(mappings, name).orElseThrow(NoMapping::new));
            Message message = read(body, how);
            if (!DEVICE.matcher(message.device()).matches()) {
                return new NotUnderstood("not a device's name: letters, digits, . : - and _, 64 at most");
            }
            State state = kept.keep(
                    by,
                    message.device(),
                    bounded(message.key()),
                    message.kind(),
                    raw(body, mapping),
                    message.says(),
                    clock.instant());
            round.ifPresent(Round::wake);
            return new Taken(message.device(), state);
        } catch (NoMapping none) {
            return new NoSuchMapping();
        } catch (NotRead why) {
            return new NotUnderstood(why.getMessage());
        } catch (KeptUplinks.Unavailable refused) {
            return new Away();
        }
    }

    /** There is no such file. */
    private static final class NoMapping extends RuntimeException {
        NoMapping() {
            super(null, null, false, false);
        }
    }

    private static Message read(byte[] body, Optional<Mapping> mapping) {
        if (mapping.isEmpty() && !isJson(body)) {
            return MeshPacket.read(body);
        }
        JsonNode node = json(body);
        return mapping.map(how -> how.read(node, digest(body))).orElseGet(() -> Shapes.read(node));
    }

    /** An envelope of protobuf begins with a new line, and with a brace behind it where its packet has 123 bytes. */
    static boolean isJson(byte[] body) {
        return firstSign(body) == '{' && !(body[0] == '\n' && MeshPacket.isOne(body));
    }

    private static int firstSign(byte[] body) {
        for (byte each : body) {
            if (!Character.isWhitespace(each)) {
                return each;
            }
        }
        return 0;
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
            throw new NotRead("no JSON object");
        } catch (IOException unreadable) {
            throw new NotRead("no JSON in UTF-8");
        }
    }

    /** As it came, with what is needed to read it again. */
    private static String raw(byte[] body, Optional<String> mapping) {
        if (mapping.isEmpty() && !isJson(body)) {
            return PROTOBUF + Base64.getEncoder().encodeToString(body);
        }
        String json = new String(body, StandardCharsets.UTF_8);
        return mapping.map(name -> MAPPED + name + ":" + json).orElse(json);
    }

    private Message again(String raw) {
        if (raw.startsWith(PROTOBUF)) {
            return MeshPacket.read(Base64.getDecoder().decode(raw.substring(PROTOBUF.length())));
        }
        if (raw.startsWith(MAPPED)) {
            int end = raw.indexOf(':', MAPPED.length());
            byte[] json = raw.substring(end + 1).getBytes(StandardCharsets.UTF_8);
            Mapping mapping = Mapping.find(mappings, raw.substring(MAPPED.length(), end))
                    .orElseThrow(() -> new NotRead("its mapping is there no longer"));
            return mapping.read(json(json), digest(json));
        }
        return Shapes.read(json(raw.getBytes(StandardCharsets.UTF_8)));
    }

    private static String bounded(String key) {
        return key.length() <= LONGEST_KEY ? key : digest(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The edge of its thread: what broke is told, and tried again after the pause. */
    private boolean carefully() {
        try {
            return noteSome();
        } catch (RuntimeException broken) {
            DIAGNOSTICS.warnf("what devices sent is noted later: %s", broken.getMessage());
            return false;
        }
    }

    /** @return whether there may be more */
    private boolean noteSome() {
        List<Held> some = kept.toBeNoted(AT_ONCE);
        for (Held held : some) {
            if (!note(held)) {
                return false;
            }
        }
        return some.size() == AT_ONCE;
    }

    /** @return false where the book is away and all the others would fare the same */
    private boolean note(Held held) {
        try {
            Message message = again(held.raw());
            MachineValues.Read read = MachineValues.read(message.values());
            if (!read.wrong().isEmpty() || !read.unknown().isEmpty()) {
                List<String> objections = new ArrayList<>(read.wrong());
                read.unknown().forEach(name -> objections.add(name + ": not known"));
                refuse(held, String.join("; ", objections));
                return true;
            }
            return settle(held, entries.note(line(held, message, read.what())));
        } catch (NotRead why) {
            refuse(held, why.getMessage());
            return true;
        }
    }

    private boolean settle(Held held, MachineEntries.Outcome outcome) {
        if (outcome instanceof MachineEntries.Noted noted) {
            kept.noted(held, noted.row().entry().number());
        } else if (outcome instanceof MachineEntries.Refused refused) {
            refuse(held, refused.why().name());
        }
        return !(outcome instanceof MachineEntries.Away);
    }

    private void refuse(Held held, String why) {
        DIAGNOSTICS.warnf("what %s sent is no entry: %s", held.device(), why);
        kept.refused(held, why);
    }

    /** The author is the device; what somebody typed on it is posted, since nobody in the channel saw it. */
    private static MachineLine line(Held held, Message message, List<Observation> what) {
        Instant latest = held.received().plus(CLOCKS_DIFFER);
        Instant at = message.at().filter(moment -> moment.isBefore(latest)).orElse(held.received());
        return new MachineLine(
                MachineLine.machine(held.automation() + "/" + held.device(), held.device()),
                message.words().isBlank() ? Optional.of(at) : Optional.empty(),
                message.words(),
                what.stream().map(each -> new Observed(Origin.INSTRUMENT, each)).toList(),
                Optional.empty(),
                Optional.of(held.message()),
                !message.words().isBlank());
    }
}
