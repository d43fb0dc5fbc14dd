package livredebord.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What never reached the door, such as a route that is not there, answered in the same way as the rest. */
class Elsewhere {

    @ServerExceptionMapper
    public Response problem(WebApplicationException thrown, @Context UriInfo asked) {
        int status = thrown.getResponse().getStatus();
        boolean ours = asked.getPath().startsWith("/api/");
        return ours ? Problem.of(status, type(status), detail(status)).response() : thrown.getResponse();
    }

    private static String type(int status) {
        return switch (status) {
            case 404 -> "no-such-route";
            case 405 -> "not-this-method";
            default -> "not-understood";
        };
    }

    private static String detail(int status) {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                        .map(Response.Status::getReasonPhrase)
                        .orElse("not understood")
                + "; /api/v1/openapi.json says what there is";
    }
}
