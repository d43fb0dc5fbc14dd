package livredebord.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Addresses that Mattermost does not call unless its settings name them: its own machine and the network around it. */
final class OwnNetwork {

    /** As the newest server has them (11.6); an older one blocks fewer. */
    private static final List<String> RESERVED = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "::1/128",
            "fc00::/7",
            "fe80::/10");

    private OwnNetwork() {}

    /** Also true for a name that only Mattermost knows, such as a container's: such a name is of its own network. */
    static boolean holds(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return RESERVED.stream().anyMatch(range -> isInside(address, range));
        } catch (UnknownHostException knownToMattermostOnly) {
            return true;
        }
    }

    /** @param list ranges and names, separated by blanks or commas */
    static boolean isInside(String host, String list) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return Arrays.stream(list.split("[\\s,]+"))
                    .filter(item -> item.matches("[0-9a-fA-F.:]+/\\d{1,3}"))
                    .anyMatch(range -> isInside(address, range));
        } catch (UnknownHostException nameless) {
            return false;
        }
    }

    private static boolean isInside(InetAddress address, String range) {
        String[] parts = range.split("/");
        byte[] network = bytes(parts[0]);
        byte[] ours = address.getAddress();
        int bits = Integer.parseInt(parts[1]);
        if (network.length != ours.length || bits > ours.length * 8) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((network[bit / 8] & mask) != (ours[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notALiteral) {
            return new byte[0];
        }
    }
}
