package livredebord.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What one can ask on the command line besides serving; none of it opens a port or runs a schedule. */
@Command(
        name = "livre-de-bord",
        mixinStandardHelpOptions = true,
        version = "Livre de bord 0.1.0",
        description = "A boat's logbook in Mattermost. Without a command, or with 'serve', it serves.",
        subcommands = {
            Setup.class,
            Parse.class,
            Verify.class,
            MakeBackup.class,
            RestoreBackup.class,
            JoinBook.class,
            RebuildTables.class,
            MigrateTables.class,
            MoveBook.class,
            ExportBook.class,
            ImportLog.class,
            AccessToken.class,
            HelpCommand.class
        })
public final class Program implements Runnable {

    @Spec
    private CommandSpec spec;

    /**
     * @return 0 when it is done, 1 when the answer is no, 2 when it was asked wrongly
     */
    public static int run(String... arguments) {
        return new CommandLine(new Program())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Program::sayWhatIsWrong)
                .execute(arguments);
    }

    /** What is wrong would be lost above a screen of options. */
    private static int sayWhatIsWrong(ParameterException wrong, String[] arguments) {
        CommandSpec asked = wrong.getCommandLine().getCommandSpec();
        wrong.getCommandLine().getErr().println(wrong.getMessage());
        wrong.getCommandLine().getErr().println(asked.qualifiedName() + " --help");
        return asked.exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "what shall be done? serve, setup, parse, verify, backup, restore, rebuild, migrate, move, export, import or token");
    }
}
