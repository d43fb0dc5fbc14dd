package livredebord.report.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livredebord.report.LogbookPdf.Title;
import livredebord.report.export.Field.Said;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Leg;
import livredebord.voyage.Legs;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.Phrases;

/** What is written, and in which language. */
record Edition(Title title, Period period, Iterable<Row> rows, Beginnings beginnings, Phrases phrases) {

    Said said(Row row) {
        return Said.of(row, period.zone(), phrases);
    }

    String name() {
        String name = title.boat() + ", " + phrases.period(period);
        return title.trial() ? name + " (" + phrases.text("report.trial") + ")" : name;
    }

    /** What the row says, field by field, in their order. */
    Map<Field, Object> fields(Row row) {
        return fields(row, Set.of());
    }

    /** As {@link #fields(Row)}, without what is said in another way. */
    Map<Field, Object> fields(Row row, Set<Field> without) {
        Said said = said(row);
        Map<Field, Object> fields = new LinkedHashMap<>();
        for (Field field : Field.ALL) {
            if (!without.contains(field)) {
                field.of(said).ifPresent(value -> fields.put(field, value));
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
        return livredebord.entry.RawText.readable(phrases.row(row, period.zone()));
    }
}
