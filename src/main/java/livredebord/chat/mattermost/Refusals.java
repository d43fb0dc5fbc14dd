package livredebord.chat.mattermost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import livredebord.chat.Outbox;
import livredebord.entry.Author;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Answer;
import livredebord.logbook.Boat;
import livredebord.logbook.Typed;
import livredebord.wording.Phrases;

/**
 * A post that cannot be noted is answered once. Its webhook's reply says why at once; who reads the post late does not
 * know of that reply and meets the post again and again, so it is remembered here.
 */
@PerBoat
class Refusals {

    private final Conversation conversation;
    private final Outbox outbox;
    private final Boat boat;

    Refusals(Conversation conversation, Outbox outbox, Boat boat) {
        this.conversation = conversation;
        this.outbox = outbox;
        this.boat = boat;
    }

    /** The reply to the webhook said it. */
    void wereTold(Typed typed, List<Answer> answers) {
        if (holdRefusal(answers)) {
            outbox.putOnce(occasion(typed), List.of());
        }
    }

    /** Says it in the channel, unless it was said. */
    void tell(Typed typed, List<Answer> answers) {
        if (holdRefusal(answers)) {
            outbox.putOnce(occasion(typed), Outbox.Post.texts(words(typed, answers)));
        }
    }

    private static boolean holdRefusal(List<Answer> answers) {
        return answers.stream().anyMatch(Answer.Refused.class::isInstance);
    }

    private static String occasion(Typed typed) {
        return "refused " + typed.key().orElse("");
    }

    private String words(Typed typed, List<Answer> answers) {
        Voice voice = conversation.voiceFor(typed.author(), typed.text()).thatKeepsWords();
        String why = answers.stream()
                .filter(Answer.Refused.class::isInstance)
                .map(refused -> voice.say(refused).privately())
                .distinct()
                .collect(Collectors.joining("\n"));
        return voice.phrases().text("catchup.refused", author(typed.author(), voice), moment(typed, voice), why);
    }

    private static String author(Author author, Voice voice) {
        return voice.phrases().typed(author.name());
    }

    private String moment(Typed typed, Voice voice) {
        Phrases phrases = voice.phrases();
        Instant sent = typed.sent().orElse(typed.received());
        return phrases.shortDate(LocalDate.ofInstant(sent, boat.zone())) + " " + phrases.clock(sent, boat.zone());
    }
}
