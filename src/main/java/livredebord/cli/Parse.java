package livredebord.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import livredebord.command.Commands;
import livredebord.command.Context;
import livredebord.command.Understood;
import livredebord.command.Verb;
import livredebord.entry.Language;
import livredebord.nautical.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Says what lines mean, one JSON object a line: how anyone can judge the parser. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Reads log lines from standard input and prints what each means, one JSON object a line.")
public final class Parse implements Callable<Integer> {

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "when the lines were typed, such as 2026-07-14T09:30:00Z; now if not given")
    private Instant at;

    @Option(names = "--zone", paramLabel = "ZONE", description = "ship's time, such as Europe/Paris; UTC if not given")
    private ZoneId zone = ZoneId.of("Z");

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            converter = Languages.class,
            description = "where the words leave it open")
    private Language language = Language.FR;

    @Option(
            names = "--last",
            paramLabel = "LAT,LON",
            converter = Positions.class,
            description = "the last position in the book, signed decimal degrees")
    private Position last;

    private final Commands commands = new Commands();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() throws IOException {
        Context context = Context.of(at == null ? Instant.now() : at, zone, language);
        Context here = last == null ? context : context.lastSeenAt(last);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        boolean all = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Understood understood = commands.understand(line, here);
            all &= !(understood instanceof Understood.Rejected);
            out.println(written(meaning(understood)));
            if (!lines.ready()) {
                out.flush(); // who types one line waits for its answer
            }
        }
        out.flush();
        return all ? 0 : 1;
    }

    private String written(Map<String, Object> meaning) throws JsonProcessingException {
        return json.writeValueAsString(meaning);
    }

    static Map<String, Object> meaning(Understood understood) {
        if (understood instanceof Understood.Line line) {
            return Meaning.of(line);
        }
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("lang", understood.language().code());
        if (understood instanceof Understood.Rejected rejected) {
            other.put("rejected", rejected.reason().name().toLowerCase(java.util.Locale.ROOT));
            other.put("example", rejected.example());
        } else if (understood instanceof Understood.Order order) {
            if (order.verb() instanceof Verb.Correct correct) {
                other.putAll(correction(correct));
            }
            other.put("verb", order.verb().getClass().getSimpleName());
            other.put("order", order.verb().toString());
        }
        return other;
    }

    private static Map<String, Object> correction(Verb.Correct correct) {
        Map<String, Object> part = new LinkedHashMap<>();
        correct.number().ifPresent(number -> part.put("of", number.toString()));
        part.put("set", correct.words());
        return Map.of("events", List.of("correction"), "correction", part);
    }

    static final class Languages implements picocli.CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            try {
                return Language.ofCode(value);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("not fr or en: " + value);
            }
        }
    }

    static final class Positions implements picocli.CommandLine.ITypeConverter<Position> {
        @Override
        public Position convert(String value) {
            try {
                String[] parts = value.split(",");
                return Position.ofDegrees(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            } catch (RuntimeException unreadable) {
                throw new TypeConversionException("not LAT,LON in signed decimal degrees: " + value);
            }
        }
    }
}
