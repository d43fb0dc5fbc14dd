package livredebord.journal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A small time-stamp authority with a certificate of its own, over HTTP. */
public final class PlayedAuthority implements AutoCloseable {

    public static final Instant TIME = Instant.parse("2026-07-14T20:30:00Z");

    private final TimeStampResponseGenerator answers;
    private final HttpServer server;
    private volatile boolean away;
    private volatile boolean repeatsItself;
    private volatile boolean talksTooMuch;
    private volatile byte[] last = {};
    private int asked;

    public PlayedAuthority() {
        this(KeyPurposeId.id_kp_timeStamping);
    }

    /** @param purpose what its certificate is made for */
    PlayedAuthority(KeyPurposeId purpose) {
        try {
            answers = new TimeStampResponseGenerator(tokens(purpose), TSPAlgorithms.ALLOWED);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | TSPException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static TimeStampTokenGenerator tokens(KeyPurposeId purpose)
            throws GeneralSecurityException, OperatorCreationException, TSPException, IOException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(256);
        KeyPair pair = keys.generateKeyPair();
        X509CertificateHolder certificate = certificate(pair, purpose);
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", pair.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return tokens;
    }

    private static X509CertificateHolder certificate(KeyPair pair, KeyPurposeId purpose)
            throws OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=Horodatage du port");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(TIME.minus(Duration.ofDays(1))),
                Date.from(TIME.plus(Duration.ofDays(1))),
                name,
                pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/tsr");
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** Gives the answer to the question before. */
    public void repeatsItself() {
        repeatsItself = true;
    }

    public void talksTooMuch() {
        talksTooMuch = true;
    }

    public int asked() {
        return asked;
    }

    /** Its whole answer, as it is kept in files. */
    public byte[] stamp(byte[] question) {
        return answer(question, TIME);
    }

    byte[] answer(byte[] question, Instant time) {
        try {
            TimeStampResponse response = answers.generateGrantedResponse(
                    new TimeStampRequest(question), BigInteger.valueOf(++asked), Date.from(time));
            return response.getEncoded();
        } catch (TSPException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] question = exchange.getRequestBody().readAllBytes();
        boolean rightly = exchange.getRequestMethod().equals("POST")
                && "application/timestamp-query"
                        .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (away || !rightly) {
            exchange.sendResponseHeaders(away ? 503 : 400, -1);
        } else {
            last = repeatsItself && last.length > 0 ? last : stamp(question);
            byte[] said = talksTooMuch ? new byte[1 << 20] : last;
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
