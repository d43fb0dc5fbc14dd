package livredebord.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.entry.RawText;

/**
 * The words of an entry as bytes, version 1. Written once and kept; {@code FORMAT.md} has it to the byte, and golden
 * bytes in the tests hold it so for ever: whoever must change what is written here begins version 2 beside it.
 */
final class ContentV1 {

    static final int VERSION = 1;

    /** Restricted contents have a multiple of so many bytes, so that their length does not tell what they say. */
    static final int PADDED_TO = 256;

    private static final String KIND = "kind";
    private static final String ORIGIN = "origin";
    private static final RecordForm AUTHOR = new RecordForm(Author.class);
    private static final Map<Class<?>, String> KINDS = Arrays.stream(Observation.class.getPermittedSubclasses())
            .filter(type -> type != Observation.Later.class)
            .collect(Collectors.toMap(Function.identity(), ContentV1::snakeCase));
    private static final Map<String, Class<?>> TYPES =
            KINDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Map<String, Origin> ORIGINS =
            Arrays.stream(Origin.values()).collect(Collectors.toMap(Form::word, Function.identity()));

    private static final Map<String, Language> LANGUAGES =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Language::code, Function.identity()));

    /** Of the kinds that were met: a service that just started need not know how all of them are written. */
    private static final Map<String, RecordForm> FORMS = new ConcurrentHashMap<>();

    static byte[] write(Content content) {
        Json json = new Json().open('{').key("v").integer(VERSION);
        json.key("raw").string(content.raw());
        if (!RawText.isValid(content.raw())) {
            json.key("rawBase64").string(Base64.getEncoder().encodeToString(RawText.bytes(content.raw())));
        }
        json.key("lang").string(content.language().code());
        json.key("author");
        AUTHOR.write(content.author(), json);
        content.onBehalfOf().ifPresent(person -> json.key("onBehalfOf").string(person));
        json.key("typedMs").integer(content.typed().toEpochMilli());
        if (content.restricted()) {
            json.key("restricted").bool(true);
        }
        json.key("observations").open('[');
        content.observed().forEach(observed -> write(observed, json));
        byte[] bytes = json.close(']').close('}').toBytes();
        return content.restricted() ? padded(bytes) : bytes;
    }

    /** Whether it is read again exactly as it was written: all but texts that are no text, finer times and later kinds. */
    static boolean isKeptAsSaid(Content content) {
        Author author = content.author();
        return Stream.concat(
                                Stream.of(content.raw(), author.server(), author.id(), author.name()),
                                content.onBehalfOf().stream())
                        .allMatch(RawText::isValid)
                && isWholeMillisecond(content.typed())
                && content.observed().stream().map(Observed::what).allMatch(ContentV1::isKeptAsSaid);
    }

    private static boolean isKeptAsSaid(Observation what) {
        return !(what instanceof Observation.Later)
                && !(what instanceof Observation.FileName file && !RawText.isValid(file.name()))
                && !(what instanceof Observation.ObservedAt at && !isWholeMillisecond(at.moment()));
    }

    private static boolean isWholeMillisecond(Instant moment) {
        return moment.getNano() % 1_000_000 == 0;
    }

    /** @throws Unreadable where it is not a content of version 1 */
    static Content read(byte[] bytes) {
        JsonNode node = Json.read(bytes);
        if (node.path("v").asInt() != VERSION) {
            throw new Unreadable("version " + node.path("v") + " of the content");
        }
        try {
            return content(node);
        } catch (IllegalArgumentException notSo) {
            throw new Unreadable(notSo.getMessage());
        }
    }

    private static Content content(JsonNode node) {
        return new Content(
                node.has("rawBase64")
                        ? RawText.of(Base64.getDecoder().decode(text(node, "rawBase64")))
                        : text(node, "raw"),
                language(text(node, "lang")),
                (Author) AUTHOR.read(required(node, "author")),
                node.has("onBehalfOf") ? Optional.of(text(node, "onBehalfOf")) : Optional.empty(),
                (Instant) Form.of(Instant.class).read(required(node, "typedMs")),
                node.has("restricted"),
                observations(required(node, "observations")));
    }

    private static List<Observed> observations(JsonNode nodes) {
        if (!nodes.isArray()) {
            throw new Unreadable("observations are not a list");
        }
        List<Observed> observed = new ArrayList<>(nodes.size());
        nodes.forEach(node -> observed.add(observed(node)));
        return observed;
    }

    private static void write(Observed observed, Json json) {
        if (observed.what() instanceof Observation.Later later) {
            json.raw(Json.read(later.json()).toString());
            return;
        }
        String kind = KINDS.get(observed.what().getClass());
        json.open('{').key(KIND).string(kind).key(ORIGIN).string(Form.word(observed.origin()));
        form(kind).writeFields(observed.what(), json);
        json.close('}');
    }

    private static Observed observed(JsonNode node) {
        String kind = text(node, KIND);
        if (!TYPES.containsKey(kind)) {
            return later(kind, node);
        }
        RecordForm form = form(kind);
        try {
            return new Observed(origin(node).orElseThrow(IllegalArgumentException::new), (Observation)
                    form.read(node, Set.of(KIND, ORIGIN)));
        } catch (IllegalArgumentException saysMoreThanWeKnow) {
            return later(kind, node);
        }
    }

    private static RecordForm form(String kind) {
        return FORMS.computeIfAbsent(kind, met -> new RecordForm(TYPES.get(met)));
    }

    /** An origin that we do not know was somebody else's to judge: imported. */
    private static Observed later(String kind, JsonNode node) {
        return new Observed(origin(node).orElse(Origin.IMPORTED), new Observation.Later(kind, node.toString()));
    }

    private static Optional<Origin> origin(JsonNode node) {
        return Optional.ofNullable(ORIGINS.get(text(node, ORIGIN)));
    }

    /** The words stand as they are in any language; one that we do not speak is handled as English. */
    private static Language language(String code) {
        return LANGUAGES.getOrDefault(code, Language.EN);
    }

    private static JsonNode required(JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new Unreadable("no " + key);
        }
        return value;
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = required(node, key);
        if (!value.isTextual()) {
            throw new Unreadable(key + " is not text");
        }
        return value.textValue();
    }

    private static byte[] padded(byte[] bytes) {
        int length = (bytes.length + PADDED_TO - 1) / PADDED_TO * PADDED_TO;
        byte[] padded = Arrays.copyOf(bytes, length);
        Arrays.fill(padded, bytes.length, length, (byte) ' ');
        return padded;
    }

    /** {@code PositionFix} is {@code position_fix}. */
    private static String snakeCase(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private ContentV1() {}
}
