package livredebord.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import livredebord.fleet.AtHand;
import livredebord.fleet.Landing;
import livredebord.logbook.FileOrder;
import livredebord.logbook.Links;
import livredebord.logbook.Logbook;
import livredebord.logbook.MadeFile;

/** A chart that the channel shows, or a file for another program. */
@Path("/file")
public class FileDownload {

    private final Links links;
    private final Logbook logbook;
    private final WrongLinks wrong;
    private final Landing landing;

    FileDownload(Links links, Logbook logbook, WrongLinks wrong, Landing landing) {
        this.links = links;
        this.logbook = logbook;
        this.wrong = wrong;
        this.landing = landing;
    }

    /** The name at the end is for those who save it and for those who must know a picture by its address. */
    @GET
    @Path("/{token}/{name}")
    public Response open(@PathParam("token") String token, @Context HttpServerRequest request) {
        return AtHand.with(landing.asked(request), () -> {
            Optional<FileOrder> order = links.openFile(token);
            return order.flatMap(logbook::opened).map(FileDownload::file).orElseGet(() -> wrong.refuse(request));
        });
    }

    private static Response file(MadeFile file) {
        String how = file.order().kind().isPicture() ? "inline" : "attachment";
        return PdfDownload.unseen(Response.ok(file.bytes(), file.mediaType()))
                .header("Content-Disposition", how + "; filename=\"" + file.name() + "\"")
                .build();
    }
}
