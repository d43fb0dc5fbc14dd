package livredebord.web.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import livredebord.wording.Phrases;

/**
 * A day in the few words that those at home are sent.
 *
 * @param book by which the days of one boat are not another's
 */
record DayMatter(LocalDate date, String text, String book) implements Matter {

    @Override
    public String id() {
        String which = book + " " + date;
        return "ldb_day_" + UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String line(Phrases phrases) {
        return text;
    }

    @Override
    public void describe(ObjectNode data) {
        data.putObject("day").put("date", date.toString());
    }
}
