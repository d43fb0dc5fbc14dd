package livredebord.upkeep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livredebord.chat.Outbox;
import livredebord.logbook.Boat;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;
import org.jboss.logging.Logger;

/**
 * Tells the skipper in the boat's channel, in her language. Which troubles were told and are not over is known from the
 * outbox's occasions, so that a restart tells none twice.
 */
final class Notices {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Notices.class);
    private static final String BEGUN = " begun";
    private static final String OVER = " over";

    private final Outbox outbox;
    private final Boat boat;

    Notices(Outbox outbox, Boat boat) {
        this.outbox = outbox;
        this.boat = boat;
    }

    /** What is told, said in a language. */
    interface Words {
        String in(Phrases phrases);
    }

    /** There is this trouble: told unless it was told and is not over. */
    void begin(Trouble trouble, Words words) {
        Optional<String> last = last(trouble);
        if (last.filter(occasion -> occasion.endsWith(BEGUN)).isEmpty()) {
            long number = 1 + last.map(occasion -> number(trouble, occasion)).orElse(0L);
            tell(occasion(trouble, number) + BEGUN, trouble.isUrgent(), words);
        }
    }

    /** There is no such trouble: told where it was told that there is. */
    void end(Trouble trouble, Words words) {
        last(trouble)
                .filter(occasion -> occasion.endsWith(BEGUN))
                .ifPresent(begun -> tell(occasion(trouble, number(trouble, begun)) + OVER, false, words));
    }

    /** Something that happened and is not a state. @param occasion told once for ever */
    void happened(String occasion, Words words) {
        tell("upkeep " + occasion, false, words);
    }

    private void tell(String occasion, boolean urgent, Words words) {
        Phrases phrases = Phrases.in(boat.language(), Markdown::escape);
        String text = phrases.text("upkeep.skipper", words.in(phrases));
        outbox.putOnce(occasion, List.of(urgent ? Outbox.Post.alarm(text) : Outbox.Post.text(text)));
        DIAGNOSTICS.warnf("told in the channel: %s", text);
    }

    private Optional<String> last(Trouble trouble) {
        return outbox.lastOccasion("upkeep " + trouble + " ");
    }

    private static String occasion(Trouble trouble, long number) {
        return String.format(Locale.ROOT, "upkeep %s %09d", trouble, number);
    }

    private static long number(Trouble trouble, String occasion) {
        String rest = occasion.substring(("upkeep " + trouble + " ").length());
        return Long.parseLong(rest.substring(0, rest.indexOf(' ')));
    }
}
