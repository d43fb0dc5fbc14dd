package livredebord.logbook;

/** A trial whose book nobody else writes in: who is skipper changes in it. */
public class OnTrialWithPeople extends OnTrial {}
