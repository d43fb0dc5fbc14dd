package livredebord.fleet;

/** The boat at hand is served from now on; told once for each, the service's own first. */
public record Opens() {}
