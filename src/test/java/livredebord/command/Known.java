package livredebord.command;

/** Lets tests elsewhere ask whether a word is in the lexicon. */
public final class Known {

    private Known() {}

    public static boolean isUnknown(String word) {
        return !Lexicon.hasMeaning(Texts.fold(word)) && Lexicon.OURS.pieces(word)[0].senses().length == 0;
    }
}
