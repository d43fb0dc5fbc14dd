package livredebord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private final PrintStream terminal = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(terminal);
    }

    @Test
    void whatIsMissingIsSaidLastAndNotAboveAScreenOfOptions() {
        int exit = Program.run("setup", "--yes", "--data", "target/nowhere");

        assertThat(exit).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Il manque --boat.", "livre-de-bord setup --help");
    }

    @Test
    void anOptionThatDoesNotExistIsNamed() {
        int exit = Program.run("setup", "--bord", "Arthur");

        assertThat(exit).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--bord").contains("--help");
    }
}
