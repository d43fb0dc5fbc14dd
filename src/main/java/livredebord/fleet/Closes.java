package livredebord.fleet;

/** The boat at hand is served no longer: the service ends. */
public record Closes() {}
