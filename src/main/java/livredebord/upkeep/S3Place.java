package livredebord.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livredebord.outbound.Call;
import livredebord.outbound.Target;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A folder in a bucket of an S3-compatible store, addressed by its path, so that it may have any name and be anybody's. */
final class S3Place implements SecondPlace {

    static final String SCHEME = "s3:";

    /** The client says these by itself. */
    private static final Set<String> NOT_OURS_TO_SAY = Set.of("host", "content-length");

    private final URI folder;
    private final String region;
    private final AwsCredentialsIdentity identity;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    S3Place(BackupSettings.Second settings) {
        String where = settings.where().substring(SCHEME.length());
        folder = URI.create(where.endsWith("/") ? where : where + "/");
        if (folder.getHost() == null || folder.getPath().length() < 2) {
            throw new IllegalArgumentException("an S3 store is written s3:https://host/bucket/folder, not " + where);
        }
        region = settings.region();
        identity = AwsCredentialsIdentity.create(settings.user(), settings.password());
    }

    @Override
    public void put(String name, Path file) throws IOException {
        URI target = folder.resolve(name);
        Store.demand(Store.send(signed(SdkHttpMethod.PUT, target, Optional.of(file)), file), target);
        Store.demandWhole(signed(SdkHttpMethod.HEAD, target, Optional.empty()), target, file);
    }

    @Override
    public void remove(String name) throws IOException {
        URI target = folder.resolve(name);
        Store.demandGone(Store.send(signed(SdkHttpMethod.DELETE, target, Optional.empty())), target);
    }

    private Call signed(SdkHttpMethod method, URI target, Optional<Path> file) {
        SdkHttpRequest request =
                SdkHttpRequest.builder().method(method).uri(target).build();
        SignedRequest signed = signer.sign(order -> order.identity(identity)
                .request(request)
                .payload(file.map(S3Place::bytes).orElse(null))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
        Call ours = Target.ashore(target).call(method.name());
        signed.request().forEachHeader((name, values) -> {
            if (!NOT_OURS_TO_SAY.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> ours.header(name, value));
            }
        });
        return ours;
    }

    private static ContentStreamProvider bytes(Path file) {
        return ContentStreamProvider.fromInputStreamSupplier(() -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Override
    public String toString() {
        return SCHEME + folder;
    }
}
