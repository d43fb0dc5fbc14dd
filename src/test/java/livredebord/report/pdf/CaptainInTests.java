package livredebord.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A captain with a certificate, and somebody who looks at signatures. */
final class CaptainInTests {

    static Path pkcs12(Path folder, String password) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(256);
        KeyPair pair = keys.generateKeyPair();
        X500Principal name = new X500Principal("CN=Anne Le Goff");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                                Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("captain", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        Path file = folder.resolve("captain.p12");
        try (OutputStream to = Files.newOutputStream(file)) {
            store.store(to, password.toCharArray());
        }
        return file;
    }

    /** Whose signatures hold, each over the whole file. */
    static List<String> signers(byte[] pdf) throws Exception {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                int[] range = signature.getByteRange();
                boolean whole = range[2] + range[3] == pdf.length;
                CMSSignedData signed = new CMSSignedData(
                        new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                        unpadded(signature.getContents(pdf)));
                for (SignerInformation signer : signed.getSignerInfos()) {
                    X509CertificateHolder holder = (X509CertificateHolder) signed.getCertificates()
                            .getMatches(signer.getSID())
                            .iterator()
                            .next();
                    if (whole && verifies(signer, holder, signature.getSignedContent(pdf))) {
                        names.add(holder.getSubject().toString());
                    }
                }
            }
        }
        return names;
    }

    /** The room that was left for a signature is larger than it. */
    private static ContentInfo unpadded(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    /** The digest of the content is the one that was signed, and the certificate's key signed it. */
    private static boolean verifies(SignerInformation signer, X509CertificateHolder holder, byte[] content)
            throws Exception {
        ASN1OctetString signed = (ASN1OctetString) signer.getSignedAttributes()
                .get(CMSAttributes.messageDigest)
                .getAttrValues()
                .getObjectAt(0);
        Signature check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(
                new JcaX509CertificateConverter().getCertificate(holder).getPublicKey());
        check.update(signer.getEncodedSignedAttributes());
        return check.verify(signer.getSignature())
                && Arrays.equals(
                        signed.getOctets(), MessageDigest.getInstance("SHA-256").digest(content));
    }

    private CaptainInTests() {}
}
