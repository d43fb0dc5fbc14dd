package livredebord.outbound;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import io.vertx.core.spi.resolver.ResolverProvider;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * The one door through which we call anybody. A name is resolved once, each of its addresses is checked, and the connection
 * goes to the one that was checked: what the name means a moment later does not matter; the certificate must be that
 * name's all the same. No redirect is followed, no proxy asked, and neither time nor the answer is without bounds.
 */
public final class Outbound {

    private static final int LONGEST_HEAD_BYTES = 1 << 16;
    private static final int LONGEST_MESSAGE_BYTES = 1 << 20;
    private static final int MOST_CONNECTIONS_TO_ONE = 32;
    private static final int KEPT_SECONDS = 20;

    private final Names names;
    private final Vertx vertx;
    private final Context loop;
    private final HttpClient toNames;
    private final HttpClient toFigures;
    private final WebSocketClient sockets;

    /** Made for the first call: all of TLS comes with it. */
    private static final class Shared {
        private static final Outbound ONE = new Outbound(InetAddress::getAllByName, null);
    }

    /** What a name means now. */
    interface Names {
        InetAddress[] meaning(String host) throws UnknownHostException;
    }

    /** @param trust which authorities are believed; null for those that the machine believes */
    Outbound(Names names, TrustOptions trust) {
        // boat.local is known to this machine and to no name server; what we check and Vert.x asks must be the same
        System.setProperty(ResolverProvider.DISABLE_DNS_RESOLVER_PROP_NAME, "true");
        this.names = names;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(4)
                .setInternalBlockingPoolSize(2)
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.loop = vertx.getOrCreateContext();
        this.toNames = client(trust, true);
        this.toFigures = client(trust, false);
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setVerifyHost(true)
                .setTrustOptions(trust)
                .setMaxFrameSize(LONGEST_MESSAGE_BYTES)
                .setMaxMessageSize(LONGEST_MESSAGE_BYTES));
    }

    /** For the whole program. */
    public static Outbound shared() {
        return Shared.ONE;
    }

    /** @param named they are told which name is meant, also where that has no dot; figures are no name */
    private HttpClient client(TrustOptions trust, boolean named) {
        HttpClientOptions options = new HttpClientOptions()
                .setForceSni(named)
                .setVerifyHost(true)
                .setTrustOptions(trust)
                .setMaxHeaderSize(LONGEST_HEAD_BYTES)
                .setKeepAliveTimeout(KEPT_SECONDS);
        return vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS_TO_ONE))
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {})) // a call on it is told
                .build();
    }

    /**
     * Waits for the answer.
     *
     * @throws NotAnswered where none came as the call wants it, and {@link NotAnswered.Forbidden} where nobody was called
     */
    public Answer send(Call call) throws NotAnswered {
        return await(call, begin(call));
    }

    /** Fails with what {@link #send} throws. */
    public CompletableFuture<Answer> begin(Call call) {
        Exchange exchange = new Exchange(call, vertx);
        HttpClient client = call.whom.isInFigures() ? toFigures : toNames;
        loop.runOnContext(now -> exchange.begin(client, checked(call.whom)));
        return exchange.answer();
    }

    /**
     * Opens a WebSocket to where the call leads. It goes to the address that was checked where it is not encrypted. Where it
     * is, Vert.x cannot be told another address than the name that the certificate is for, so that the name is resolved
     * once more: whoever it leads to has to show that certificate before he hears a word.
     *
     * @param hearing says what becomes of messages, before there can be any; one of more than a MiB is none
     */
    public WebSocket open(Call call, Consumer<WebSocket> hearing) throws NotAnswered {
        CompletableFuture<WebSocket> opened = new CompletableFuture<>();
        ClientWebSocket socket = sockets.webSocket();
        hearing.accept(socket);
        loop.runOnContext(now -> {
            long timer = vertx.setTimer(
                    call.patience.toMillis(), late -> opened.completeExceptionally(NotAnswered.late(call, false)));
            opened.whenComplete((open, broken) -> vertx.cancelTimer(timer));
            checked(call.whom)
                    .compose(address -> socket.connect(handshake(call, address)))
                    .onSuccess(open -> hangUpUnless(opened.complete(open), open))
                    .onFailure(broken -> opened.completeExceptionally(NotAnswered.because(call, broken, false)));
        });
        return await(call, opened);
    }

    private static void hangUpUnless(boolean inTime, WebSocket open) {
        if (!inTime) {
            open.close();
        }
    }

    private static WebSocketConnectOptions handshake(Call call, SocketAddress address) {
        Target whom = call.whom;
        WebSocketConnectOptions handshake = new WebSocketConnectOptions();
        handshake
                .setHost(whom.isSecure() ? whom.host() : inBrackets(address.host()))
                .setPort(whom.port())
                .setSsl(whom.isSecure())
                .setURI(call.path)
                .setHeaders(call.headers.set(HttpHeaders.HOST, whom.host() + ":" + whom.port()))
                .setTimeout(call.patience.toMillis());
        return handshake;
    }

    private static String inBrackets(String figures) {
        return figures.contains(":") ? "[" + figures + "]" : figures;
    }

    /** Beside the loop: a name server may be far away, or not there. */
    private Future<SocketAddress> checked(Target whom) {
        return loop.executeBlocking(
                () -> {
                    InetAddress[] addresses = names.meaning(whom.host());
                    for (InetAddress address : addresses) {
                        if (!whom.admits(address)) {
                            throw new NotAnswered.Forbidden(whom.host(), address.getHostAddress());
                        }
                    }
                    return SocketAddress.inetSocketAddress(whom.port(), addresses[0].getHostAddress());
                },
                false);
    }

    private static <T> T await(Call call, CompletableFuture<T> what) throws NotAnswered {
        try {
            return what.get();
        } catch (ExecutionException failed) {
            throw (NotAnswered) failed.getCause();
        } catch (InterruptedException stopped) {
            what.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotAnswered(call.whom.host(), "was not waited for", true, stopped);
        }
    }
}
