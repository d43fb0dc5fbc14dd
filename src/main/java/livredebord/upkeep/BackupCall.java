package livredebord.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livredebord.logbook.Alerts;
import livredebord.logbook.Boat;
import livredebord.logbook.Rule;
import livredebord.logbook.Rules;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/** Calls the skipper, where he ordered it, when the newest copy of the book is too old: told once is easily forgotten. */
final class BackupCall {

    private static final String BEGINNING = Rule.BACKUP + " ";

    private final Backups backups;
    private final Rules rules;
    private final Alerts alerts;
    private final Boat boat;
    private final Clock clock;

    BackupCall(Backups backups, Rules rules, Alerts alerts, Boat boat, Clock clock) {
        this.backups = backups;
        this.rules = rules;
        this.alerts = alerts;
        this.boat = boat;
        this.clock = clock;
    }

    void look() throws IOException {
        Rule.Setting setting = rules.of(Rule.BACKUP);
        Optional<Instant> late = setting.on() && backups.areWanted()
                ? backups.newest()
                        .filter(made ->
                                made.plus(Duration.ofMinutes(setting.value())).isBefore(clock.instant()))
                : Optional.empty();
        String id = late.map(made -> BEGINNING + made.toEpochMilli()).orElse("");
        alerts.clearOthers(BEGINNING, id);
        late.ifPresent(made -> alerts.raise(id, words(made), alerts.skipper()));
    }

    private String words(Instant made) {
        long hours = Duration.between(made, clock.instant()).toHours();
        return Phrases.in(boat.language(), Medium.PLAIN).text("logbook.alert.BACKUP", hours + " h");
    }
}
