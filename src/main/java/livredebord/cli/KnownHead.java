package livredebord.cli;

import java.util.Optional;
import livredebord.journal.Verification;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An entry that is known from elsewhere, by which one sees whether the end of a book was cut off. */
final class KnownHead {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--head",
            paramLabel = "NUMBER:DIGEST",
            description = "an entry that the book must have, as a post or a page says it: 128:9f3c1a7e55d0."
                    + " Without one nobody can tell whether the end was cut off.")
    private Optional<String> said = Optional.empty();

    /** As it was typed, and it is one; "" for none. */
    String words() {
        return known().map(head -> said.get()).orElse("");
    }

    /** @throws ParameterException where what was said is none */
    Optional<Verification.Known> known() {
        return said.map(words -> Verification.Known.of(words)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "not a head: " + words + "; one looks like 128:9f3c1a7e55d0")));
    }
}
