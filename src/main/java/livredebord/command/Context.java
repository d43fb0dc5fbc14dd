package livredebord.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Language;
import livredebord.nautical.Position;

/**
 * What the book knows when a line is typed and the words alone do not say.
 *
 * @param now when it was typed
 * @param shipZone ship's time
 * @param preferred the language where the words leave it open
 * @param lastPosition the last position in the book
 * @param lastPositionAt when the boat was there
 * @param crewNames names and aliases of those aboard, as written in the book
 * @param boatName our own boat, so that a line about her is ours
 */
public record Context(
        Instant now,
        ZoneId shipZone,
        Language preferred,
        Optional<Position> lastPosition,
        Optional<Instant> lastPositionAt,
        Set<String> crewNames,
        Optional<String> boatName) {

    public Context {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(shipZone, "shipZone");
        Objects.requireNonNull(preferred, "preferred");
        crewNames = Set.copyOf(crewNames);
    }

    /** Of an empty book. */
    public static Context of(Instant now, ZoneId shipZone, Language preferred) {
        return new Context(now, shipZone, preferred, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    /** The boat was there just now. */
    public Context lastSeenAt(Position position) {
        return new Context(now, shipZone, preferred, Optional.of(position), Optional.of(now), crewNames, boatName);
    }
}
