package livredebord.command;

/**
 * One thing that a word of the lexicon can mean.
 *
 * @param value the word's value in its kind, "" where the kind says it all
 * @param language FR, EN or "" for a word of both
 */
record Sense(Kind kind, String value, String language) {}
