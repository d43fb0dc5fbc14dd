package livredebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import livredebord.logbook.AccessTokens;
import livredebord.logbook.Automation.Right;
import livredebord.logbook.OnTrial;
import org.junit.jupiter.api.Test;

/** The contract tells which routes there are, and each of them is asked what no sane client would ask. */
@QuarkusTest
@TestProfile(OnTrial.class)
class ContractTest {

    private static final long SEED = 20_261_130;
    private static final int TRIES = 120;
    private static final int REQUEST_TIMEOUT_SECONDS = 60;

    /** What goes wrong in texts: nothing, signs, half characters, other alphabets, length, other languages' code. */
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e999",
            "null",
            "128",
            "B1",
            "é",
            "\u0000",
            "\uD83D\uDE00",
            "\u202E",
            "'; drop table entries; --",
            "../../etc/passwd",
            "%",
            "%00",
            "{}",
            "[",
            "9999-99-99",
            "2026-02-30",
            "2026-07-14",
            "2026-07-14T09:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "99999999999999999999",
            "x".repeat(3_000),
            "position_fix",
            "departure",
            "constructor",
            "${jndi:ldap://x}",
            "\r\nX-Injected: yes",
            "raye 1 doublon");

    @Inject
    AccessTokens tokens;

    @TestHTTPResource
    URI here;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);

    /** One way of asking. */
    private record Operation(String method, String path, JsonNode spec) {}

    @Test
    void theContractNamesEveryRouteAndNoOther() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Operation operation : operations()) {
            named.add(operation.method() + " " + operation.path());
        }

        assertThat(named).isEqualTo(routes());
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Class<?> endpoint : endpoints()) {
            String root = endpoint.getAnnotation(Path.class).value();
            for (Method method : endpoint.getDeclaredMethods()) {
                String path = root
                        + Optional.ofNullable(method.getAnnotation(Path.class))
                                .map(Path::value)
                                .orElse("");
                if (method.isAnnotationPresent(GET.class)) {
                    routes.add("GET " + path);
                } else if (method.isAnnotationPresent(POST.class)) {
                    routes.add("POST " + path);
                }
            }
        }
        return routes;
    }

    private static List<Class<?>> endpoints() {
        return new com.tngtech.archunit.core.importer.ClassFileImporter()
                .importPackages("livredebord").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .<Class<?>>map(com.tngtech.archunit.core.domain.JavaClass::reflect)
                        .filter(type -> type.getAnnotation(Path.class).value().startsWith("/api/"))
                        .toList();
    }

    /** Every reference leads somewhere, and each example is what the schema of its name allows. */
    @Test
    void theContractHoldsTogether() throws Exception {
        JsonNode contract = contract();

        contract.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        for (Operation operation : operations()) {
            assertThat(operation.spec().path("operationId").asText()).isNotEmpty();
            assertThat(operation.spec().path("summary").asText()).isNotEmpty();
            for (String named : placeholders(operation.path())) {
                assertThat(operation.spec().path("parameters").findValuesAsText("name"))
                        .contains(named);
            }
        }
    }

    private static List<String> placeholders(String path) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whatTheContractShowsAsAnExampleWorks() throws Exception {
        String token = token("exemplary", Right.READ, Right.WRITE);
        for (Operation operation : operations()) {
            HttpResponse<String> answer = ask(operation, Map.of(), example(operation), token);

            assertThat(answer.statusCode())
                    .as("%s: %s", operation.path(), answer.body())
                    .isIn(200, 201, 404);
        }
    }

    /** A thousand requests and more: bad types, sizes, names and tokens. Nothing breaks, and all is told as agreed. */
    @Test
    void nothingThatIsAskedBreaksAnything() throws Exception {
        List<String> shown = List.of(
                token("all", Right.READ, Right.WRITE),
                token("reads", Right.READ),
                token("writes", Right.WRITE),
                "",
                "ldb_0000000000_" + "A".repeat(43));
        for (Operation operation : operations()) {
            for (int i = 0; i < TRIES; i++) {
                String token = shown.get(i % 7 < 4 ? 0 : i % shown.size());
                HttpResponse<String> answer =
                        ask(operation, strangeParameters(operation), strangeBody(operation), token);

                String asked = operation.method() + " " + answer.request().uri();
                assertThat(answer.statusCode()).as(asked).isLessThan(500);
                if (answer.statusCode() >= 400 && isRouted(answer)) {
                    assertThat(operation.spec().path("responses").has(String.valueOf(answer.statusCode())))
                            .as("%s answers %d: %s", asked, answer.statusCode(), answer.body())
                            .isTrue();
                    assertThat(answer.headers().firstValue("content-type"))
                            .as(asked)
                            .hasValue("application/problem+json");
                    assertThat(mapper.readTree(answer.body()).path("detail").asText())
                            .as(asked)
                            .isNotEmpty();
                }
                assertThat(answer.headers().firstValue("x-injected")).isEmpty();
            }
        }
    }

    /** What the server itself finds no address for never comes to a route. */
    private static boolean isRouted(HttpResponse<String> answer) {
        return answer.statusCode() != 404 && answer.statusCode() != 400 && answer.statusCode() != 405
                || answer.body().contains("urn:livre-de-bord:problem:")
                        && !answer.body().contains("no-such-route")
                        && !answer.body().contains("not-this-method");
    }

    private Map<String, String> strangeParameters(Operation operation) {
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        for (JsonNode parameter : operation.spec().path("parameters")) {
            int dice = random.nextInt(4);
            boolean path = parameter.path("in").asText().equals("path");
            if (dice == 0 || path && dice < 3) {
                parameters.put(parameter.path("name").asText(), strange());
            }
        }
        if (random.nextInt(10) == 0) {
            parameters.put("unknown", strange());
        }
        return parameters;
    }

    private String strange() {
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }

    private Optional<byte[]> strangeBody(Operation operation) throws IOException {
        if (!operation.spec().has("requestBody")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (random.nextInt(6)) {
                    case 0 -> strange().getBytes(StandardCharsets.UTF_8);
                    case 1 -> noise(random.nextInt(2_000));
                    case 2 -> "[".repeat(5_000).getBytes(StandardCharsets.UTF_8);
                    case 3 -> new byte[random.nextInt(600_000)];
                    default -> bent(example(operation).orElseThrow());
                });
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The example, with some of its values replaced by what does not belong there. */
    private byte[] bent(byte[] example) throws IOException {
        return mapper.writeValueAsBytes(bent(mapper.readTree(example)));
    }

    private JsonNode bent(JsonNode node) {
        if (random.nextInt(5) == 0) {
            return anything();
        }
        if (node.isObject()) {
            com.fasterxml.jackson.databind.node.ObjectNode bent = mapper.createObjectNode();
            node.properties()
                    .forEach(field ->
                            bent.set(random.nextInt(12) == 0 ? strange() : field.getKey(), bent(field.getValue())));
            return bent;
        }
        return node;
    }

    private JsonNode anything() {
        return switch (random.nextInt(9)) {
            case 0 -> mapper.nullNode();
            case 1 -> mapper.createArrayNode().add(1).add(strange());
            case 2 -> mapper.createObjectNode().put(strange(), strange());
            case 3 -> mapper.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> mapper.getNodeFactory().numberNode(random.nextDouble() * Math.pow(10, random.nextInt(600) - 300));
            case 5 -> mapper.getNodeFactory().numberNode(new java.math.BigInteger(200, random));
            case 6 -> mapper.getNodeFactory().numberNode(-random.nextInt(1_000_000));
            case 7 -> mapper.getNodeFactory().numberNode(Double.NaN);
            default -> mapper.getNodeFactory().textNode(strange());
        };
    }

    private HttpResponse<String> ask(
            Operation operation, Map<String, String> parameters, Optional<byte[]> body, String token) throws Exception {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.spec().path("parameters")) {
            String name = parameter.path("name").asText();
            String value =
                    parameters.getOrDefault(name, parameter.path("example").asText());
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(value));
            } else if (parameter.path("in").asText().equals("query") && parameters.containsKey(name)) {
                query.add(name + "=" + encoded(value));
            }
        }
        if (parameters.containsKey("unknown")) {
            query.add("unknown=" + encoded(parameters.get("unknown")));
        }
        URI address = here.resolve(path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(java.time.Duration.ofSeconds(REQUEST_TIMEOUT_SECONDS))
                .header("Content-Type", "application/json")
                .method(
                        operation.method(),
                        body.map(HttpRequest.BodyPublishers::ofByteArray)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.isEmpty() ? "%20" : encoded;
    }

    private Optional<byte[]> example(Operation operation) throws IOException {
        JsonNode example = operation.spec().at("/requestBody/content/application~1json/example");
        return example.isMissingNode() ? Optional.empty() : Optional.of(mapper.writeValueAsBytes(example));
    }

    private List<Operation> operations() throws Exception {
        List<Operation> operations = new ArrayList<>();
        contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                method.getValue()))));
        return operations;
    }

    private JsonNode contract() throws IOException {
        try (InputStream in = ContractTest.class.getResourceAsStream("/livredebord/web/openapi.json")) {
            return mapper.readTree(in);
        }
    }

    private String token(String name, Right... rights) {
        return tokens.make(name + random.nextInt(1 << 30), EnumSet.copyOf(List.of(rights)), Optional.empty(), "test")
                .orElseThrow()
                .token();
    }
}
