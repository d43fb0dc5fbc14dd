package emptyservice;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Takes what our slash command takes, on a worker thread as ours does, and stores nothing. */
@Path("/mattermost/command")
public class EmptyAnswer {

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("application/json")
    public String answer(byte[] form) {
        return "{}";
    }
}
