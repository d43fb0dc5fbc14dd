package livredebord.instrument.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livredebord.instrument.Address;
import livredebord.instrument.Ear;
import livredebord.instrument.Hearing;

/**
 * Datagrams to one of our addresses, or to everybody in its network, which is how most gateways send them; from whoever is
 * not named in the settings they are thrown away.
 */
final class UdpDoor implements Ear {

    private static final int LARGEST = 65_535;

    /** Gateways are few: whoever sends under more addresses than this is not one. */
    private static final int MOST_SPEAKERS = 16;

    private final Address address;
    private final Clock clock;
    private final Selector selector = Selector.open();
    private final List<DatagramChannel> doors = new ArrayList<>();
    private final Map<InetAddress, Talk> speakers = new HashMap<>();

    UdpDoor(Address address, Clock clock) throws IOException {
        this.address = address;
        this.clock = clock;
        try {
            for (InetAddress ours : addresses(InetAddress.getByName(address.host()))) {
                open(ours);
            }
        } catch (IOException notOurs) {
            close();
            throw notOurs;
        }
    }

    /** A socket on one address does not hear what is sent to all of its network. */
    private static List<InetAddress> addresses(InetAddress ours) throws IOException {
        NetworkInterface network = NetworkInterface.getByInetAddress(ours);
        if (network == null) {
            throw new IOException("not an address of this machine: " + ours.getHostAddress());
        }
        List<InetAddress> all = new ArrayList<>(List.of(ours));
        network.getInterfaceAddresses().stream()
                .filter(each -> each.getAddress().equals(ours))
                .map(InterfaceAddress::getBroadcast)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    private void open(InetAddress ours) throws IOException {
        DatagramChannel door = DatagramChannel.open();
        doors.add(door);
        door.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        door.bind(new InetSocketAddress(ours, address.port()));
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_READ);
    }

    @Override
    public void listen(Hearing hearing) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(LARGEST);
        try {
            while (selector.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    receive((DatagramChannel) key.channel(), packet, hearing);
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException closed) {
            return;
        }
    }

    private void receive(DatagramChannel door, ByteBuffer packet, Hearing hearing) throws IOException {
        packet.clear();
        InetSocketAddress from = (InetSocketAddress) door.receive(packet);
        boolean known = from != null && address.senders().may(from.getAddress());
        if (known && (speakers.containsKey(from.getAddress()) || speakers.size() < MOST_SPEAKERS)) {
            speakers.computeIfAbsent(
                            from.getAddress(), who -> new Talk(Dialect.nmea(), address.source(), clock, hearing))
                    .hear(packet.array(), packet.position());
        }
    }

    @Override
    public void close() throws IOException {
        for (DatagramChannel door : doors) {
            door.close();
        }
        selector.close();
    }
}
