package livredebord.web.hooks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livredebord.fleet.PerBoat;

/**
 * The one door through which what is noted leaves the boat. A name is resolved once, each of its addresses is checked, and
 * the connection goes to the one that was checked: what the name means a moment later does not matter. No redirect is
 * followed, no proxy asked, and neither time nor the answer is without bounds.
 */
@PerBoat
class Outbound {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_ANSWER_BYTES = 16 * 1024;

    private final Vertx vertx;
    private volatile HttpClient client;

    Outbound(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Nobody answered; it says nothing about what was sent. */
    static final class Unreachable extends Exception {
        Unreachable(String why) {
            super(why);
        }
    }

    /** It must not be called, whatever its name says. */
    static final class Forbidden extends Exception {
        Forbidden(String why) {
            super(why);
        }
    }

    /**
     * @param nearby loopback and link-local addresses may be called
     * @return the status of the answer
     */
    int post(URI url, Map<String, String> headers, byte[] body, boolean nearby) throws Unreachable, Forbidden {
        InetAddress address = checked(url.getHost(), nearby);
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
                .setHost(host(url))
                .setPort(port(url))
                .setSsl(url.getScheme().equals("https"))
                .setURI(path(url))
                .setFollowRedirects(false)
                .setTimeout(PATIENCE.toMillis());
        headers.forEach(request::putHeader);
        CompletableFuture<Integer> status = new CompletableFuture<>();
        client().request(request)
                .compose(asked -> asked.send(Buffer.buffer(body)))
                .onSuccess(answer -> readIfAnyIsLeft(answer, status))
                .onFailure(status::completeExceptionally);
        return await(status);
    }

    /** A short answer is over before we look: its status is all that it had, and what was sent has arrived. */
    private static void readIfAnyIsLeft(HttpClientResponse answer, CompletableFuture<Integer> status) {
        try {
            read(answer, status);
        } catch (IllegalStateException over) {
            status.complete(answer.statusCode());
        }
    }

    /** Only the status is wanted; the rest is let through up to a bound, so that the other end is not cut short. */
    private static void read(HttpClientResponse answer, CompletableFuture<Integer> status) {
        int[] bytes = {0};
        answer.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] > MOST_ANSWER_BYTES) {
                answer.request().reset();
                status.complete(answer.statusCode());
            }
        });
        answer.exceptionHandler(broken -> status.complete(answer.statusCode()));
        answer.endHandler(end -> status.complete(answer.statusCode()));
    }

    private static int await(CompletableFuture<Integer> status) throws Unreachable {
        try {
            return status.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Unreachable("no answer in time");
        } catch (ExecutionException failed) {
            throw new Unreachable(failed.getCause().getClass().getSimpleName() + ": "
                    + failed.getCause().getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped");
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = vertx.createHttpClient(new HttpClientOptions()
                    .setKeepAlive(false)
                    .setVerifyHost(true)
                    .setMaxHeaderSize(MOST_ANSWER_BYTES)
                    .setConnectTimeout((int) PATIENCE.toMillis()));
        }
        return client;
    }

    private static InetAddress checked(String host, boolean nearby) throws Unreachable, Forbidden {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new Unreachable("no address for " + host);
        }
        for (InetAddress address : addresses) {
            if (!mayBeCalled(address, nearby)) {
                throw new Forbidden(host + " is " + address.getHostAddress()
                        + ", which is called only where the file says nearby=yes, or never");
            }
        }
        return addresses[0];
    }

    /** A name that means several addresses must be right in each of them. */
    static boolean mayBeCalled(InetAddress address, boolean nearby) {
        boolean never = address.isAnyLocalAddress() || address.isMulticastAddress();
        boolean near = address.isLoopbackAddress() || address.isLinkLocalAddress();
        return !never && (nearby || !near);
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
    }

    /** Without the brackets of an IPv6 address. */
    private static String host(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String path(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
