package livredebord.cli;

import livredebord.chat.MattermostAway;
import livredebord.chat.MattermostRefused;
import livredebord.wording.Phrases;

/** What stopped a step of set-up, in the captain's language; Mattermost's own words stay as it said them. */
final class Trouble {

    private Trouble() {}

    static String said(RuntimeException broken, Phrases phrases) {
        if (broken instanceof MattermostRefused refused) {
            return phrases.text("setup.answered", refused.answer());
        }
        return broken instanceof MattermostAway ? phrases.text("setup.away", "Mattermost") : broken.getMessage();
    }
}
