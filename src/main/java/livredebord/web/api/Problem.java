package livredebord.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Why a request was not carried out (RFC 9457), as an exception on its way to the door.
 */
final class Problem extends RuntimeException {

    static final String MEDIA_TYPE = "application/problem+json";

    private final transient Body body;

    private Problem(Body body) {
        super(body.detail(), null, false, false);
        this.body = body;
    }

    /**
     * @param type one word for each kind of problem
     * @param example of what works; empty where there is none
     */
    static Problem of(int status, String type, String detail, String example) {
        return new Problem(
                new Body("urn:livre-de-bord:problem:" + type, title(type), status, detail, example, List.of()));
    }

    static Problem of(int status, String type, String detail) {
        return of(status, type, detail, "");
    }

    /** Several things are wrong at once, each by its name. */
    static Problem of(String type, String detail, String example, List<String> errors) {
        return new Problem(new Body("urn:livre-de-bord:problem:" + type, title(type), 422, detail, example, errors));
    }

    private static String title(String type) {
        String words = type.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    Response response() {
        return Response.status(body.status())
                .type(MEDIA_TYPE)
                .entity(Json.write(body))
                .build();
    }

    /** What is sent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Body(String type, String title, int status, String detail, String example, List<String> errors) {}
}
