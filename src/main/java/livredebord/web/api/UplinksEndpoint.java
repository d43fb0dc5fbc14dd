package livredebord.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import livredebord.logbook.Automation;
import livredebord.logbook.Automation.Right;
import livredebord.web.Uplinks;

/** Webhooks as they come. */
@Path("/api/v1/uplinks")
@Blocking
class UplinksEndpoint {

    private static final int MOST_BYTES = 1 << 18;
    private static final String UP = "up";

    private final Door door;
    private final Uplinks uplinks;

    UplinksEndpoint(Door door, Uplinks uplinks) {
        this.door = door;
        this.uplinks = uplinks;
    }

    /** ChirpStack says behind the question mark what it sends. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(@Context HttpServerRequest request, InputStream body) {
        return door.enter(request, Right.WRITE, automation -> {
            byte[] bytes = Door.body(body, MOST_BYTES);
            String event = Query.of(request, "event").text("event").orElse(UP);
            return event.equals(UP) || event.equals("location")
                    ? answer(uplinks.take(automation, bytes, Optional.empty()))
                    : taken("", Uplinks.State.IGNORED);
        });
    }

    @POST
    @Path("/{mapping}")
    @Consumes(MediaType.WILDCARD)
    public Response take(@PathParam("mapping") String mapping, @Context HttpServerRequest request, InputStream body) {
        return door.enter(request, Right.WRITE, automation -> mapped(mapping, request, body, automation));
    }

    private Response mapped(String mapping, HttpServerRequest request, InputStream body, Automation automation) {
        byte[] bytes = Door.body(body, MOST_BYTES);
        Query.of(request, "mapping");
        return answer(uplinks.take(automation, bytes, Optional.of(mapping)));
    }

    private static Response answer(Uplinks.Answer answer) {
        if (answer instanceof Uplinks.Taken taken) {
            return taken(taken.device(), taken.state());
        } else if (answer instanceof Uplinks.NotUnderstood not) {
            throw Problem.of(422, "not-understood", not.why());
        } else if (answer instanceof Uplinks.NoSuchMapping) {
            throw Problem.of(
                    404,
                    "no-such-mapping",
                    "there is no such file in the folder mappings",
                    "mappings/station.properties");
        }
        return Door.away();
    }

    private static Response taken(String device, Uplinks.State state) {
        ObjectNode json = Json.newObject();
        json.put("device", device);
        json.put("state", state.name().toLowerCase(Locale.ROOT));
        return Answers.ok(json);
    }
}
