package livredebord.journal.store;

import java.io.Serializable;
import java.util.Objects;

/** Where an entry stands: the key of its rows. */
class Place implements Serializable {

    String feed;
    long seq;

    Place() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && place.seq == seq && place.feed.equals(feed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(feed, seq);
    }
}
