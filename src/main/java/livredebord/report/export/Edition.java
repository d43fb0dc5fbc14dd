package livredebord.report.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.report.LogbookPdf.Title;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Leg;
import livredebord.voyage.Legs;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.Phrases;

/** What is written, and in which language; the same for all files that are written together. */
final class Edition {

    private final Title title;
    private final Period period;
    private final Iterable<Row> rows;
    private final Beginnings beginnings;
    private final Phrases phrases;
    private Optional<Said> latest = Optional.empty();

    Edition(Title title, Period period, Iterable<Row> rows, Beginnings beginnings, Phrases phrases) {
        this.title = title;
        this.period = period;
        this.rows = rows;
        this.beginnings = beginnings;
        this.phrases = phrases;
    }

    Title title() {
        return title;
    }

    Period period() {
        return period;
    }

    Beginnings beginnings() {
        return beginnings;
    }

    Phrases phrases() {
        return phrases;
    }

    /** One file after the other asks for the same row. */
    Said said(Row row) {
        Said said = latest.filter(its -> its.row() == row).orElseGet(() -> new Said(row, period.zone(), phrases));
        latest = Optional.of(said);
        return said;
    }

    String name() {
        String name = title.boat() + ", " + phrases.period(period);
        return title.trial() ? name + " (" + phrases.text("report.trial") + ")" : name;
    }

    /** What the row says, field by field, in their order. */
    Map<Field, Object> fields(Row row) {
        Object[] values = said(row).values();
        Map<Field, Object> fields = new EnumMap<>(Field.class);
        for (Field field : Field.ALL) {
            Object value = values[field.ordinal()];
            if (value != null) {
                fields.put(field, value);
            }
        }
        return fields;
    }

    /** Those on which somebody noted where she was. */
    static List<Leg> seen(Legs all) {
        return all.all().stream().filter(leg -> !leg.fixes().isEmpty()).toList();
    }

    String name(Leg leg) {
        Optional<String> from = leg.ends().from();
        Optional<String> to = leg.ends().to();
        String first = phrases.shortDate(
                leg.fixes().get(0).when().atZone(period.zone()).toLocalDate());
        return from.isEmpty() && to.isEmpty() ? first : from.orElse("?") + " – " + to.orElse("?") + ", " + first;
    }

    /** What stands on a map: lines of the log that tell something, each where she was. */
    Places places(List<Leg> legs) {
        return new Places(rows, legs);
    }

    String label(Row row) {
        return phrases.clock(row.observed(), period.zone()) + " " + row.entry().number();
    }

    String words(Row row) {
        return said(row).words();
    }
}
