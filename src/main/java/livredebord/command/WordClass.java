package livredebord.command;

/**
 * Words that some rule looks at and that mean nothing of their own: the lexicon's {@code CLASS}, one line a word. A word may
 * be of several classes, and none of them hides what else it means.
 */
enum WordClass {
    /** A time stands behind: {@code vers 14h}, {@code @ 1400}. */
    ABOUT_WHEN,
    /** Taken, of fuel and water. */
    ADDED,
    /** What may stand between a verb and the weather: {@code wind still NW}. */
    ADVERB,
    /** So many hours behind it are still to come. */
    AHEAD_OF_NOW,
    AHEAD_OR_ASTERN,
    /** Behind these, hours and minutes too are how long. */
    ALWAYS_LASTING,
    /** What joins what two boats do. */
    AND_OR_BUT,
    ANIMAL,
    ARTICLE,
    /** A deed stands behind: {@code le prof a expliqué}. */
    AUXILIARY,
    /** Behind a pronoun, a participle follows: {@code on a viré}. */
    AUXILIARY_BEHIND,
    /** Behind a tale, these come back to what is so. */
    BACK_TO_NOW,
    /** Which battery it is, one of hers. */
    BATTERY_OF_THE_BOAT,
    /** {@code since May}: a month stands behind it, not what may happen. */
    BEFORE_MONTH,
    /** Behind one that did something, these begin what he did it to. */
    BEFORE_OBJECT,
    BEFORE_OR_AFTER,
    /** Articles and possessives: a subject stands behind. */
    BEFORE_SUBJECT,
    /** The place of a thing, where "ça" begins no weather. */
    BEHIND_A_THING,
    /** {@code entre 4 et 5}. */
    BETWEEN,
    /** What is pumped dry, and by what. */
    BILGE,
    COLOUR,
    /** What the wind that was foretold does or does not. */
    COMES,
    /** Takes the watch, behind a name. */
    COMES_ON,
    /** {@code two knots faster}: by how much. */
    COMPARED,
    /** The boat of the boat, with an engine of her own. */
    DINGHY,
    /** How long something took stands behind: {@code -3 hPa en 3 h}. */
    DURING,
    /** Behind hours, how long it is for one. */
    EACH,
    /** What {@code per} one of them costs is no fee. */
    EACH_ONE,
    ENGINE_STARTED,
    ENGINE_STOPPED,
    /** Weather with a name, of which only {@code expected} is said. */
    FRONT,
    /** How verbs to come end, three or four letters. */
    FUTURE_ENDING,
    /** When the crew gets up or the tide turns. */
    GETTING_UP,
    /** Leaves the watch, behind a name. */
    GOES_OFF,
    /** Behind a condition, these go on with what would be done. */
    GOES_ON,
    HONORIFIC,
    /** One of these with a word of its own beside it is another's: {@code the French boat}. */
    HULL,
    /** Small words inside the names of places: {@code Head of Kinsale}. */
    IN_NAMES,
    /** What a name of a port has beside it: {@code Tresco channel}. */
    KIND_OF_PORT,
    /** Behind these, so many hours are how long. */
    LASTING,
    LIGHT,
    /** The light, behind its name. */
    LIGHT_BEHIND,
    /** Longer than anybody waits to note something. */
    LONG_TIME,
    /** What befalls boats and no person. */
    LOSS_OF_A_BOAT,
    MET,
    /** What goes on with what is not there: {@code no rain or fog}. */
    NEITHER_NOR,
    NOBODY,
    /** Spoken of, and not done. */
    NOT_YET,
    /** Names what is done, and not that it is done. */
    NOUN_OF_DEED,
    /** Nouns, and verbs of now, that end as {@link Moods} do. */
    OF_NO_MOOD,
    /** What is put right in a book: an entry, the hour. */
    OF_THE_BOOK,
    /** A call that we made, not one that we heard. */
    OUR_CALL,
    /** Who sails with us, and she herself. */
    OUR_PEOPLE_AND_SHIP,
    /** {@code port bow} is no tack. */
    PART_OF_HULL,
    POSSESSIVE,
    PRONOUN,
    RECEIVED,
    /** Behind somebody overboard: he is not any more. */
    RECOVERED,
    /** Knots that are no speed. */
    ROPE_WORK,
    /** With these a name comes or goes, not we; {@code arrivé} is not one of them. */
    SHE_COMES_OR_GOES,
    /** What another boat does, or is. */
    SHE_DOES,
    /** So many hours of it, or it of so many hours, are how long. */
    SPELL,
    /** Words that people shorten with a full stop. */
    SHORTENED,
    /** As short as a name or a noun, and verbs to come all the same. */
    SHORT_FUTURE,
    SPARE_PART,
    /** What the wind or the sea may do, behind {@code devrait}. */
    SUBSIDES,
    /** Spoken of before anything happens. */
    TAUGHT,
    /** What was said of themselves on the radio. */
    THEIRS,
    THEY,
    /** Behind weather and "of", these say when. */
    TIME_OF_DAY_OR_YEAR,
    WAS,
    /** Those who write, beside another boat: {@code nous 1 ris, Kestrel 2}. */
    WE,
    /** Another boat tells something, behind her name. */
    WRITES;

    /** @param word without capitals, and without accents unless they tell which word it is: {@code arrive}, {@code arrivé} */
    boolean has(String word) {
        return Lexicon.OURS.isOf(this, word);
    }
}
