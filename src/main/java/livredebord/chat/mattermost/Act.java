package livredebord.chat.mattermost;

import java.util.Optional;
import livredebord.entry.EntryNumber;

/**
 * What a button or a dialog will do.
 *
 * @param about the entry that it is about
 * @param words to be taken as typed, or what the dialog showed; "" where it needs none
 */
record Act(Kind kind, Optional<EntryNumber> about, String words) {

    enum Kind {
        /** Opens the dialog that corrects an entry; as a dialog, corrects it. */
        CORRECT,
        /** Opens the dialog that asks why; as a dialog, strikes the entry out. */
        STRIKE,
        /** Notes the same words once more. */
        NOTE_AGAIN,
        /** Takes words as if they had been typed. */
        SAY,
        /** Opens a dialog for words that want their end. */
        FINISH,
        /** A full row, as a dialog. */
        LINE,
        /** Takes words as if they had been typed, each time it is pressed: a button that is kept at hand. */
        QUICK,
        /** Says that somebody saw to what a post calls out. */
        SEEN
    }

    /** The words are handed back when nobody knows whether they were noted. */
    boolean saysItsWords() {
        return kind == Kind.NOTE_AGAIN || kind == Kind.SAY || kind == Kind.QUICK;
    }

    boolean isAlwaysOffered() {
        return kind == Kind.CORRECT || kind == Kind.STRIKE;
    }

    static Act correct(EntryNumber number, String shown) {
        return new Act(Kind.CORRECT, Optional.of(number), shown);
    }

    static Act strike(EntryNumber number) {
        return new Act(Kind.STRIKE, Optional.of(number), "");
    }

    static Act noteAgain(String words) {
        return new Act(Kind.NOTE_AGAIN, Optional.empty(), words);
    }

    static Act say(EntryNumber about, String words) {
        return new Act(Kind.SAY, Optional.of(about), words);
    }

    static Act finish(EntryNumber about, String words) {
        return new Act(Kind.FINISH, Optional.of(about), words);
    }

    /** @param words with {@code …} where the person's own go */
    static Act finish(String words) {
        return new Act(Kind.FINISH, Optional.empty(), words);
    }

    static Act quick(String words) {
        return new Act(Kind.QUICK, Optional.empty(), words);
    }

    /** @param called what the post is about, of which its words hold all that is wanted again */
    static Act seen(Called called) {
        return new Act(Kind.SEEN, Optional.empty(), called.written());
    }

    static Act line() {
        return line("");
    }

    /** @param unchanged what still holds, as the dialog shows it; "" where nothing does */
    static Act line(String unchanged) {
        return new Act(Kind.LINE, Optional.empty(), unchanged);
    }
}
