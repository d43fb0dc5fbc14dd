package livredebord.report.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The captain's own certificate over a whole file (PAdES baseline B: ETSI EN 319 142-1), from a PKCS #12 file. It says who
 * made the file and that nothing in it changed since; it approves nothing.
 */
final class CaptainsSignature {

    /** Room for the signature and its chain of certificates. */
    private static final int ROOM = 24_576;

    private final PrivateKey key;
    private final List<Certificate> chain;

    private CaptainsSignature(PrivateKey key, List<Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** @throws IOException where the file is not there, is none of that kind, or the password is another */
    static CaptainsSignature of(Path pkcs12, char[] password) throws IOException {
        try (InputStream file = Files.newInputStream(pkcs12)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    return new CaptainsSignature(
                            (PrivateKey) keys.getKey(alias, password), Arrays.asList(keys.getCertificateChain(alias)));
                }
            }
            throw new IOException("no private key in " + pkcs12.getFileName());
        } catch (GeneralSecurityException refused) {
            throw new IOException("the certificate cannot be used: " + pkcs12.getFileName(), refused);
        }
    }

    /** @param file replaced by the same file, signed */
    void sign(Path file, Instant when) throws IOException {
        Path signed = Files.createTempFile(file.toAbsolutePath().getParent(), "signed", ".tmp");
        try {
            try (PDDocument document = Loader.loadPDF(file.toFile());
                    SignatureOptions options = new SignatureOptions();
                    OutputStream to = new BufferedOutputStream(Files.newOutputStream(signed))) {
                options.setPreferredSignatureSize(ROOM);
                document.addSignature(signature(when), this::over, options);
                document.saveIncremental(to);
            }
            Files.move(signed, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(signed);
        }
    }

    private PDSignature signature(Instant when) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(
                ((X509Certificate) chain.get(0)).getSubjectX500Principal().getName());
        signature.setSignDate(GregorianCalendar.from(when.atZone(ZoneOffset.UTC)));
        return signature;
    }

    private byte[] over(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            X509Certificate own = (X509Certificate) chain.get(0);
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingCertificate(own)))
                    .build(new JcaContentSignerBuilder(algorithm()).build(key), own));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException refused) {
            throw new IOException("the file cannot be signed", refused);
        }
    }

    private String algorithm() {
        return key.getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256with" + key.getAlgorithm();
    }

    /** Which certificate signs is signed as well (RFC 5035), and no time: the document says it. */
    private static AttributeTable signingCertificate(X509Certificate own) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
        SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2(digest));
        Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
        attributes.put(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(certificate)));
        return new AttributeTable(attributes);
    }
}
