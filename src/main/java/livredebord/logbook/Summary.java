package livredebord.logbook;

import livredebord.entry.Language;
import livredebord.voyage.Period;

/** A period in words for the channel, ready to post. */
public record Summary(Period period, Language language, String markdown) {}
