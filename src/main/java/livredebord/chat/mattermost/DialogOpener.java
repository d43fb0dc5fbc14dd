package livredebord.chat.mattermost;

import java.util.Map;
import java.util.concurrent.CompletionException;
import livredebord.fleet.PerBoat;
import org.jboss.logging.Logger;

/** Asks Mattermost to put a form before the person whose command or press this is; in 5.37 within three seconds. */
@PerBoat
class DialogOpener {

    private static final Logger DIAGNOSTICS = Logger.getLogger(DialogOpener.class);

    private final ToMattermost mattermost;

    DialogOpener(ToMattermost mattermost) {
        this.mattermost = mattermost;
    }

    /** False where Mattermost did not take it. */
    boolean open(String triggerId, String url, Dialog dialog) {
        try {
            int status = mattermost
                    .post("/api/v4/actions/dialogs/open", Map.of("trigger_id", triggerId, "url", url, "dialog", dialog))
                    .join();
            return took(status);
        } catch (CompletionException away) {
            DIAGNOSTICS.warnf(
                    "Mattermost did not open a dialog: %s",
                    away.getCause().getClass().getName());
            return false;
        }
    }

    private static boolean took(int status) {
        if (status != 200) {
            DIAGNOSTICS.warnf("Mattermost refused to open a dialog: status %d", status);
        }
        return status == 200;
    }
}
