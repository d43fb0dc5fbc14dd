package livredebord.instrument;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** From where we let anybody speak to us: addresses, or networks as {@code 192.168.1.0/24}. */
public final class Senders {

    /** Figures only: asking a name server here would let it decide who may speak. */
    private static final Pattern FIGURES = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    private Senders(List<Network> networks) {
        this.networks = networks;
    }

    private record Network(byte[] address, int bits) {

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException for what is no address in figures and no network */
    static Senders of(List<String> said) {
        return new Senders(said.stream().map(Senders::network).toList());
    }

    private static Network network(String said) {
        String[] parts = said.split("/", 2);
        byte[] address = address(parts[0], said);
        int bits = parts.length == 1 ? address.length * 8 : bits(parts[1], said);
        if (bits < 8 || bits > address.length * 8) {
            throw new IllegalArgumentException("too wide a network, or none: " + said);
        }
        return new Network(address, bits);
    }

    private static byte[] address(String figures, String said) {
        try {
            if (!FIGURES.matcher(figures).matches()) {
                throw new IllegalArgumentException("not an address in figures: " + said);
            }
            return InetAddress.getByName(figures).getAddress();
        } catch (UnknownHostException notOne) {
            throw new IllegalArgumentException("not an address: " + said);
        }
    }

    private static int bits(String figures, String said) {
        try {
            return Integer.parseInt(figures);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("not a network: " + said);
        }
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    public boolean may(InetAddress sender) {
        return networks.stream().anyMatch(network -> network.holds(sender.getAddress()));
    }
}
