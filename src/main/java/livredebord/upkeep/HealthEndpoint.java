package livredebord.upkeep;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import livredebord.fleet.AtHand;
import livredebord.fleet.Berth;
import livredebord.fleet.Fleet;
import org.jboss.logging.Logger;

/**
 * How the service is, for who watches it: {@code /health/live}, {@code /health/ready} and, as Prometheus reads it,
 * {@code /metrics}. Three answers of a few lines: libraries for them would cost start and memory on a machine that has little of either.
 */
@Path("/")
@Blocking
class HealthEndpoint {

    private static final Logger DIAGNOSTICS = Logger.getLogger(HealthEndpoint.class);
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

    private final Vitals vitals;
    private final Fleet fleet;

    HealthEndpoint(Vitals vitals, Fleet fleet) {
        this.vitals = vitals;
        this.fleet = fleet;
    }

    /** It runs: who gets no answer may start it again. */
    @GET
    @Path("health/live")
    public Response live(@Context HttpServerRequest request) {
        return Insiders.include(request) ? status(true) : nothingHere();
    }

    /**
     * Whoever types is answered, of each boat. Where disk or database refuse what is to be written, a standby that is lost
     * among them, that is said beside: to send nobody here any more would leave the crew without the answer that says so.
     */
    @GET
    @Path("health/ready")
    public Response ready(@Context HttpServerRequest request) {
        return Insiders.include(request)
                ? status(
                        fleet.berths().stream().allMatch(berth -> AtHand.with(berth, this::isReady)),
                        fleet.berths().stream().anyMatch(berth -> AtHand.with(berth, vitals::isRefused)))
                : nothingHere();
    }

    @GET
    @Path("metrics")
    public Response metrics(@Context HttpServerRequest request) throws IOException {
        return Insiders.include(request)
                ? Response.ok(exposition(figures()), EXPOSITION).build()
                : nothingHere();
    }

    private boolean isReady() {
        try {
            return vitals.isReady();
        } catch (RuntimeException broken) {
            DIAGNOSTICS.warnf("not ready: %s", broken.getMessage());
            return false;
        }
    }

    /** Each boat's say whose they are where there are several; of one name they stand together. */
    private List<Vitals.Figure> figures() throws IOException {
        List<Vitals.Figure> all = new ArrayList<>();
        for (Berth berth : fleet.berths()) {
            List<Vitals.Figure> hers = AtHand.with(berth, vitals::figures);
            hers.forEach(figure -> all.add(fleet.areSeveral() ? figure.of(berth.id()) : figure));
        }
        return all.stream()
                .collect(Collectors.groupingBy(Vitals.Figure::name, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    static String exposition(List<Vitals.Figure> figures) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Vitals.Figure figure : figures) {
            if (!figure.name().equals(before)) {
                text.append("# HELP ")
                        .append(figure.name())
                        .append(' ')
                        .append(figure.help())
                        .append('\n');
                text.append("# TYPE ")
                        .append(figure.name())
                        .append(' ')
                        .append(figure.type())
                        .append('\n');
            }
            before = figure.name();
            text.append(figure.name())
                    .append(figure.label())
                    .append(' ')
                    .append(BigDecimal.valueOf(figure.value())
                            .stripTrailingZeros()
                            .toPlainString())
                    .append('\n');
        }
        return text.toString();
    }

    private static Response status(boolean up) {
        return status(up, false);
    }

    private static Response status(boolean up, boolean refused) {
        return Response.status(up ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"" + (refused ? ",\"writing\":\"refused\"" : "")
                        + "}\n")
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static Response nothingHere() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }
}
