package livredebord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in {@code deploy/}, judged by the tools that it is for. */
@Tag("deploy")
class DeployToolsTest {

    private static final Path DEPLOY = Path.of("deploy").toAbsolutePath();
    private static final String[] ACCOUNTS = {"passwd", "group", "shadow", "gshadow"};

    @TempDir
    Path folder;

    private record Outcome(int code, String said) {}

    @ParameterizedTest
    @CsvSource({"compose-spec.json, compose.yaml", "cloud-config.json, cloud-init.yaml"})
    void itIsAsItsSchemaWantsIt(String schema, String file) throws Exception {
        assertThat(checkSchema(schema, DEPLOY.resolve(file))).isEqualTo(new Outcome(0, ""));

        Path wrong = Files.writeString(
                folder.resolve(file),
                Files.readString(DEPLOY.resolve(file)) + "\nunheard_of_service: [1]\nruncmd: 7\n");
        assertThat(checkSchema(schema, wrong).code()).isEqualTo(1);
    }

    @Test
    void systemdUnderstandsTheUnits() throws Exception {
        Path units = Files.createDirectory(folder.resolve("units"));
        for (String unit : List.of("livre-de-bord.service", "livre-de-bord-backup.service", "mattermost.service")) {
            String text =
                    Files.readString(DEPLOY.resolve(unit)).replaceAll("(?m)^ExecStart=\\S+", "ExecStart=/bin/true");
            Files.writeString(units.resolve(unit), text);
        }
        Files.copy(DEPLOY.resolve("livre-de-bord-backup.timer"), units.resolve("livre-de-bord-backup.timer"));

        try (Stream<Path> all = Files.list(units)) {
            String[] command = Stream.concat(Stream.of("systemd-analyze", "verify"), all.map(Path::toString))
                    .toArray(String[]::new);
            assertThat(run(command)).isEqualTo(new Outcome(0, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"livre-de-bord.service, 20", "livre-de-bord-backup.service, 20", "mattermost.service, 40"})
    void theUnitsGiveAwayLittle(String unit, int tenthsOfExposure) throws Exception {
        Outcome outcome = run(
                "systemd-analyze",
                "security",
                "--offline=true",
                "--threshold=" + tenthsOfExposure,
                DEPLOY.resolve(unit).toString());

        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"install.sh", "provision.sh", "container-command"})
    void theShellUnderstandsTheScripts(String script) throws Exception {
        assertThat(run("bash", "-n", DEPLOY.resolve(script).toString())).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void phonesReachTheBoatByHerOwnNameAndCertificateWithoutAnyInternet() throws Exception {
        Outcome outcome = run(
                "unshare",
                "--net",
                Path.of("src/test/shell/proxy_without_internet.sh")
                        .toAbsolutePath()
                        .toString(),
                Path.of("").toAbsolutePath().toString(),
                folder.toString());

        assertThat(outcome.said().lines())
                .containsExactly(
                        "/ mattermost",
                        "/icon.png logbook",
                        "/pdf/x logbook",
                        "/metrics mattermost",
                        "/health/ready mattermost",
                        "plain 301 https://bord.local/x",
                        "authority lasts five years",
                        "no internet");
    }

    /** The script as it is, in the root of another system. */
    static class Installed {

        private final Path root;
        private final Path app;

        Installed(Path folder) throws IOException {
            root = Files.createDirectory(folder.resolve("root"));
            app = Files.createDirectory(folder.resolve("app"));
            Path etc = Files.createDirectory(root.resolve("etc"));
            for (String accounts : ACCOUNTS) {
                Files.write(
                        etc.resolve(accounts),
                        Files.readAllLines(Path.of("/etc", accounts)).stream()
                                .filter(line -> line.startsWith("root:"))
                                .toList());
            }
            Files.copy(Path.of("/etc/login.defs"), etc.resolve("login.defs"));
        }

        Outcome install(String version) throws Exception {
            Files.writeString(app.resolve("quarkus-run.jar"), version);
            return run(DEPLOY.resolve("install.sh").toString(), "--root", root.toString(), "--app", app.toString());
        }

        String read(String path) throws IOException {
            return Files.readString(root.resolve(path));
        }

        String mode(String path) throws IOException {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
        }
    }

    private Installed installed;

    @BeforeEach
    void prepare() throws IOException {
        installed = new Installed(folder);
    }

    @Test
    void theScriptPutsEverythingInItsPlace() throws Exception {
        Outcome outcome = installed.install("one");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(installed.read("opt/livre-de-bord/quarkus-run.jar")).isEqualTo("one");
        assertThat(installed.read("etc/passwd")).contains("livredebord:x:").contains("/usr/sbin/nologin");
        assertThat(installed.read("etc/systemd/system/livre-de-bord.service")).contains("ExecStart=");
        assertThat(installed.mode("var/lib/livre-de-bord")).isEqualTo("rwx------");
        assertThat(installed.mode("var/backups/livre-de-bord")).isEqualTo("rwx------");
        assertThat(installed.mode("etc/livre-de-bord/service.env")).isEqualTo("rw-r-----");
        assertThat(installed.mode("opt/livre-de-bord/quarkus-run.jar")).isEqualTo("rw-r--r--");
        assertThat(installed.mode("usr/local/bin/livre-de-bord")).isEqualTo("rwxr-xr-x");
        assertThat(Files.getAttribute(installed.root.resolve("var/lib/livre-de-bord"), "unix:uid"))
                .isEqualTo(uidOf("livredebord"));
        assertThat(run(
                                "bash",
                                "-n",
                                installed
                                        .root
                                        .resolve("usr/local/bin/livre-de-bord")
                                        .toString())
                        .code())
                .isZero();
    }

    @Test
    void runAgainItBringsTheProgramUpToDateAndLeavesTheRest() throws Exception {
        installed.install("one");
        Path settings = installed.root.resolve("etc/livre-de-bord/service.env");
        Files.writeString(settings, "QUARKUS_HTTP_PORT=8090\n");
        Files.writeString(installed.root.resolve("var/lib/livre-de-bord/book.db"), "the book");
        int uid = uidOf("livredebord");

        assertThat(installed.install("two").code()).isZero();
        assertThat(installed.install("three").code()).isZero();

        assertThat(installed.read("opt/livre-de-bord/quarkus-run.jar")).isEqualTo("three");
        assertThat(installed.read("opt/livre-de-bord.old/quarkus-run.jar")).isEqualTo("two");
        assertThat(settings).hasContent("QUARKUS_HTTP_PORT=8090\n");
        assertThat(installed.read("etc/livre-de-bord/service.env.sample")).contains("LIVREDEBORD_DATA");
        assertThat(installed.read("var/lib/livre-de-bord/book.db")).isEqualTo("the book");
        assertThat(uidOf("livredebord")).isEqualTo(uid);
    }

    @Test
    void removedItLeavesTheBookAndTheSettings() throws Exception {
        installed.install("one");
        Files.writeString(installed.root.resolve("var/lib/livre-de-bord/book.db"), "the book");

        Outcome outcome = run(DEPLOY.resolve("install.sh").toString(), "--root", installed.root.toString(), "--remove");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(installed.root.resolve("opt/livre-de-bord")).doesNotExist();
        assertThat(installed.root.resolve("etc/systemd/system/livre-de-bord.service"))
                .doesNotExist();
        assertThat(installed.read("var/lib/livre-de-bord/book.db")).isEqualTo("the book");
        assertThat(installed.root.resolve("etc/livre-de-bord/service.env")).exists();
    }

    @Test
    void withoutAProgramNothingIsTouched() throws Exception {
        Outcome outcome =
                run(DEPLOY.resolve("install.sh").toString(), "--root", installed.root.toString(), "--app", "/nowhere");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("no program in /nowhere");
        assertThat(installed.root.toFile().list()).containsExactly("etc");
    }

    private int uidOf(String user) throws IOException {
        return installed
                .read("etc/passwd")
                .lines()
                .filter(line -> line.startsWith(user + ":"))
                .map(line -> Integer.parseInt(line.split(":")[2]))
                .findAny()
                .orElseThrow();
    }

    private static Outcome checkSchema(String schema, Path file) throws Exception {
        return run(
                "/usr/bin/python3",
                "src/test/python/check_schema.py",
                "src/test/resources/deploy/" + schema,
                file.toString());
    }

    private static Outcome run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
