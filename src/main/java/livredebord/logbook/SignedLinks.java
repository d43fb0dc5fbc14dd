package livredebord.logbook;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.voyage.Period;

/** The link itself carries what it stands for, so that it survives a restart and nothing is kept for it. */
@PerBoat
class SignedLinks implements Links {

    private static final String PAGES = "links";
    private static final String FILES = "file links";
    private static final int FIXED_BYTES = 4 * Long.BYTES + 1;
    /** HMAC-SHA256 cut to 128 bits, which NIST SP 800-107 allows. */
    private static final int MAC_BYTES = 16;

    private final PublicAddress address;
    private final Clock clock;

    SignedLinks(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public URI sign(PdfFile.Edition edition, Instant expires) {
        return URI.create(address.ourAddressForPeople() + "/pdf/" + sealed(bytes(edition, expires), PAGES));
    }

    @Override
    public URI sign(FileOrder order, String name, Instant expires) {
        byte[] said = bytes(new PdfFile.Edition(order.period(), order.language(), order.head()), expires);
        byte[] whole = ByteBuffer.allocate(1 + said.length)
                .put((byte) order.kind().ordinal())
                .put(said)
                .array();
        return URI.create(address.ourAddressForPeople() + "/file/" + sealed(whole, FILES) + "/" + name);
    }

    private String sealed(byte[] said, String purpose) {
        byte[] whole = ByteBuffer.allocate(said.length + MAC_BYTES)
                .put(said)
                .put(mac(said, purpose))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    @Override
    public Optional<PdfFile.Edition> open(String token) {
        return unsealed(token, PAGES).flatMap(this::unexpired);
    }

    @Override
    public Optional<FileOrder> openFile(String token) {
        return unsealed(token, FILES).flatMap(said -> {
            FileOrder.Kind kind = FileOrder.Kind.values()[said.get()];
            return unexpired(said)
                    .map(edition -> new FileOrder(kind, edition.period(), edition.language(), edition.head()));
        });
    }

    private Optional<ByteBuffer> unsealed(String token, String purpose) {
        try {
            return genuine(Base64.getUrlDecoder().decode(token), purpose);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<ByteBuffer> genuine(byte[] whole, String purpose) {
        if (whole.length < FIXED_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] said = java.util.Arrays.copyOf(whole, whole.length - MAC_BYTES);
        byte[] mac = java.util.Arrays.copyOfRange(whole, said.length, whole.length);
        return MessageDigest.isEqual(mac, mac(said, purpose)) ? Optional.of(ByteBuffer.wrap(said)) : Optional.empty();
    }

    private Optional<PdfFile.Edition> unexpired(ByteBuffer said) {
        if (!clock.instant().isBefore(Instant.ofEpochMilli(said.getLong()))) {
            return Optional.empty();
        }
        Instant from = Instant.ofEpochMilli(said.getLong());
        Instant until = Instant.ofEpochMilli(said.getLong());
        long head = said.getLong();
        Language language = Language.values()[said.get()];
        String[] words = StandardCharsets.UTF_8.decode(said).toString().split("\n", 3);
        return Optional.of(new PdfFile.Edition(
                new Period(from, until, ZoneId.of(words[0])),
                language,
                new EntryNumber(words[1], head),
                words.length == 3 ? PdfFile.Document.of(words[2]) : PdfFile.Document.LOGBOOK));
    }

    private static byte[] bytes(PdfFile.Edition edition, Instant expires) {
        byte[] words = String.join(
                        "\n",
                        edition.period().zone().getId(),
                        edition.head().letter(),
                        edition.document().words())
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED_BYTES + words.length)
                .putLong(expires.toEpochMilli())
                .putLong(edition.period().from().toEpochMilli())
                .putLong(edition.period().until().toEpochMilli())
                .putLong(edition.head().seq())
                .put((byte) edition.language().ordinal())
                .put(words)
                .array();
    }

    private byte[] mac(byte[] said, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(address.key(purpose), "HmacSHA256"));
            return java.util.Arrays.copyOf(mac.doFinal(said), MAC_BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
