package livredebord.chat.mattermost;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import livredebord.chat.ChatSettings;

/**
 * The picture beside our posts. Each client fetches it from the address for people, so it is an emoji where a client
 * surely could not: an address of this machine alone, or an unencrypted one for a page that came encrypted.
 */
@ApplicationScoped
class Icon {

    static final String PATH = "/icon.png";
    private static final String ANCHOR = ":anchor:";

    private final ChatSettings settings;

    Icon(ChatSettings settings) {
        this.settings = settings;
    }

    /** What the value is called in a post. */
    String field() {
        return canBeFetched() ? "icon_url" : "icon_emoji";
    }

    String value() {
        return canBeFetched() ? settings.ourAddressForPeople() + PATH : ANCHOR;
    }

    private boolean canBeFetched() {
        URI ours = settings.ourAddressForPeople();
        boolean mixed = isEncrypted(settings.mattermost()) && !isEncrypted(ours);
        return !mixed && !isThisMachineAlone(ours.getHost());
    }

    private static boolean isEncrypted(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isThisMachineAlone(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException knownToPhonesOnly) {
            return false;
        }
    }
}
