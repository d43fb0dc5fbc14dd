package livredebord.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import livredebord.fleet.AtHand;
import livredebord.fleet.Landing;
import livredebord.logbook.Links;
import livredebord.logbook.Logbook;
import livredebord.logbook.PdfFile;

/** A signed link opened by a phone, a preview, or an official's computer. */
@Path("/pdf")
public class PdfDownload {

    private final Links links;
    private final Logbook logbook;
    private final WrongLinks wrong;
    private final Landing landing;

    PdfDownload(Links links, Logbook logbook, WrongLinks wrong, Landing landing) {
        this.links = links;
        this.logbook = logbook;
        this.wrong = wrong;
        this.landing = landing;
    }

    @GET
    @Path("/{token}")
    @Produces({"application/pdf", MediaType.TEXT_PLAIN})
    public Response open(@PathParam("token") String token, @Context HttpServerRequest request) {
        return AtHand.with(
                landing.asked(request),
                () -> links.open(token)
                        .map(logbook::opened)
                        .map(PdfDownload::pages)
                        .orElseGet(() -> wrong.refuse(request)));
    }

    private static Response pages(PdfFile pdf) {
        return unseen(Response.ok(pdf.file().toFile(), "application/pdf"))
                .header("Content-Disposition", "inline; filename=\"" + pdf.name() + "\"")
                .build();
    }

    /** The address itself is the key to the pages: it must not travel on or be kept. */
    static Response.ResponseBuilder unseen(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex");
    }
}
