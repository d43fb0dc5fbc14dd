package livredebord.chat.mattermost;

import livredebord.chat.ChatSettings;

/** Where Mattermost calls us; no secret stands in an address, because it logs them. */
final class Addresses {

    private Addresses() {}

    static String action(ChatSettings settings) {
        return of(settings, "/mattermost/action");
    }

    static String dialog(ChatSettings settings) {
        return of(settings, "/mattermost/dialog");
    }

    private static String withoutSlashes(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    private static String of(ChatSettings settings, String path) {
        return withoutSlashes(settings.ourAddressForMattermost().toString()) + path;
    }
}
