package livredebord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;

/**
 * Signed jars are checked, entry by entry, before their first class is there, at each start. The build leaves the
 * signatures out by their names, which another version may change.
 */
class UnsignedJarsTest {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final String LEFT_OUT = "quarkus.class-loading.removed-resources.\"org.bouncycastle:%s-jdk18on\"";

    @Test
    void noSignatureOfBouncyCastleIsBuiltIn() throws IOException {
        assertThat(leftOut("bcprov")).containsExactlyInAnyOrderElementsOf(of(Ed25519PrivateKeyParameters.class));
        assertThat(leftOut("bcpkix")).containsExactlyInAnyOrderElementsOf(of(X509CertificateHolder.class));
        assertThat(leftOut("bcutil")).containsExactlyInAnyOrderElementsOf(of(TSTInfo.class));
    }

    private static List<String> leftOut(String artifact) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(SETTINGS)) {
            settings.load(reader);
        }
        return List.of(settings.getProperty(LEFT_OUT.formatted(artifact)).split(","));
    }

    private static List<String> of(Class<?> oneOfThem) throws IOException {
        CodeSource source = oneOfThem.getProtectionDomain().getCodeSource();
        try (JarFile jar = new JarFile(source.getLocation().getPath())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> SIGNATURE.matcher(name).matches())
                    .toList();
        }
    }
}
