package livredebord.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are told of before they end, and those that renew themselves only when they did not. */
class CertificateWatchTest {

    private static final String PASSWORD = "password";

    private final OnWatch boat = new OnWatch();

    @TempDir
    Path folder;

    @Test
    void oneOfAYearIsToldThreeWeeksBefore() throws Exception {
        CertificateWatch watch = watch(make("boat", 365, false).toString());
        toDaysBeforeTheEnd(22);
        watch.look();
        assertThat(boat.said()).isEmpty();
        toDaysBeforeTheEnd(20);
        watch.look();
        watch.look();

        assertThat(boat.said()).singleElement().asString().contains("CN=boat").contains("n'a pas été renouvelé");
    }

    @Test
    void anAuthorityOnEveryPhoneIsToldTwoMonthsBeforeAndItsSuccessorEndsIt() throws Exception {
        Path file = make("authority", 3650, true);
        CertificateWatch watch = watch(file.toString());
        boat.setClock(Duration.between(boat.clock().instant(), now().plus(Duration.ofDays(3650 - 59))));
        watch.look();
        assertThat(boat.said()).singleElement().asString().contains("installée sur les téléphones");

        Files.copy(make("successor", 7300, true), file, StandardCopyOption.REPLACE_EXISTING);
        watch.look();

        assertThat(boat.said()).hasSize(2);
    }

    @Test
    void oneThatIsServedIsLookedAtThoughNobodyKnowsItsAuthority() throws Exception {
        make("served", 365, false);
        try (SSLServerSocket server = serve("served")) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerOnce(server));
            toDaysBeforeTheEnd(5);
            watch("127.0.0.1:" + server.getLocalPort()).look();
            answered.join();
        }

        assertThat(boat.said()).singleElement().asString().contains("CN=served");
    }

    @Test
    void whatIsNotThereIsNotTold() {
        watch(folder.resolve("none.pem").toString(), "127.0.0.1:1", "nonsense", "")
                .look();

        assertThat(boat.said()).isEmpty();
    }

    private CertificateWatch watch(String... where) {
        return new CertificateWatch(List.of(where), boat.notices(), boat, boat.clock());
    }

    private void toDaysBeforeTheEnd(int days) {
        boat.setClock(Duration.between(boat.clock().instant(), now().plus(Duration.ofDays(365 - days))));
    }

    private static Instant now() {
        return Instant.now();
    }

    private Path make(String name, int days, boolean authority) throws Exception {
        Path pem = folder.resolve(name + ".pem");
        String store = folder.resolve(name + ".p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "one",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                days + "",
                "-keystore",
                store,
                "-storepass",
                PASSWORD,
                "-ext",
                "BasicConstraints=ca:" + authority);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "one",
                "-keystore",
                store,
                "-storepass",
                PASSWORD,
                "-file",
                pem.toString());
        return pem;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private SSLServerSocket serve(String name) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void answerOnce(SSLServerSocket server) {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
