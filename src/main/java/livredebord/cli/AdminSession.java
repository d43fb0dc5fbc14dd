package livredebord.cli;

import livredebord.chat.MattermostAway;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;

/** An administrator's right to act, for the length of one set-up. */
final class AdminSession {

    private final MattermostClient client;
    private final boolean opened;

    private AdminSession(MattermostClient client, boolean opened) {
        this.client = client;
        this.opened = opened;
    }

    static AdminSession login(MattermostClient server, String account, String password) {
        return new AdminSession(server.as(server.login(account, password)), true);
    }

    /** A token that somebody else gave out; it is not ours to end. */
    static AdminSession withToken(MattermostClient server, String token) {
        return new AdminSession(server.as(token), false);
    }

    MattermostClient client() {
        return client;
    }

    /** Logs out what was logged in; a server that is away by then ends the session in its own time. */
    void end() {
        if (opened) {
            try {
                client.post("/api/v4/users/logout", java.util.Map.of());
            } catch (MattermostAway | MattermostRefused tooLate) {
                return;
            }
        }
    }
}
