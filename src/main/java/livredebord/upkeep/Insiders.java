package livredebord.upkeep;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who may look at how the service is: this machine and its own network, and nobody whom the proxy let in. */
final class Insiders {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    static boolean include(HttpServerRequest request) {
        boolean throughAProxy = request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Forwarded");
        return !throughAProxy
                && request.remoteAddress() != null
                && isNear(request.remoteAddress().hostAddress());
    }

    /** @param literal an address, never a name: nothing is asked of anybody */
    static boolean isNear(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            boolean uniqueLocal =
                    (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL && address.getAddress().length == 16;
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || uniqueLocal;
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private Insiders() {}
}
