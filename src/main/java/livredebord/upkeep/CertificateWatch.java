package livredebord.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import livredebord.logbook.Boat;
import org.jboss.logging.Logger;

/**
 * Looks when the certificates end by which phones reach the service: at sea nobody renews one from outside, and an
 * authority of one's own has to be put on every phone again. What renews itself every few hours or months is told only
 * when that has failed.
 */
final class CertificateWatch {

    private static final Duration TO_RENEW = Duration.ofDays(21);
    private static final Duration TO_PUT_ON_EVERY_PHONE = Duration.ofDays(60);
    private static final int OF_ITS_LIFE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger DIAGNOSTICS = Logger.getLogger(CertificateWatch.class);

    private final List<String> where;
    private final Notices notices;
    private final Boat boat;
    private final Clock clock;

    /** @param where files (PEM), or {@code host:port} of what serves them */
    CertificateWatch(List<String> where, Notices notices, Boat boat, Clock clock) {
        this.where =
                where.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        this.notices = notices;
        this.boat = boat;
        this.clock = clock;
    }

    /** What cannot be looked at now, such as a proxy that starts, says nothing about its certificate. */
    void look() {
        List<X509Certificate> found = new ArrayList<>();
        for (String one : where) {
            try {
                found.addAll(one.startsWith("/") ? inFile(Path.of(one)) : servedBy(one));
            } catch (IOException | GeneralSecurityException | RuntimeException notNow) {
                DIAGNOSTICS.debugf("the certificate %s cannot be looked at: %s", one, notNow.getMessage());
            }
        }
        Optional<X509Certificate> ending =
                found.stream().filter(this::isNearItsEnd).min(Comparator.comparing(X509Certificate::getNotAfter));
        ending.ifPresentOrElse(this::tell, () -> tellThatItIsOver(found));
    }

    private void tell(X509Certificate ending) {
        LocalDate day = LocalDate.ofInstant(ending.getNotAfter().toInstant(), boat.zone());
        String key = isAuthority(ending) ? "upkeep.CERTIFICATE.authority" : "upkeep.CERTIFICATE";
        notices.begin(
                Trouble.CERTIFICATE,
                phrases -> phrases.text(
                        key, phrases.typed(ending.getSubjectX500Principal().getName()), phrases.date(day)));
    }

    private void tellThatItIsOver(List<X509Certificate> found) {
        if (!found.isEmpty()) {
            notices.end(Trouble.CERTIFICATE, phrases -> phrases.text("upkeep.CERTIFICATE.over"));
        }
    }

    private boolean isNearItsEnd(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration part =
                Duration.between(certificate.getNotBefore().toInstant(), end).dividedBy(OF_ITS_LIFE);
        Duration most = isAuthority(certificate) ? TO_PUT_ON_EVERY_PHONE : TO_RENEW;
        return end.minus(part.compareTo(most) < 0 ? part : most).isBefore(clock.instant());
    }

    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    private static Collection<X509Certificate> inFile(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return x509(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }

    private static Collection<X509Certificate> x509(Collection<? extends Certificate> certificates) {
        return certificates.stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** Nothing is said to whoever answers and nothing believed: only his certificates are read. */
    private static Collection<X509Certificate> servedBy(String hostAndPort)
            throws IOException, GeneralSecurityException {
        String host = hostAndPort.substring(0, hostAndPort.lastIndexOf(':'));
        int port = Integer.parseInt(hostAndPort.substring(hostAndPort.lastIndexOf(':') + 1));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            plain.setSoTimeout((int) PATIENCE.toMillis());
            try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return x509(List.of(socket.getSession().getPeerCertificates()));
            }
        }
    }

    /** For looking at a certificate that may be expired or of an authority that this machine does not know. */
    private static final class AnyCertificate extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
