package livredebord.logbook;

/** A trial whose book nobody else writes in: its names are hard to read. */
public class OnTrialWithOddLetters extends OnTrial {}
