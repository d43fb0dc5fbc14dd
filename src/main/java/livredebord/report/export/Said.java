package livredebord.report.export;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livredebord.entry.Content;
import livredebord.entry.Observation;
import livredebord.entry.RawText;
import livredebord.voyage.Row;
import livredebord.wording.Phrases;

/** A row and what it says, found out once however many files tell it. */
final class Said {

    private final Row row;
    private final boolean restricted;
    private final List<Observation> standing;
    private final ZoneId zone;
    private final Phrases phrases;
    private Optional<String> words = Optional.empty();
    private Optional<Object[]> values = Optional.empty();

    Said(Row row, ZoneId zone, Phrases phrases) {
        this.row = row;
        this.restricted = row.isRestricted();
        this.standing = row.standing().toList();
        this.zone = zone;
        this.phrases = phrases;
    }

    Row row() {
        return row;
    }

    boolean restricted() {
        return restricted;
    }

    /** What it says now. */
    List<Observation> standing() {
        return standing;
    }

    ZoneId zone() {
        return zone;
    }

    Phrases phrases() {
        return phrases;
    }

    Optional<Content> content() {
        return row.entry().content();
    }

    <T extends Observation, R> List<R> each(Class<T> kind, Function<T, Optional<R>> part) {
        List<R> said = new ArrayList<>();
        for (Observation what : standing) {
            if (kind.isInstance(what)) {
                part.apply(kind.cast(what)).ifPresent(said::add);
            }
        }
        return said;
    }

    /** All of it in our words. */
    String words() {
        if (words.isEmpty()) {
            words = Optional.of(RawText.readable(phrases.row(row, zone)));
        }
        return words.get();
    }

    /** Not to be changed. */
    Object[] values() {
        if (values.isEmpty()) {
            values = Optional.of(Field.values(this));
        }
        return values.get();
    }
}
