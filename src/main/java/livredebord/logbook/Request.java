package livredebord.logbook;

import java.time.Instant;
import java.util.List;
import livredebord.entry.Author;
import livredebord.entry.Language;

/**
 * One line of what was typed.
 *
 * @param typed the whole message and who sent it
 * @param words this line
 * @param line which line of the message, from 0
 * @param language of the words
 * @param now by ship's clock, for whoever reads in the book; what is written says what the machine's clock said
 */
record Request(Typed typed, String words, int line, Language language, Instant now) {

    /** The same words mean something new each time: a second visa is no repeat of the first. */
    Request anew() {
        return new Request(typed.evenRepeated(), words, line, language, now);
    }

    Author author() {
        return typed.author();
    }

    Answer refused(Answer.Reason reason, List<String> details) {
        return new Answer.Refused(reason, details, "", words);
    }
}
