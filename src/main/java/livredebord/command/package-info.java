/**
 * The words people type, turned into commands: read {@link livredebord.command.Commands} first, then
 * {@code Grammar}, the list of rules, and {@code lexicon_fr.tsv} beside it.
 *
 * <p>A line is cut into pieces that remember where they stood; words and phrases of the lexicon are data, one line each.
 * Small rules look at free pieces in a fixed order and claim what they understand; no piece is claimed twice, and what
 * nobody claims is the remark, word for word. What is asked, wished, remembered, denied, foretold or said of another boat
 * ({@code Asides}, {@code Fences}, and {@code Moods} for the endings of verbs) is set aside before any rule looks for
 * values, and a position that stands there with it: a value missed costs less than one invented. Only that somebody may
 * be overboard is hidden by no doubt. Set aside are
 * also idioms that only look like ours ({@code NOTHING} in the
 * lexicon: <em>joint spi</em>, <em>dawn broke</em>); and words that mean something of a boat or a body alone
 * ({@code weak}: <em>changed</em>, <em>burnt</em>) wait for a {@code PART} or a {@code BODY} beside them. There is no
 * regular expression and no backtracking over the line: each rule walks it once and looks a few pieces ahead, so the
 * time grows with the length. The rules keep {@code null} for what was not said inside this package; only
 * {@code Composition} makes observations of it, and no null leaves.
 *
 * <p>Words that a rule looks at and that mean nothing of their own are of a {@code WordClass}, and stand in the lexicon too.
 *
 * <p>Orders about people, watches, voyages and the clock, and questions, have words of their own in the lexicon
 * ({@code ORDER}, {@code ORDER_PART}, {@code QUESTION}) that are looked at only there: see
 * {@link livredebord.command.PeopleOrders} and {@link livredebord.command.QuestionWords}. Both take a text only if every
 * word of it fits.
 */
package livredebord.command;
