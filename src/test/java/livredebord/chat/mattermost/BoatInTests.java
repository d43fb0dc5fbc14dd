package livredebord.chat.mattermost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import livredebord.chat.Arthur;
import livredebord.entry.Language;

/** The Arthur, with a language that a test may choose, on trial or not. */
@Alternative
@Singleton
class BoatInTests extends Arthur {

    Language language = Language.FR;
    boolean trial;

    @Override
    public Language language() {
        return language;
    }

    @Override
    public boolean trial() {
        return trial;
    }
}
