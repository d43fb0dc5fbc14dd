package livredebord.chat.mattermost;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Our picture beside our posts; its address needs no secret, since everybody's client fetches it. */
@Path("/icon.png")
class IconEndpoint {

    private static final byte[] PNG = picture();

    @GET
    @Produces("image/png")
    public Response picturePng() {
        return Response.ok(PNG).header("Cache-Control", "public, max-age=86400").build();
    }

    private static byte[] picture() {
        try (InputStream icon = IconEndpoint.class.getResourceAsStream("/icon.png")) {
            return icon.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
