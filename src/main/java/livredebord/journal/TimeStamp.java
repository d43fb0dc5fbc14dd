package livredebord.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time-stamp authority's signed word that it was shown a digest at a time (RFC 3161). What it was shown is an entry's id,
 * which is a SHA-256 already, so that any other program can check it as well.
 *
 * @param token as the authority signed it
 * @param time by the authority's clock
 * @param digest 64 hexadecimal digits, lower case
 * @param certificate whose signature it is; valid at that time and made for stamping, but whether one trusts it is for
 *     people to say
 */
public record TimeStamp(byte[] token, Instant time, String digest, X509Certificate certificate) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BITS = 64;

    /** Something that is no stamp, or not the one that was asked for. */
    public static final class Refused extends Exception {
        Refused(String why, Exception cause) {
            super(why, cause);
        }

        Refused(String why) {
            super(why);
        }
    }

    /** What an authority is asked. */
    public record Question(byte[] bytes) {

        public static Question about(Head head) {
            TimeStampRequestGenerator request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            try {
                byte[] digest = head.id().bytes();
                BigInteger nonce = new BigInteger(NONCE_BITS, RANDOM);
                return new Question(
                        request.generate(TSPAlgorithms.SHA256, digest, nonce).getEncoded());
            } catch (IOException ourOwnBytes) {
                throw new IllegalStateException("a question that cannot be written", ourOwnBytes);
            }
        }

        /** @throws Refused where the answer is not to this question, or is none that holds */
        public TimeStamp answered(byte[] answer) throws Refused {
            try {
                TimeStampResponse response = new TimeStampResponse(answer);
                response.validate(new TimeStampRequest(bytes));
                if (response.getTimeStampToken() == null) {
                    throw new Refused("the authority refused: " + response.getStatusString());
                }
                return of(response.getTimeStampToken());
            } catch (TSPException | IOException notThis) {
                throw new Refused("no answer to what was asked: " + notThis.getMessage(), notThis);
            }
        }
    }

    /**
     * @param bytes a token, or an authority's whole answer as files of the kind {@code .tsr} hold it
     * @throws Refused where it is neither, or its signature does not hold
     */
    public static TimeStamp of(byte[] bytes) throws Refused {
        return of(token(bytes));
    }

    private static TimeStampToken token(byte[] bytes) throws Refused {
        try {
            TimeStampToken inAnswer = new TimeStampResponse(bytes).getTimeStampToken();
            if (inAnswer != null) {
                return inAnswer;
            }
            throw new Refused("an answer without a stamp");
        } catch (TSPException | IOException | RuntimeException noAnswer) {
            return bareToken(bytes);
        }
    }

    private static TimeStampToken bareToken(byte[] bytes) throws Refused {
        try {
            return new TimeStampToken(new CMSSignedData(bytes));
        } catch (TSPException | CMSException | IOException | RuntimeException noToken) {
            throw new Refused("not a time stamp", noToken);
        }
    }

    private static TimeStamp of(TimeStampToken token) throws Refused {
        try {
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)) {
                throw new Refused("not a stamp of a SHA-256");
            }
            X509CertificateHolder signer = signer(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return new TimeStamp(
                    token.getEncoded(),
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest()),
                    certificate(signer));
        } catch (TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            throw new Refused("the stamp's signature does not hold: " + e.getMessage(), e);
        }
    }

    private static X509CertificateHolder signer(TimeStampToken token) throws Refused {
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        return signers.stream()
                .findFirst()
                .orElseThrow(() -> new Refused("the stamp holds no certificate of the one who signed it"));
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    /** Who stamped, and by what the certificate can be compared: name, and SHA-256 of the certificate. */
    public String authority() {
        try {
            String name = certificate.getSubjectX500Principal().getName();
            return name + " (" + HexFormat.of().formatHex(Digests.sha256(certificate.getEncoded())) + ")";
        } catch (GeneralSecurityException readBefore) {
            throw new IllegalStateException("a certificate that was read and cannot be written", readBefore);
        }
    }
}
