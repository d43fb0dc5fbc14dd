package livredebord.benchmark;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import livredebord.cli.BoatFiles;
import livredebord.cli.Field;
import livredebord.entry.Author;

/** The boat of the benchmark, set up as `setup` would, and the one who types. */
final class Crew {

    static final Author ANNE = new Author("benchmark", "anne4567890123456789012345", "anne");
    static final String NAME = "Arthur";

    private static final String TOKEN = "token456789012345678901234";
    private static final String CHANNEL = "channel8901234567890123456";

    /** Where Mattermost would be; nobody listens there, and nothing is sent. */
    private static final String NOBODY = "http://127.0.0.1:9";

    static void setUp(Path data) {
        setUp(data, NOBODY);
    }

    /** @param mattermost its address */
    static void setUp(Path data, String mattermost) {
        new BoatFiles(data)
                .write(
                        Map.of(
                                Field.BOAT_NAME, NAME,
                                Field.LANGUAGE, "fr",
                                Field.ZONE, ZoneOffset.UTC.getId(),
                                Field.SKIPPER, ANNE.id() + ":" + ANNE.name(),
                                Field.MATTERMOST, mattermost,
                                Field.SERVER, ANNE.server(),
                                Field.CHANNEL_ID, CHANNEL,
                                Field.OUR_ADDRESS_FOR_MATTERMOST, NOBODY,
                                Field.OUR_ADDRESS_FOR_PEOPLE, NOBODY),
                        Map.of(Field.COMMAND_TOKENS, TOKEN, Field.INCOMING_HOOK, mattermost + "/hooks/none"));
    }

    /** The fields that Mattermost 5.37 sends, in its order. */
    static Map<String, String> form(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("channel_id", CHANNEL);
        form.put("channel_name", "livre-de-bord");
        form.put("command", "/log");
        form.put("response_url", NOBODY + "/hooks/commands/1it36h3aijdp9e1uruwiqiti8h");
        form.put("team_domain", "arthur");
        form.put("team_id", "team5678901234567890123456");
        form.put("text", text);
        form.put("token", TOKEN);
        form.put("trigger_id", "NjNnNzRuczVqam5ucGtvZmdkZjhiaWFhNHI6enViamVmN2diam5lZGRrcHVqY2I3eWU3eG86MTc5NTM4");
        form.put("user_id", ANNE.id());
        form.put("user_name", ANNE.name());
        return form;
    }

    /**
     * A line as it is typed at sea, no two alike: position, course, speed, pressure and a remark. All lie within a mile of
     * one another, or the book would doubt how the boat got there within a millisecond.
     */
    static String line(long number) {
        return String.format(
                Locale.ROOT,
                "48°16,%d'N 004°40,%d'O cap %03d vit %d,%d nds baro %d tout va bien %d",
                number % 10,
                number / 10 % 10,
                number % 360,
                3 + number % 6,
                number % 10,
                995 + number % 40,
                number);
    }

    private Crew() {}
}
