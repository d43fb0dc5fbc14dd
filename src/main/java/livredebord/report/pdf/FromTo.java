package livredebord.report.pdf;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.voyage.Ends;
import livredebord.wording.Phrases;

/** A way by its ends: an arrow alone before or behind a place says that the other end was not noted. */
final class FromTo {

    /** {@code Camaret → Houat}, {@code Camaret →}, {@code → Houat}; nothing where neither end was noted. */
    static String of(Ends ends, Phrases phrases) {
        if (ends.equals(Ends.NOWHERE)) {
            return "";
        }
        return Stream.of(
                        ends.from().map(phrases::typed),
                        Optional.of("→"),
                        ends.to().map(phrases::typed))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private FromTo() {}
}
