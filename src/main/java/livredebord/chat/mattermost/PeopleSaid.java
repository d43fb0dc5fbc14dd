package livredebord.chat.mattermost;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import livredebord.entry.Observation.Spell;
import livredebord.logbook.Answer;
import livredebord.logbook.Boat;
import livredebord.voyage.Row;
import livredebord.voyage.ShipsZone;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;

/** Says who is aboard, who has the watch, and what time it is. */
final class PeopleSaid {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Phrases phrases;
    private final Boat boat;

    PeopleSaid(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
    }

    /** Those aboard first, each with role, since when and where. */
    String crew(Answer.CrewShown crew) {
        List<Answer.Person> aboard =
                crew.people().stream().filter(Answer.Person::aboard).toList();
        List<Answer.Person> ashore =
                crew.people().stream().filter(person -> !person.aboard()).toList();
        List<String> said = new ArrayList<>();
        said.add(phrases.text("chat.crew.aboard", aboard.size()));
        aboard.forEach(person -> said.add(person(person)));
        if (!ashore.isEmpty()) {
            said.add(phrases.text("chat.crew.ashore"));
            ashore.forEach(person -> said.add(person(person)));
        }
        crew.counted()
                .filter(counted -> counted != aboard.size())
                .ifPresent(counted -> said.add(phrases.text("chat.crew.counted", counted, aboard.size())));
        if (!crew.claims().isEmpty()) {
            String claims = crew.claims().stream().map(this::claim).collect(Collectors.joining(" · "));
            said.add(phrases.text("chat.crew.claims", claims));
        }
        return String.join("\n", said);
    }

    private String claim(Answer.Claim claim) {
        return phrases.text(
                "chat.crew.claim",
                Markdown.POST.bold(claim.number().toString()),
                phrases.typed(claim.person().name()),
                moment(claim.when()));
    }

    private String person(Answer.Person person) {
        List<String> parts = new ArrayList<>();
        String name = Markdown.POST.bold(phrases.typed(person.name()));
        String aliases = person.aliases().stream().map(phrases::typed).collect(Collectors.joining(", "));
        parts.add(aliases.isEmpty() ? name : name + " (" + aliases + ")");
        person.role()
                .map(role -> phrases.text("chat.role." + role.name())
                        + (person.unconfirmed() ? ", " + phrases.text("wording.notConfirmed") : ""))
                .ifPresent(parts::add);
        person.since().ifPresent(since -> parts.add(phrases.text("chat.crew.since", moment(since))));
        person.where().map(phrases::typed).ifPresent(parts::add);
        return "- " + String.join(" · ", parts);
    }

    String watch(Answer.WatchShown watch) {
        List<String> said = new ArrayList<>();
        watch.change().map(this::change).ifPresent(said::add);
        watch.planned().map(this::planned).ifPresent(said::add);
        watch.bill()
                .map(bill -> number(bill) + " " + phrases.row(bill, boat.zone()))
                .ifPresent(said::add);
        return said.isEmpty() ? phrases.text("chat.watch.none") : String.join("\n", said);
    }

    private String change(Row row) {
        return phrases.text("chat.watch.change", moment(row.observed()), number(row), phrases.row(row, boat.zone()));
    }

    private String planned(Spell spell) {
        String names = spell.on().stream().map(phrases::typed).collect(Collectors.joining(", "));
        return phrases.text("chat.watch.planned", names, clock(spell.from()), clock(spell.to()));
    }

    private static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    private static String number(Row row) {
        return Markdown.POST.bold(row.entry().number().toString());
    }

    String time(Answer.TimeShown time) {
        ZoneOffset offset = time.zone().getRules().getOffset(time.now());
        List<String> said = new ArrayList<>();
        said.add(phrases.text(
                "chat.time",
                moment(time.now()),
                ShipsZone.name(time.zone(), time.now()),
                offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId(),
                CLOCK.format(time.now().atZone(ZoneOffset.UTC))));
        said.add(phrases.text(time.synchronised() ? "chat.time.synchronised" : "chat.time.unverified"));
        time.told()
                .map(row -> number(row) + " " + phrases.row(row, boat.zone()))
                .ifPresent(said::add);
        return String.join("\n", said);
    }

    private String moment(Instant moment) {
        return phrases.moment(moment, boat.zone());
    }
}
