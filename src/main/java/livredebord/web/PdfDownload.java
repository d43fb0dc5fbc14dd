package livredebord.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import livredebord.logbook.Links;
import livredebord.logbook.Logbook;
import livredebord.logbook.PdfFile;

/** A signed link opened by a phone, a preview, or an official's computer. */
@Path("/pdf")
public class PdfDownload {

    private static final String GONE =
            "Ce lien n'est plus valable. Demandez-en un autre dans le salon du bateau : /log pdf\n\n"
                    + "This link is no longer valid. Ask for another in the boat's channel: /log pdf\n";

    private final Links links;
    private final Logbook logbook;

    PdfDownload(Links links, Logbook logbook) {
        this.links = links;
        this.logbook = logbook;
    }

    @GET
    @Path("/{token}")
    @Produces({"application/pdf", MediaType.TEXT_PLAIN})
    public Response open(@PathParam("token") String token) {
        return links.open(token).map(logbook::opened).map(PdfDownload::pages).orElseGet(PdfDownload::gone);
    }

    private static Response pages(PdfFile pdf) {
        return unseen(Response.ok(pdf.file().toFile(), "application/pdf"))
                .header("Content-Disposition", "inline; filename=\"" + pdf.name() + "\"")
                .build();
    }

    static Response gone() {
        return unseen(Response.status(Response.Status.GONE).entity(GONE).type("text/plain;charset=UTF-8"))
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
