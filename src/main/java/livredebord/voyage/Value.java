package livredebord.voyage;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Observation;
import livredebord.entry.Observed;

/**
 * One value of a row as it reads now.
 *
 * @param current empty where the value was struck out and nothing put in its place
 * @param struck what stood there before, oldest first
 */
public record Value(Optional<Observed> current, List<Struck> struck) {

    public Value {
        struck = List.copyOf(struck);
    }

    /** Now, or before it was struck out. */
    boolean holds(Class<? extends Observation> kind) {
        if (current.isPresent() && kind.isInstance(current.get().what())) {
            return true;
        }
        for (int i = 0; i < struck.size(); i++) {
            if (kind.isInstance(struck.get(i).was().what())) {
                return true;
            }
        }
        return false;
    }
}
