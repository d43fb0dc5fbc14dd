package livredebord.logbook;

import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.command.Verb;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.BoatFact;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Rule.Setting;
import livredebord.storage.OthersWrote;

/** Which rules hold. The skipper changes them; each change is an entry, so that the book tells what was ordered when. */
@PerBoat
public class Rules {

    private static final Pattern VALUE = Pattern.compile("(on|off)(?: ([0-9]{1,7}))?");

    private final Journal journal;
    private final Guard guard;
    private final Acts acts;
    private volatile Map<Rule, Setting> known;

    Rules(Journal journal, Guard guard, Acts acts) {
        this.journal = journal;
        this.guard = guard;
        this.acts = acts;
    }

    /** As the skipper last said, else as is usual. */
    public Setting of(Rule rule) {
        return all().get(rule);
    }

    Map<Rule, Setting> all() {
        Map<Rule, Setting> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return all;
    }

    private Map<Rule, Setting> read() {
        Map<Rule, Setting> all = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            all.put(rule, rule.usual());
        }
        BoatFacts.noted(journal).forEach(fact -> put(fact, all));
        return all;
    }

    private static void put(BoatFact fact, Map<Rule, Setting> all) {
        Matcher value = VALUE.matcher(fact.value());
        if (value.matches()) {
            all.replaceAll((rule, setting) -> rule.field().equals(fact.field()) ? setting(value, setting) : setting);
        }
    }

    private static Setting setting(Matcher value, Setting before) {
        Optional<Integer> number = Optional.ofNullable(value.group(2)).map(Integer::valueOf);
        return new Setting(value.group(1).equals("on"), number.orElse(before.value()));
    }

    Answer show() {
        return new Answer.RulesShown(all());
    }

    Answer change(Verb.ChangeRule order, Request request) {
        return guard.skipper(request, () -> changed(order, request));
    }

    void forget(@Observes OthersWrote wrote) {
        known = null;
    }

    private Answer changed(Verb.ChangeRule order, Request request) {
        if (order.value().filter(value -> !order.rule().allows(value)).isPresent()) {
            return request.refused(
                    Answer.Reason.NOT_FOR_THAT_RULE, List.of(order.rule().range()));
        }
        Rule rule = Rule.valueOf(order.rule().name());
        Setting before = of(rule);
        Setting now = new Setting(order.on(), order.value().orElse(before.value()));
        String value = (now.on() ? "on" : "off") + (rule.unit() == Rule.Unit.NONE ? "" : " " + now.value());
        Answer answer = acts.note(EntryKind.BOAT, List.of(new BoatFact(rule.field(), value)), request.anew());
        known = null;
        return answer;
    }
}
