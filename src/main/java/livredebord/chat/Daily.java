package livredebord.chat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Boat;
import livredebord.logbook.Rule;
import livredebord.logbook.Rules;

/** What a rule orders for a time of the day: once per ship's date, and not hours later. */
@PerBoat
class Daily {

    private static final Duration TOO_LATE = Duration.ofHours(2);

    private final Function<Rule, Rule.Setting> rules;
    private final Outbox outbox;
    private final Boat boat;
    private final Clock clock;

    @Inject
    Daily(Rules rules, Outbox outbox, Boat boat, Clock clock) {
        this(rules::of, outbox, boat, clock);
    }

    Daily(Function<Rule, Rule.Setting> rules, Outbox outbox, Boat boat, Clock clock) {
        this.rules = rules;
        this.outbox = outbox;
        this.boat = boat;
        this.clock = clock;
    }

    /**
     * @param occasion by which it is known that it was posted
     * @param moment for which it was ordered
     */
    record Due(String occasion, ZonedDateTime moment) {}

    /** @param rule whose number is a time of the day */
    Optional<Due> due(Rule rule) {
        Rule.Setting setting = rules.apply(rule);
        ZonedDateTime now = boat.time(clock.instant()).atZone(boat.zone());
        ZonedDateTime ordered = now.toLocalDate()
                .atTime(LocalTime.ofSecondOfDay(setting.value() * 60L))
                .atZone(boat.zone());
        String occasion = rule.name().toLowerCase(Locale.ROOT) + " " + now.toLocalDate();
        boolean due = setting.on() && !now.isBefore(ordered) && now.isBefore(ordered.plus(TOO_LATE));
        return due && !outbox.hadOccasion(occasion) ? Optional.of(new Due(occasion, ordered)) : Optional.empty();
    }
}
