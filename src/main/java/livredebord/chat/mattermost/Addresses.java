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

    private static String of(ChatSettings settings, String path) {
        return settings.ourAddressForMattermost().toString().replaceFirst("/+$", "") + path;
    }
}
