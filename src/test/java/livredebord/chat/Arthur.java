package livredebord.chat;

import java.time.ZoneId;
import livredebord.entry.Language;
import livredebord.logbook.Boat;

/** A French boat. */
public class Arthur implements Boat {

    @Override
    public String name() {
        return "Arthur";
    }

    @Override
    public Language language() {
        return Language.FR;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public boolean trial() {
        return false;
    }
}
