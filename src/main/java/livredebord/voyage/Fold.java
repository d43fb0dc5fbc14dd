package livredebord.voyage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.entry.Observed;

/** One row while corrections and completions are taken into it, oldest first. */
final class Fold {

    private final Entry entry;
    private final List<Value> values = new ArrayList<>();
    private Instant observed;

    Fold(Entry entry) {
        this.entry = entry;
        this.observed = entry.observed();
        entry.content().map(Content::observed).orElse(List.of()).forEach(this::add);
    }

    private void add(Observed what) {
        values.add(new Value(Optional.of(what), List.of()));
    }

    Row row(Optional<Row.Voided> voided) {
        return new Row(entry, observed, values, voided);
    }

    void take(Entry about) {
        about.content().ifPresent(content -> {
            Optional<Observation.Corrects> corrects = content.observed().stream()
                    .map(Observed::what)
                    .filter(Observation.Corrects.class::isInstance)
                    .map(Observation.Corrects.class::cast)
                    .findFirst();
            if (corrects.isPresent()) {
                correct(about, content, corrects.get().reason());
            } else {
                said(content).forEach(this::complete);
            }
        });
    }

    private static List<Observed> said(Content content) {
        return content.observed().stream()
                .filter(observed -> !Links.isLink(observed.what()))
                .toList();
    }

    /** The k-th value of a sort replaces the k-th; where fewer are given than stood, the rest is struck out. */
    private void correct(Entry about, Content content, String reason) {
        Map<Object, List<Observed>> bySlot = new java.util.LinkedHashMap<>();
        said(content)
                .forEach(observed -> bySlot.computeIfAbsent(Slot.of(observed.what()), slot -> new ArrayList<>())
                        .add(observed));
        Pen pen = (was) -> new Struck(was, about.number(), content.author(), about.received(), reason);
        bySlot.forEach((slot, given) -> {
            if (slot.equals(Observation.ObservedAt.class)) {
                correctTime(given.get(given.size() - 1), pen);
            } else {
                replace(slot, given, pen);
            }
        });
    }

    /** Strikes one value out, in the name of one correction. */
    @FunctionalInterface
    private interface Pen {
        Struck strike(Observed was);
    }

    private void replace(Object slot, List<Observed> given, Pen pen) {
        int next = 0;
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (value.current().isPresent()
                    && Slot.of(value.current().get().what()).equals(slot)) {
                values.set(i, next < given.size() ? replaced(value, given.get(next), pen) : struckOut(value, pen));
                next++;
            }
        }
        given.stream().skip(next).forEach(this::add);
    }

    private static Value replaced(Value value, Observed given, Pen pen) {
        Observed was = value.current().orElseThrow();
        Observed now = new Observed(given.origin(), Parts.merged(given.what(), was.what()));
        return now.what().equals(was.what())
                ? new Value(Optional.of(now), value.struck())
                : new Value(Optional.of(now), with(value.struck(), pen.strike(was)));
    }

    private static Value struckOut(Value value, Pen pen) {
        return new Value(
                Optional.empty(),
                with(value.struck(), pen.strike(value.current().orElseThrow())));
    }

    private static List<Struck> with(List<Struck> struck, Struck last) {
        List<Struck> all = new ArrayList<>(struck);
        all.add(last);
        return all;
    }

    /** The time when it happened stands beside the row; its history is a value of the row. */
    private void correctTime(Observed given, Pen pen) {
        Instant moment = ((Observation.ObservedAt) given.what()).moment();
        if (moment.equals(observed)) {
            return;
        }
        boolean first = values.stream()
                .noneMatch(value -> value.current()
                        .map(Observed::what)
                        .filter(Observation.ObservedAt.class::isInstance)
                        .isPresent());
        if (first) {
            values.add(0, new Value(Optional.of(Observed.typed(new Observation.ObservedAt(observed))), List.of()));
        }
        replace(Observation.ObservedAt.class, List.of(given), pen);
        observed = moment;
    }

    /** Gives what is missing; what stands is left as it is, except a doubt, which gives way to its answer. */
    private void complete(Observed given) {
        int doubt = first(value -> isOf(given, value) && isDoubt(value));
        int wanting = first(value ->
                isOf(given, value) && !isDoubt(value) && !filled(value, given).equals(value));
        if (wanting >= 0) {
            values.set(wanting, filled(values.get(wanting), given));
            removeAt(doubt);
        } else if (doubt >= 0) {
            values.set(doubt, new Value(Optional.of(given), values.get(doubt).struck()));
        } else if (first(value -> says(value, given.what())) < 0) {
            add(given);
        }
    }

    /** The value itself where it says that much already, or cannot take it. */
    private static Value filled(Value value, Observed given) {
        Observation was = value.current().orElseThrow().what();
        Observation now = Parts.merged(was, given.what());
        return now.equals(was) ? value : new Value(Optional.of(new Observed(given.origin(), now)), value.struck());
    }

    private void removeAt(int index) {
        if (index >= 0) {
            values.remove(index);
        }
    }

    private static boolean says(Value value, Observation what) {
        return value.current().map(Observed::what).equals(Optional.of(what));
    }

    private int first(Predicate<Value> wanted) {
        for (int i = 0; i < values.size(); i++) {
            if (wanted.test(values.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOf(Observed given, Value value) {
        Object slot = Slot.of(given.what());
        return value.current().filter(was -> Slot.of(was.what()).equals(slot)).isPresent();
    }

    private static boolean isDoubt(Value value) {
        return value.current().map(Observed::what).filter(Doubt::is).isPresent();
    }
}
