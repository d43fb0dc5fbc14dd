package livredebord.instrument.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import livredebord.fleet.AtHand;
import livredebord.instrument.Address;
import livredebord.instrument.Ear;
import livredebord.instrument.Hearing;

/** Gateways that connect to us, on one of our addresses; whoever is not named in the settings is hung up on. */
final class TcpDoor implements Ear {

    private static final int MOST_AT_ONCE = 4;
    private static final int SILENCE_MILLIS = 300_000;

    private final Address address;
    private final Clock clock;
    private final ServerSocket door = new ServerSocket();
    private final Set<Socket> inside = ConcurrentHashMap.newKeySet();

    TcpDoor(Address address, Clock clock) throws IOException {
        this.address = address;
        this.clock = clock;
        try {
            door.bind(new InetSocketAddress(InetAddress.getByName(address.host()), address.port()), MOST_AT_ONCE);
        } catch (IOException notOurs) {
            door.close();
            throw notOurs;
        }
    }

    @Override
    public void listen(Hearing hearing) throws IOException {
        while (!door.isClosed()) {
            Socket socket = door.accept();
            if (address.senders().may(socket.getInetAddress()) && inside.size() < MOST_AT_ONCE) {
                admit(socket, hearing);
            } else {
                socket.close();
            }
        }
    }

    private void admit(Socket socket, Hearing hearing) {
        inside.add(socket);
        AtHand.thread("instruments " + address.name(), () -> follow(socket, hearing))
                .start();
    }

    private void follow(Socket socket, Hearing hearing) {
        try (socket) {
            socket.setSoTimeout(SILENCE_MILLIS);
            new Talk(Dialect.nmea(), address.source(), clock, hearing).follow(socket.getInputStream());
        } catch (IOException gone) {
            // whoever hung up connects again
        } finally {
            inside.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : inside) {
            socket.close();
        }
    }
}
