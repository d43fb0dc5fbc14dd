package livredebord.upkeep;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A WebDAV server or an S3-compatible store, as far as we use one. It lets nobody in without the right password or a
 * signature (AWS Signature Version 4) over this very request.
 */
final class PlayedStore implements AutoCloseable {

    static final String USER = "KEY7EXAMPLE";
    static final String PASSWORD = "a secret/with+signs";
    static final String REGION = "fr-par";

    private static final Pattern SIGNATURE = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+),"
                    + " ?Signature=([0-9a-f]{64})");

    final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    final Map<String, Boolean> folders = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final boolean signed;
    private volatile boolean away;
    private volatile boolean keepsHalf;

    private PlayedStore(boolean signed) throws IOException {
        this.signed = signed;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static PlayedStore webDav() throws IOException {
        return new PlayedStore(false);
    }

    static PlayedStore s3() throws IOException {
        return new PlayedStore(true);
    }

    String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    void keepOnlyHalf() {
        keepsHalf = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status;
        if (away) {
            status = 503;
        } else if (!isLetIn(exchange, body)) {
            status = 403;
        } else {
            status = carryOut(exchange, body);
        }
        byte[] there = files.get(exchange.getRequestURI().getPath());
        if (exchange.getRequestMethod().equals("HEAD") && there != null) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(there.length));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int carryOut(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod()) {
            case "PUT" -> put(path, body);
            case "HEAD" -> files.containsKey(path) ? 200 : 404;
            case "DELETE" -> files.remove(path) == null ? 404 : 204;
            case "MKCOL" -> folders.put(path, true) == null ? 201 : 405;
            default -> 501;
        };
    }

    private int put(String path, byte[] body) {
        if (!signed && !folders.containsKey(path.substring(0, path.lastIndexOf('/') + 1))) {
            return 409;
        }
        files.put(path, keepsHalf ? Arrays.copyOf(body, body.length / 2) : body);
        return 201;
    }

    private boolean isLetIn(HttpExchange exchange, byte[] body) {
        String shown = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return signed
                ? isSigned(exchange, body, shown)
                : shown.equals("Basic "
                        + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    /** Written from Amazon's description, sharing nothing with the library that signs. */
    private static boolean isSigned(HttpExchange exchange, byte[] body, String shown) {
        Matcher parts = SIGNATURE.matcher(shown);
        String digest = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        if (!parts.matches() || !parts.group(1).equals(USER) || !parts.group(3).equals(REGION)) {
            return false;
        }
        String headers = Stream.of(parts.group(4).split(";"))
                .map(name ->
                        name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
        String canonical = exchange.getRequestMethod() + "\n"
                + exchange.getRequestURI().getRawPath() + "\n\n" + headers + "\n" + parts.group(4) + "\n" + digest;
        String scope = parts.group(2) + "/" + REGION + "/s3/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + exchange.getRequestHeaders().getFirst("x-amz-date") + "\n" + scope + "\n"
                + hex(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        byte[] key = hmac(("AWS4" + PASSWORD).getBytes(StandardCharsets.UTF_8), parts.group(2));
        for (String step : new String[] {REGION, "s3", "aws4_request"}) {
            key = hmac(key, step);
        }
        return digest.equals(hex(sha256(body))) && hex(hmac(key, toSign)).equals(parts.group(5));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
