package livredebord.web.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;

/** What is asked behind the question mark; a name that the route does not know is refused. */
final class Query {

    private static final Pattern NUMBER = Pattern.compile("#?([A-Z]{0,2})([0-9]{1,18})");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    private final MultiMap parameters;

    private Query(MultiMap parameters) {
        this.parameters = parameters;
    }

    static Query of(HttpServerRequest request, String... known) {
        MultiMap parameters = parameters(request);
        Set<String> names = Set.of(known);
        List<String> unknown = parameters.names().stream()
                .filter(name -> !names.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of("unknown-parameter", "this route knows only: " + String.join(", ", known), "", unknown);
        }
        parameters.names().stream()
                .filter(name -> parameters.getAll(name).size() > 1)
                .findFirst()
                .ifPresent(twice -> {
                    throw wrong(twice, "it is said twice", twice + "=" + parameters.get(twice));
                });
        return new Query(parameters);
    }

    /** Of names that mean different questions only one can be asked. */
    void notWith(String name, String... others) {
        if (text(name).isPresent()) {
            Arrays.stream(others)
                    .filter(other -> text(other).isPresent())
                    .findFirst()
                    .ifPresent(other -> {
                        throw wrong(other, "it means nothing beside " + name, name + "=" + parameters.get(name));
                    });
        }
    }

    private static MultiMap parameters(HttpServerRequest request) {
        try {
            return request.params();
        } catch (IllegalArgumentException notPercentEncoded) {
            throw Problem.of(400, "not-a-query", "what stands behind the question mark cannot be read");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    int number(String name, int least, int most, int usual) {
        return text(name)
                .map(value -> {
                    boolean number = value.matches("[0-9]{1,9}");
                    int said = number ? Integer.parseInt(value) : -1;
                    if (said < least || said > most) {
                        throw wrong(name, "a number from " + least + " to " + most + " is wanted", name + "=" + usual);
                    }
                    return said;
                })
                .orElse(usual);
    }

    /** A moment with its offset, or a date of ship's time, whose first moment is meant. */
    Optional<Instant> moment(String name, ZoneId zone) {
        return text(name).map(value -> {
            Optional<Instant> date =
                    dateOf(value).map(said -> said.atStartOfDay(zone).toInstant());
            return date.orElseGet(() -> momentOf(value)
                    .orElseThrow(() ->
                            wrong(name, "a moment or a date is wanted", name + "=2026-07-14T09:00:00Z or 2026-07-14")));
        });
    }

    Optional<LocalDate> date(String name) {
        return text(name)
                .map(value -> dateOf(value).orElseThrow(() -> wrong(name, "a date is wanted", name + "=2026-07-14")));
    }

    Language language(Language usual) {
        return text("lang")
                .map(code -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> wrong("lang", "fr or en is wanted", "lang=fr")))
                .orElse(usual);
    }

    Optional<EntryNumber> entry(String name) {
        return text(name)
                .map(value -> entryOf(value)
                        .orElseThrow(() -> wrong(name, "a bookmark as it was given is wanted", name + "=128")));
    }

    static Optional<EntryNumber> entryOf(String value) {
        Matcher number = NUMBER.matcher(value);
        return number.matches() && Long.parseLong(number.group(2)) > 0
                ? Optional.of(new EntryNumber(number.group(1), Long.parseLong(number.group(2))))
                : Optional.empty();
    }

    static Optional<LocalDate> dateOf(String value) {
        try {
            LocalDate date = LocalDate.parse(value, DateTimeFormatter.ISO_LOCAL_DATE);
            return date.isBefore(FIRST) || date.isAfter(LAST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A plus that was not encoded arrives as a blank. */
    static Optional<Instant> momentOf(String value) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(value.replace(' ', '+'));
            LocalDate date = moment.toLocalDate();
            return date.isBefore(FIRST) || date.isAfter(LAST) ? Optional.empty() : Optional.of(moment.toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    static Problem wrong(String name, String detail, String example) {
        return Problem.of(422, "wrong-parameter", name + ": " + detail, example);
    }
}
