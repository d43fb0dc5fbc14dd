package livredebord.command;

import livredebord.entry.Language;

/**
 * What the ending of a French verb says of when and whether: {@code tournera} is still to come, {@code prendrait} may
 * never, {@code soufflait} is over.
 */
enum Moods {
    FUTURE,
    CONDITIONAL,
    PAST,
    NONE;

    private static final int SHORTEST = 4;

    static Moods of(Reading r, int i) {
        Piece piece = r.pieces[i];
        String text = piece.text();
        if (r.language != Language.FR || text.length() < SHORTEST || !piece.isWord() || piece.capital()) {
            return NONE;
        }
        Moods mood = r.word(i - 1, "nous")
                ? ofUs(text)
                : r.word(i - 1, "je") || r.word(i - 1, "j") ? ofMe(text) : byEnding(text);
        boolean ours =
                mood != NONE && (piece.senses().length > 1 || piece.senses().length == 1 && !piece.can(Kind.ORDINARY));
        return mood == NONE || ours || WordClass.OF_NO_MOOD.has(text) ? NONE : mood;
    }

    /** {@code nous prenions}, {@code nous aimerions}. */
    private static Moods ofUs(String text) {
        return text.endsWith("rons")
                ? FUTURE
                : text.endsWith("rions") ? CONDITIONAL : text.endsWith("ions") ? PAST : byEnding(text);
    }

    /** {@code je donnerais}, {@code je prenais}. */
    private static Moods ofMe(String text) {
        return text.endsWith("rais")
                ? CONDITIONAL
                : text.endsWith("ais") && !text.equals("fais") ? PAST : byEnding(text);
    }

    private static Moods byEnding(String text) {
        char last = text.charAt(text.length() - 1);
        return switch (last) {
            case 'a' -> WordClass.SHORT_FUTURE.has(text) || text.length() > 5 && isFuture(text) ? FUTURE : NONE;
            case 't' ->
                text.endsWith("rait") || text.endsWith("raient")
                        ? CONDITIONAL
                        : text.endsWith("ait") || text.endsWith("aient")
                                ? PAST
                                : text.endsWith("eront") || text.endsWith("iront") ? FUTURE : NONE;
            case 'i' -> text.length() > 5 && isFuture(text.substring(0, text.length() - 1)) ? FUTURE : NONE;
            default -> NONE;
        };
    }

    private static boolean isFuture(String text) {
        int end = text.length();
        return WordClass.FUTURE_ENDING.has(text.substring(end - 3))
                || WordClass.FUTURE_ENDING.has(text.substring(end - 4));
    }
}
