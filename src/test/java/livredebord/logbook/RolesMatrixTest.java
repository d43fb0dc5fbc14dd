package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.Role;
import livredebord.logbook.Answer.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every role, and somebody of the channel who has none, tries every act, in both languages. */
@QuarkusTest
@TestProfile(RolesMatrixTest.OwnBook.class)
class RolesMatrixTest {

    /** Who may do what; the letters are those of {@link #SIGNS}. */
    private static final String EXPECTED = """
        act                         SKIPPER CREW JUNIOR GUEST SHORE NONE
        read an entry               yes yes yes yes yes yes
        read the last               yes yes yes yes yes yes
        find                        yes yes yes yes yes yes
        ask                         yes yes yes yes yes yes
        see the crew                yes yes yes yes yes yes
        see what is to be signed    yes yes yes yes yes yes
        choose a language           yes yes yes yes yes yes
        see the chart               yes yes yes yes yes yes
        note                        yes yes pages reader reader reader
        note an alarm               yes yes yes reader reader reader
        correct own                 yes yes adult reader reader reader
        correct another's           yes author adult reader reader reader
        void own                    yes yes adult reader reader reader
        void another's              yes author adult reader reader reader
        take a junior's lines in    yes yes adult reader reader reader
        write the watch bill        yes yes adult reader reader reader
        change ship's zone          yes yes adult reader reader reader
        name oneself                yes yes adult reader reader reader
        name another                yes yes adult reader reader reader
        cut a voyage                yes yes adult reader reader reader
        take a watch over           yes yes adult reader reader reader
        stop what is printed        yes yes adult reader reader reader
        print                       yes yes adult yes yes reader
        export                      yes yes adult yes yes reader
        sign                        yes skipper skipper skipper skipper skipper
        redact                      yes skipper skipper skipper skipper skipper
        read the audit              yes skipper skipper skipper skipper skipper
        describe the boat           yes skipper skipper skipper skipper skipper
        give a role                 yes skipper skipper skipper skipper skipper
        hand the boat over          yes hands skipper skipper skipper skipper
        take command                already yes adult reader reader reader
        """;

    /** What the refusal says; all others are no matter of roles. */
    private static final Map<Reason, String> SIGNS = Map.of(
            Reason.NOT_ALLOWED_TO_WRITE, "reader",
            Reason.AN_ADULT_DOES_THAT, "adult",
            Reason.NOT_YOURS, "author",
            Reason.ONLY_THE_SKIPPER, "skipper",
            Reason.ONLY_THE_SKIPPER_HANDS_OVER, "hands",
            Reason.IS_SKIPPER_ALREADY, "already");

    private static final Map<String, List<String>> ACTS = acts();

    private static Map<String, List<String>> acts() {
        Map<String, List<String>> acts = new LinkedHashMap<>();
        acts.put("read an entry", List.of("#{other}", "#{other}"));
        acts.put("read the last", List.of("derniers 3", "last 3"));
        acts.put("find", List.of("cherche dauphins", "find dolphins"));
        acts.put("ask", List.of("dernier plein ?", "last fuel?"));
        acts.put("see the crew", List.of("équipage", "crew"));
        acts.put("see what is to be signed", List.of("signe", "sign"));
        acts.put("choose a language", List.of("langue fr", "language en"));
        acts.put("see the chart", List.of("carte", "chart"));
        acts.put("note", List.of("dauphins à l'étrave", "dolphins at the bow"));
        acts.put("note an alarm", List.of("MOB", "man overboard"));
        acts.put(
                "correct own",
                List.of("corrige {own} baro 1003 motif relu", "correct {own} baro 1003 reason read again"));
        acts.put(
                "correct another's",
                List.of("corrige {other} baro 1004 motif relu", "correct {other} baro 1004 reason read again"));
        acts.put("void own", List.of("raye {own2} motif doublon", "strike {own2} reason duplicate"));
        acts.put("void another's", List.of("raye {other2} motif doublon", "strike {other2} reason duplicate"));
        acts.put("take a junior's lines in", List.of("accepte", "accept"));
        acts.put("write the watch bill", List.of("quarts 08-12 Tom, 12-16 Léa", "watches 08-12 Tom, 12-16 Léa"));
        acts.put("change ship's zone", List.of("heure UTC+1", "time UTC+1"));
        acts.put("name oneself", List.of("nom {name}", "name {name}"));
        acts.put("name another", List.of("équipage alias {name} = Mamie", "crew alias {name} = Mamie"));
        acts.put("cut a voyage", List.of("voyage coupe 1 à 01/01/2020 12:00", "voyage split 1 at 01/01/2020 12:00"));
        acts.put("take a watch over", List.of("pris", "mine"));
        acts.put("stop what is printed", List.of("pdf stop", "pdf cancel"));
        acts.put("print", List.of("pdf 01/02/2027", "pdf 01/02/2027"));
        acts.put("export", List.of("exporte gpx 01/02/2027", "export gpx 01/02/2027"));
        acts.put("sign", List.of("signe oui", "sign yes"));
        acts.put("redact", List.of("expurge {other} motif vie privée", "redact {other} reason privacy"));
        acts.put("read the audit", List.of("audit", "audit"));
        acts.put("describe the boat", List.of("bateau mmsi 227123456", "boat mmsi 227123456"));
        acts.put("give a role", List.of("invité @papa", "guest @papa"));
        acts.put("hand the boat over", List.of("skipper @lea", "skipper @lea"));
        acts.put("take command", List.of("skipper moi raison elle dort", "skipper me reason she sleeps"));
        return acts;
    }

    @Inject
    Logbook logbook;

    @Inject
    CrewInTests crew;

    private Instant now = Instant.parse("2027-02-01T09:00:00Z");
    private int names;

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachRoleMayDoWhatTheTableSaysAndNothingElse(Language language) {
        Map<String, StringBuilder> table = new LinkedHashMap<>();
        ACTS.keySet().forEach(act -> table.put(act, new StringBuilder(String.format(Locale.ROOT, "%-27s", act))));

        for (Optional<Role> role : List.of(
                Optional.of(Role.SKIPPER),
                Optional.of(Role.CREW),
                Optional.of(Role.JUNIOR),
                Optional.of(Role.GUEST),
                Optional.of(Role.SHORE),
                Optional.<Role>empty())) {
            Actor actor = actor(role);
            ACTS.forEach((act, words) -> table.get(act)
                    .append(' ')
                    .append(sign(tries(actor, words.get(language == Language.FR ? 0 : 1), language))));
            comeBack();
        }

        assertThat(table.values().stream().map(StringBuilder::toString).collect(Collectors.joining("\n")))
                .isEqualTo(EXPECTED.substring(EXPECTED.indexOf('\n') + 1).stripTrailing());
    }

    /** @param own entries that he wrote when he could */
    private record Actor(Author author, EntryNumber own, EntryNumber own2, EntryNumber other, EntryNumber other2) {}

    private Actor actor(Optional<Role> role) {
        Author author = role.map(this::author).orElseGet(() -> new Author(anne().server(), "nobody", "nobody"));
        Author writer = role.isPresent() ? author : named("papa");
        Author another = named(author.isSamePersonAs(named("lea")) ? "papa" : "lea");
        say(anne(), "équipier @papa");
        Actor actor = new Actor(author, noted(writer), noted(writer), noted(another), noted(another));
        role.filter(given -> given != Role.SKIPPER && given != Role.CREW).ifPresent(this::give);
        return actor;
    }

    private Author author(Role role) {
        return switch (role) {
            case SKIPPER -> anne();
            case CREW -> named("lea");
            case JUNIOR, GUEST, SHORE -> named("tom");
        };
    }

    private void give(Role role) {
        String word = Map.of(Role.JUNIOR, "mousse", Role.GUEST, "invité", Role.SHORE, "terre")
                .get(role);
        assertThat(say(anne(), word + " @tom")).as(word).isInstanceOf(Answer.RoleChanged.class);
    }

    private EntryNumber noted(Author author) {
        return Answers.noted(say(author, "48°16,2'N 004°40,8'W baro 1013"));
    }

    private Answer tries(Actor actor, String words, Language language) {
        String said = words.replace("#{other}", actor.other().toString())
                .replace("{own}", actor.own().toString())
                .replace("{own2}", actor.own2().toString())
                .replace("{other}", actor.other().toString())
                .replace("{other2}", actor.other2().toString())
                .replace(
                        "{name}", "Zo" + "abcdefghijklmnopqrstuvwxyz".charAt(names++ % 26) + (char) ('a' + names / 26));
        Answer answer = say(actor.author(), said, language);
        if (said.startsWith("skipper @") && answer instanceof Answer.RoleChanged) {
            comeBack();
        }
        return answer;
    }

    /** As it was before somebody else had the boat, and who was something else for a while. */
    private void comeBack() {
        say(anne(), "skipper moi raison fin de l'essai");
        List.of("lea", "tom", "papa").forEach(name -> say(anne(), "équipier @" + name));
    }

    private static String sign(Answer answer) {
        if (answer instanceof Answer.KeptInPages) {
            return "pages";
        }
        return answer instanceof Answer.Refused refused ? SIGNS.getOrDefault(refused.reason(), "yes") : "yes";
    }

    private Answer say(Author author, String words) {
        return say(author, words, Language.FR);
    }

    private Answer say(Author author, String words, Language language) {
        now = now.plusSeconds(1);
        return logbook.take(TypedByCommand.again(words, author, now, language)).get(0);
    }

    private Author anne() {
        return named("anne");
    }

    private Author named(String account) {
        return crew.person(account);
    }

    /** Who is skipper changes in it. */
    public static final class OwnBook extends OnTrial {}
}
