package livredebord.command;

/**
 * Words that some rule looks at and that mean nothing of their own: the lexicon's {@code CLASS}, one line a word. A word may
 * be of several classes, and none of them hides what else it means.
 */
enum WordClass {
    /** Behind these, hours and minutes too are how long. */
    ALWAYS_LASTING,
    /** What joins what two boats do. */
    AND_OR_BUT,
    /** What may stand between a verb and the weather: {@code wind still NW}. */
    ADVERB,
    ARTICLE,
    /** Behind one that did something, these begin what he did it to. */
    BEFORE_OBJECT,
    /** {@code since May}: a month stands behind it, not what may happen. */
    BEFORE_MONTH,
    /** Articles and possessives: a subject stands behind. */
    BEFORE_SUBJECT,
    /** The place of a thing, where "ça" begins no weather. */
    BEHIND_A_THING,
    /** Which battery it is, one of hers. */
    BATTERY_OF_THE_BOAT,
    /** {@code entre 4 et 5}. */
    BETWEEN,
    /** What is pumped dry, and by what. */
    BILGE,
    COLOUR,
    ENGINE_STARTED,
    ENGINE_STOPPED,
    HONORIFIC,
    /** What a name of a port has beside it: {@code Tresco channel}. */
    KIND_OF_PORT,
    /** Behind these, so many hours are how long. */
    LASTING,
    /** What befalls boats and no person. */
    LOSS_OF_A_BOAT,
    /** What goes on with what is not there: {@code no rain or fog}. */
    NEITHER_NOR,
    NOBODY,
    /** What is put right in a book: an entry, the hour. */
    OF_THE_BOOK,
    /** A call that we made, not one that we heard. */
    OUR_CALL,
    /** Who sails with us, and she herself. */
    OUR_PEOPLE_AND_SHIP,
    POSSESSIVE,
    RECEIVED,
    /** Knots that are no speed. */
    ROPE_WORK,
    /** Words that people shorten with a full stop. */
    SHORTENED,
    SPARE_PART,
    /** Spoken of before anything happens. */
    TAUGHT,
    /** Behind weather and "of", these say when. */
    TIME_OF_DAY_OR_YEAR,
    /** Those who write, beside another boat: {@code nous 1 ris, Kestrel 2}. */
    WE;

    /** @param folded a word, without accents and capitals */
    boolean has(String folded) {
        return Lexicon.OURS.isOf(this, folded);
    }
}
