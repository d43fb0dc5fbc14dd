package livredebord.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Whom we call, as a setting says it to the port; what is added to it is a path and cannot lead elsewhere.
 *
 * @param scheme http or https
 * @param host a name, or an address in figures, IPv6 in brackets
 * @param port 1 to 65 535
 * @param path with the query, as the setting has it; may be empty
 * @param nearby loopback and link-local addresses may be called
 */
public record Target(String scheme, String host, int port, String path, boolean nearby) {

    private static final Pattern FIGURES = Pattern.compile("\\[.*]|[0-9.]+");

    /** Visible characters only: a blank or a line's end would begin another request. */
    private static final Pattern PATH = Pattern.compile("/[!-~]*");

    /**
     * @param configured its user, if any, is not told to anybody
     * @throws IllegalArgumentException where it is not http or https with a host; says no more of it, it may hold a secret
     */
    public static Target of(URI configured, boolean nearby) {
        boolean secure = "https".equalsIgnoreCase(configured.getScheme());
        if (!secure && !"http".equalsIgnoreCase(configured.getScheme()) || configured.getHost() == null) {
            throw new IllegalArgumentException("not http:// or https:// with a host");
        }
        int port = configured.getPort() >= 0 ? configured.getPort() : secure ? 443 : 80;
        URI plain = URI.create(configured.toASCIIString());
        String query = plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery();
        return new Target(secure ? "https" : "http", configured.getHost(), port, plain.getRawPath() + query, nearby);
    }

    /** What usually runs beside us: Mattermost, the horn, Signal K. Its setting lists it, wherever its name leads. */
    public static Target aboard(URI configured) {
        return of(configured, true);
    }

    /** What should be elsewhere: this machine and its own cable are called only where the setting itself names them. */
    public static Target ashore(URI configured) {
        Target target = of(configured, false);
        return of(configured, target.namesWhatIsNearby());
    }

    private boolean namesWhatIsNearby() {
        try {
            return host.equalsIgnoreCase("localhost") || isInFigures() && isNear(InetAddress.getByName(host));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** Exactly what the setting names. */
    public Call call(String method) {
        return new Call(this, method, path.startsWith("/") ? path : "/" + path);
    }

    /**
     * What lies below it.
     *
     * @param below begins with a slash
     * @throws IllegalArgumentException where it is no path; does not say what else, it may hold a secret
     */
    public Call call(String method, String below) {
        if (!PATH.matcher(below).matches()) {
            throw new IllegalArgumentException("not a path below " + host);
        }
        return new Call(this, method, path.replaceFirst("/+$", "") + below);
    }

    /** A name that means several addresses must be right in each of them. */
    boolean admits(InetAddress address) {
        boolean never = address.isAnyLocalAddress() || address.isMulticastAddress();
        return !never && (nearby || !isNear(address));
    }

    private static boolean isNear(InetAddress address) {
        return address.isLoopbackAddress() || address.isLinkLocalAddress();
    }

    boolean isInFigures() {
        return FIGURES.matcher(host).matches();
    }

    boolean isSecure() {
        return scheme.equals("https");
    }
}
