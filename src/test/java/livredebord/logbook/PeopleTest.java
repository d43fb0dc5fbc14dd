package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livredebord.entry.Author;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation.Charge;
import livredebord.entry.Observation.HandOver;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.RoleGiven;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Person;
import livredebord.logbook.Answer.Reason;
import livredebord.logbook.Answer.Told;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** People, watches, voyages, time and questions in a book of their own; Anne is skipper, Léa, Tom and Papa write. */
@QuarkusTest
@TestProfile(OnTrialWithPeople.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static Instant nextDay = Instant.parse("2027-03-01T07:00:00Z");

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    CrewInTests crew;

    @Inject
    Boat boat;

    /** 07:00 UTC, on a day that no other test wrote on. */
    private final Instant now = tomorrow();

    private static synchronized Instant tomorrow() {
        nextDay = nextDay.plus(Duration.ofDays(3));
        return nextDay;
    }

    @Test
    @Order(1)
    void theHeadOfALineShowsThePersonsNameAndNotTheAccounts() {
        Row row = noted(say(lea(), "dauphins"));

        Author author = row.entry().content().orElseThrow().author();
        assertThat(author.name()).isEqualTo("Léa");
        assertThat(author.id()).isEqualTo(lea().id());
    }

    @Test
    @Order(2)
    void aNameThatSomebodyChoosesIsTheOneShownAndTheOldOneStillMeansHim() {
        assertThat(say(tom(), "nom Thomas")).isInstanceOf(Answer.OrderNoted.class);
        Row row = noted(say(tom(), "baro 1017"));

        assertThat(row.entry().content().orElseThrow().author().name()).isEqualTo("Thomas");
        assertThat(Answers.refused(say(lea(), "nom Thomas"))).isEqualTo(Reason.NAME_TAKEN);
        assertThat(person("Thomas").aliases()).containsExactly("Tom");
        say(tom(), "nom Tom");
    }

    @Test
    @Order(3)
    void theCrewListSaysWhoIsAboardSinceWhenAndWhere() {
        noted(say(lea(), "équipage à bord Mamie et Hugo à Concarneau"));
        say(lea(), "équipage alias Mémé = Mamie");
        noted(sayAt(now.plus(Duration.ofHours(3)), lea(), "équipage à terre Hugo à Houat"));

        assertThat(person("Mamie"))
                .isEqualTo(new Person(
                        "Mamie",
                        List.of("Mémé"),
                        Optional.empty(),
                        false,
                        true,
                        Optional.of(now),
                        Optional.of("Concarneau")));
        assertThat(person("Hugo").aboard()).isFalse();
        assertThat(person("Hugo").where()).contains("Houat");
        assertThat(person("Anne").role()).contains(Role.SKIPPER);
        assertThat(noted(sayAt(now.plus(Duration.ofHours(4)), lea(), "débarque Mémé à Groix"))
                        .standing())
                .isNotEmpty();
        assertThat(person("Mamie").aboard()).isFalse();
    }

    @Test
    @Order(4)
    void theBoatIsHandedOverAndStandsNotConfirmedUntilTheOtherSaysSo() {
        assertThat(Answers.refused(say(lea(), "skipper Tom"))).isEqualTo(Reason.ONLY_THE_SKIPPER_HANDS_OVER);
        assertThat(Answers.refused(say(anne(), "skipper @mamie"))).isEqualTo(Reason.NO_ACCOUNT);

        Row handOver = ((Answer.RoleChanged) say(anne(), "skipper Léa")).row();

        assertThat(handOver.standing())
                .contains(new HandOver(Charge.SKIPPER, List.of("Léa"), false))
                .anyMatch(what -> what instanceof RoleGiven given && given.role() == Role.SKIPPER);
        assertThat(person("Léa").unconfirmed()).isTrue();
        assertThat(person("Anne").role()).contains(Role.CREW);
        assertThat(Answers.refused(say(tom(), "pris"))).isEqualTo(Reason.NOT_HANDED_TO_YOU);
        assertThat(say(lea(), "pris"))
                .isInstanceOfSatisfying(
                        Answer.Completed.class,
                        taken -> assertThat(taken.completed().standing())
                                .contains(new HandOver(Charge.SKIPPER, List.of("Léa"), true)));
        assertThat(person("Léa").unconfirmed()).isFalse();
        assertThat(Answers.refused(sayAt(now.plusSeconds(90), lea(), "pris"))).isEqualTo(Reason.NOTHING_TO_TAKE_OVER);
        assertThat(Answers.refused(say(lea(), "invité @lea"))).isEqualTo(Reason.SKIPPER_HANDS_OVER_FIRST);
    }

    @Test
    @Order(5)
    void whoMustActTakesCommandWithAReasonAndThereIsOneSkipper() {
        assertThat(Answers.refused(say(anne(), "skipper moi"))).isEqualTo(Reason.COMMAND_WANTS_A_REASON);
        Row row = ((Answer.RoleChanged) say(anne(), "skipper moi raison Léa est malade")).row();

        assertThat(row.standing())
                .anyMatch(what ->
                        what instanceof RoleGiven given && given.reason().equals(Optional.of("Léa est malade")));
        assertThat(crew().people().stream().filter(person -> person.role().equals(Optional.of(Role.SKIPPER))))
                .extracting(Person::name)
                .containsExactly("Anne");
        assertThat(Answers.refused(say(anne(), "skipper moi raison encore"))).isEqualTo(Reason.IS_SKIPPER_ALREADY);
    }

    @Test
    @Order(6)
    void aWatchIsHandedOverWithWhatItCameTo() {
        noted(say(lea(), "Léa prend le quart 48°20,0'N 004°40,0'W baro 1018"));
        noted(sayAt(now.plus(Duration.ofHours(1)), lea(), "vent SW 5 virement"));
        noted(sayAt(now.plus(Duration.ofHours(2)), lea(), "48°10,0'N 004°40,0'W baro 1012"));

        Answer.Noted answer = (Answer.Noted) sayAt(now.plus(Duration.ofHours(3)), lea(), "quart à Tom");

        assertThat(answer.row().standing()).contains(new HandOver(Charge.WATCH, List.of("Tom"), false));
        assertThat(answer.digest().orElseThrow().since()).isEqualTo(now);
        assertThat(answer.digest()
                        .orElseThrow()
                        .totals()
                        .overGround()
                        .orElseThrow()
                        .milesE2())
                .isEqualTo(1_000);
        assertThat(answer.digest().orElseThrow().events()).hasSize(1);
        assertThat(sayAt(now.plus(Duration.ofHours(3)), tom(), "pris")).isInstanceOf(Answer.Completed.class);
    }

    @Test
    @Order(7)
    void forWhoHasNoAccountAnotherSaysIt() {
        noted(say(lea(), "quart à Mamie"));

        Answer.Completed taken = (Answer.Completed) say(tom(), "mine");

        assertThat(taken.completion().entry().content().orElseThrow().onBehalfOf())
                .contains("Mamie");
    }

    @Test
    @Order(8)
    void whoTakesTheWatchHimselfNeedsNobodysWord() {
        assertThat(noted(say(tom(), "Tom prend le quart")).standing()).noneMatch(HandOver.class::isInstance);
    }

    @Test
    @Order(9)
    void theWatchBillSaysWhoIsToHaveTheWatch() {
        noted(say(tom(), "quart à Tom"));
        say(anne(), "quarts 08-12 Tom, 12-16 Léa");

        Answer.WatchShown shown = (Answer.WatchShown) sayAt(now.plus(Duration.ofHours(5)), lea(), "quart");

        assertThat(shown.planned().orElseThrow().on()).containsExactly("Léa");
        assertThat(shown.planned().orElseThrow().from()).isEqualTo(LocalTime.of(12, 0));
        assertThat(shown.change()).isPresent();
    }

    @Test
    @Order(10)
    void voyagesAreJoinedCutAndNamedAndUndoneByStrikingThatOut() {
        noted(say(lea(), "départ Camaret 48°16,0'N 004°35,0'W"));
        noted(sayAt(now.plus(Duration.ofHours(3)), lea(), "arrivée Morgat"));
        noted(sayAt(now.plus(Duration.ofHours(5)), lea(), "départ Morgat"));
        noted(sayAt(now.plus(Duration.ofHours(9)), lea(), "arrivée Douarnenez 48°06,0'N 004°20,0'W"));
        Instant later = now.plus(Duration.ofHours(10));
        int last = newest(later).number();

        Row joined = ((Answer.OrderNoted) sayAt(later, lea(), "voyage fusionne " + (last - 1) + " " + last)).row();
        assertThat(newest(later).number()).isEqualTo(last - 1);
        assertThat(newest(later).ends().from()).contains("Camaret");
        assertThat(newest(later).ends().to()).contains("Douarnenez");

        sayAt(later, lea(), "voyage nomme " + (last - 1) + " Tour de la baie");
        assertThat(newest(later).name()).contains("Tour de la baie");

        sayAt(later, lea(), "raye " + joined.entry().number() + " motif deux voyages");
        assertThat(newest(later).number()).isEqualTo(last);
        assertThat(newest(later).ends().from()).contains("Morgat");

        String noon = now.plus(Duration.ofHours(1))
                .atZone(PARIS)
                .format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm"));
        sayAt(later, lea(), "voyage coupe " + (last - 1) + " à " + noon);
        assertThat(newest(later).number()).isEqualTo(last + 1);
        assertThat(Answers.refused(sayAt(later, lea(), "voyage nomme 999 X"))).isEqualTo(Reason.NO_SUCH_VOYAGE);
        assertThat(Answers.refused(sayAt(later, lea(), "voyage coupe " + last + " à 01/01/2020 12:00")))
                .isEqualTo(Reason.NOT_IN_THAT_VOYAGE);
    }

    @Test
    @Order(11)
    void questionsAreAnsweredWithTheEntriesThatTheyCameFrom() {
        Row fuel = noted(say(lea(), "plein gazole 45 L"));
        noted(sayAt(now.plusSeconds(60), lea(), "vent SW 4"));
        Row strong = noted(sayAt(now.plusSeconds(120), lea(), "vent W 7 raf 38"));
        noted(sayAt(now.plusSeconds(180), lea(), "heures moteur 1300"));
        noted(sayAt(now.plus(Duration.ofHours(2)), lea(), "heures moteur 1302,5"));
        Instant later = now.plus(Duration.ofHours(3));

        assertThat(told(later, "dernier plein de gazole ?").rows())
                .extracting(Row::entry)
                .containsExactly(fuel.entry());
        assertThat(told(later, "vent max aujourd'hui").rows())
                .extracting(Row::entry)
                .containsExactly(strong.entry());
        assertThat(told(later, "combien de gazole aujourd'hui ?"))
                .matches(told -> told.what() == Told.What.LITRES && told.amount() == 450);
        assertThat(told(later, "heures moteur aujourd'hui"))
                .matches(told -> told.what() == Told.What.ENGINE_HOURS && told.amount() == 250);
        assertThat(told(later, "combien d'incidents aujourd'hui ?").amount()).isZero();
        assertThat(told(later, "dernier exercice ?").what()).isEqualTo(Told.What.NOTHING);
        assertThat(journal.last(1).get(0).content().orElseThrow().raw()).isEqualTo("heures moteur 1302,5");
    }

    @Test
    @Order(12)
    void milesAreThoseOfTheVoyagesInWhichSomebodyWasAboard() {
        noted(say(anne(), "embarque Zoé à Brest"));
        noted(sayAt(now.plusSeconds(60), anne(), "départ Brest 48°20,0'N 004°40,0'W"));
        noted(sayAt(now.plus(Duration.ofHours(2)), anne(), "48°10,0'N 004°40,0'W"));
        noted(sayAt(now.plus(Duration.ofHours(4)), anne(), "arrivée Sein 48°00,0'N 004°40,0'W"));
        noted(sayAt(now.plus(Duration.ofHours(5)), anne(), "débarque Zoé à Sein"));
        Instant later = now.plus(Duration.ofHours(6));
        sayAt(later, anne(), "équipage alias Zozo = Zoé");

        Told told = told(later, "milles de Zozo ?");
        assertThat(told.person()).contains("Zoé");
        assertThat(told.amount()).isEqualTo(2_000);
        assertThat(told.from()).hasSize(1);
        assertThat(told(later, "combien de milles ?").amount()).isEqualTo(2_000);
    }

    @Test
    @Order(13)
    void aChangeOfShipsZoneHoldsFromThenOnAndNoHourIsLost() {
        Row before = noted(say(lea(), "baro 1001"));
        sayAt(now.plusSeconds(60), anne(), "heure UTC-1");
        Row after = noted(sayAt(now.plus(Duration.ofHours(5)), lea(), "10:00 baro 1002"));

        int hoursInParis = now.atZone(PARIS).getOffset().getTotalSeconds() / 3_600;
        assertThat(after.observed()).isEqualTo(now.plus(Duration.ofHours(4)));
        assertThat(before.observed().atZone(boat.zone()).getHour()).isEqualTo(7 + hoursInParis);
        assertThat(boat.zone().getRules().getOffset(after.observed()).getTotalSeconds())
                .isEqualTo(-3_600);
        Period day = Period.ofDates(
                now.atZone(PARIS).toLocalDate(), now.atZone(PARIS).toLocalDate(), boat.zone());
        assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(25 + hoursInParis));
        assertThat(journal.ofKinds(Set.of(EntryKind.CLOCK))).hasSize(1);
    }

    private Told told(Instant moment, String question) {
        return (Told) sayAt(moment, lea(), question);
    }

    private Answer.Voyage newest(Instant moment) {
        return ((Answer.VoyagesShown) sayAt(moment, lea(), "voyages")).voyages().get(0);
    }

    private Answer.CrewShown crew() {
        return (Answer.CrewShown) say(lea(), "équipage");
    }

    private Person person(String name) {
        return crew().people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Answer say(Author author, String words) {
        return sayAt(now, author, words);
    }

    private Answer sayAt(Instant moment, Author author, String words) {
        return logbook.take(TypedByCommand.again(words, author, moment, Language.FR))
                .get(0);
    }

    private static Row noted(Answer answer) {
        return ((Answer.Noted) answer).row();
    }

    private Author anne() {
        return named("anne");
    }

    private Author lea() {
        return named("lea");
    }

    private Author tom() {
        return named("tom");
    }

    private Author named(String account) {
        return crew.person(account);
    }
}
