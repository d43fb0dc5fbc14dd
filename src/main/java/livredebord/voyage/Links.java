package livredebord.voyage;

import livredebord.entry.EntryId;
import livredebord.entry.Observation;

/** The three observations that point at another entry. */
final class Links {

    static boolean isLink(Observation what) {
        return what instanceof Observation.Corrects
                || what instanceof Observation.Voids
                || what instanceof Observation.Completes;
    }

    /** @throws IllegalArgumentException for what points nowhere */
    static EntryId target(Observation link) {
        if (link instanceof Observation.Corrects corrects) {
            return corrects.entry();
        }
        if (link instanceof Observation.Voids voids) {
            return voids.entry();
        }
        if (link instanceof Observation.Completes completes) {
            return completes.entry();
        }
        throw new IllegalArgumentException("points at no entry: " + link);
    }

    private Links() {}
}
