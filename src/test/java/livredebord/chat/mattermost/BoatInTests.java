package livredebord.chat.mattermost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import livredebord.entry.Language;
import livredebord.logbook.Boat;

/** The Arthur, in Brittany in summer and in winter. */
@Alternative
@Singleton
class BoatInTests implements Boat {

    Language language = Language.FR;
    boolean trial;

    @Override
    public String name() {
        return "Arthur";
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public boolean trial() {
        return trial;
    }
}
