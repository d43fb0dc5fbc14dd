package livredebord.cli;

import java.io.Console;
import java.util.Optional;

/** Asks the captain at the keyboard. */
interface Questions {

    /** False where nobody sits there: then options and what is already known must do. */
    boolean canAsk();

    /** @return the answer, or {@code usual} for an empty line */
    String ask(String question, Optional<String> usual);

    /** Shows nothing of what is typed. */
    String askSecretly(String question);

    /** The terminal that the program was started from. */
    final class AtTheTerminal implements Questions {

        private final Optional<Console> console = Optional.ofNullable(System.console());

        @Override
        public boolean canAsk() {
            return console.isPresent();
        }

        @Override
        public String ask(String question, Optional<String> usual) {
            String shown = question + usual.map(answer -> " [" + answer + "]").orElse("") + ": ";
            String typed = console.orElseThrow().readLine("%s", shown);
            return typed == null || typed.isBlank() ? usual.orElse("") : typed.strip();
        }

        @Override
        public String askSecretly(String question) {
            char[] typed = console.orElseThrow().readPassword("%s: ", question);
            return typed == null ? "" : new String(typed);
        }
    }
}
