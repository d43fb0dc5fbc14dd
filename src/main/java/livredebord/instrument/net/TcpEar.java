package livredebord.instrument.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import livredebord.instrument.Address;
import livredebord.instrument.Ear;
import livredebord.instrument.Hearing;

/** We connect to a gateway, a plotter or gpsd, and listen. */
final class TcpEar implements Ear {

    private static final int CONNECT_MILLIS = 10_000;

    /** Instruments speak every second: after this, the other end is gone without having said so. */
    private static final int SILENCE_MILLIS = 60_000;

    private final Address address;
    private final Dialect dialect;
    private final Clock clock;
    private final Socket socket = new Socket();

    TcpEar(Address address, Dialect dialect, Clock clock) throws IOException {
        this.address = address;
        this.dialect = dialect;
        this.clock = clock;
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
        } catch (IOException nobody) {
            socket.close();
            throw nobody;
        }
    }

    @Override
    public void listen(Hearing hearing) throws IOException {
        socket.setSoTimeout(SILENCE_MILLIS);
        socket.getOutputStream().write(dialect.greeting().getBytes(StandardCharsets.US_ASCII));
        new Talk(dialect, address.source(), clock, hearing).follow(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
