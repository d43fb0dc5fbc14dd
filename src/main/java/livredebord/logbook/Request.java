package livredebord.logbook;

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
 */
record Request(Typed typed, String words, int line, Language language) {

    /** The same words mean something new each time: a second visa is no repeat of the first. */
    Request anew() {
        return new Request(typed.evenRepeated(), words, line, language);
    }

    Author author() {
        return typed.author();
    }

    Answer refused(Answer.Reason reason, List<String> details) {
        return new Answer.Refused(reason, details, "", words);
    }
}
