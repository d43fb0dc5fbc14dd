package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.entry.Observation.CrewChange;
import livredebord.entry.Observation.Place;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.Spell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleOrdersTest {

    private static final Context WITH_CREW = Said.aboard("Léa", "lea", "Tom", "Papa", "Maman");

    private static final Spell EVENING = new Spell(LocalTime.of(20, 0), LocalTime.of(23, 0), List.of("Papa", "Léa"));
    private static final Spell NIGHT = new Spell(LocalTime.of(23, 0), LocalTime.of(2, 0), List.of("Maman"));

    private static Verb verb(String words) {
        return ((Understood.Order) new Commands().understand(words, WITH_CREW)).verb();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "équipage à bord Mamie à Concarneau",
                "equipage a bord Mamie à Concarneau",
                "crew aboard Mamie at Concarneau",
                "équipage embarque : Mamie à Concarneau"
            })
    void whoComesAboardAsAnOrderIsTheLineThatSaysSo(String words) {
        Understood.Line line = ((Verb.Note) verb(words)).line();

        assertThat(Said.the(CrewChange.class, line)).contains(new CrewChange(List.of("Mamie"), List.of()));
        assertThat(Said.the(Place.class, line)).contains(new Place("Concarneau"));
    }

    @Test
    void namesThatTheBookKnowsMayBeTypedSmall() {
        assertThat(Said.the(CrewChange.class, ((Verb.Note) verb("équipage à terre léa")).line()))
                .contains(new CrewChange(List.of(), List.of("Léa")));
    }

    @Test
    void aNicknameIsGivenToSomebody() {
        assertThat(verb("équipage alias Papi = Papa")).isEqualTo(new Verb.GiveAlias("Papi", "Papa"));
        assertThat(verb("crew Papi = tom")).isEqualTo(new Verb.GiveAlias("Papi", "tom"));
        assertThat(verb("nom Léa")).isEqualTo(new Verb.NameMyself("Léa"));
        assertThat(verb("my name is Anne-Marie")).isEqualTo(new Verb.NameMyself("Anne-Marie"));
    }

    @Test
    void theBoatIsHandedOverToSomebodyByNameOrTakenWithAReason() {
        assertThat(verb("skipper Léa")).isEqualTo(new Verb.GiveRole("Léa", Role.SKIPPER));
        assertThat(verb("skipper @lea")).isEqualTo(new Verb.GiveRole("lea", Role.SKIPPER));
        assertThat(verb("chef de bord tom")).isEqualTo(new Verb.GiveRole("tom", Role.SKIPPER));
        assertThat(verb("skipper moi raison Anne est à terre"))
                .isEqualTo(new Verb.TakeCommand(Optional.of("Anne est à terre")));
        assertThat(verb("skipper me")).isEqualTo(new Verb.TakeCommand(Optional.empty()));
        assertThat(verb("I take command because Anne is hurt"))
                .isEqualTo(new Verb.TakeCommand(Optional.of("Anne is hurt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rôle tom mousse", "role Tom junior", "rôle mousse tom", "rôle de Tom : mousse"})
    void aRoleIsGivenByItsNameToSomebodyWhomTheBookKnows(String words) {
        Verb.GiveRole given = (Verb.GiveRole) verb(words);

        assertThat(given.name()).isEqualToIgnoringCase("tom");
        assertThat(given.role()).isEqualTo(Role.JUNIOR);
    }

    @Test
    void aRoleOfSomebodyUnknownIsALineAndTheOrderIsExplained() {
        assertThat(verb("rôle @hugo mousse")).isEqualTo(new Verb.GiveRole("hugo", Role.JUNIOR));

        Understood.Line line = Said.line("rôle hugo mousse", WITH_CREW);

        assertThat(line.offers()).containsExactly(new Verb.Help(Optional.of("role")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pris", "Pris", "mine", "je prends le quart", "I have the watch"})
    void whatWasHandedOverIsTaken(String words) {
        assertThat(verb(words)).isEqualTo(new Verb.TakeOver(Optional.empty()));
        assertThat(verb(words + " #140")).isEqualTo(new Verb.TakeOver(Optional.of(EntryNumber.of(140))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarts 20-23 Papa+Léa, 23-02 Maman",
                "quarts 20h-23h Papa + Léa ; 23h-2h Maman",
                "watches: 20:00-23:00 Papa and Léa, 2300-0200 maman",
                "quart 20-23 Papa+Léa, 23-02 Maman",
                "tableau de quart Papa et Léa 20-23, Maman 23-02"
            })
    void theWatchBillIsHoursAndNames(String words) {
        assertThat(verb(words)).isEqualTo(new Verb.SetWatches(List.of(EVENING, NIGHT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quart", "watch", "quarts", "de quart"})
    void whoHasTheWatchIsAsked(String words) {
        assertThat(verb(words)).isEqualTo(new Verb.ShowWatch());
    }

    @Test
    void voyagesAreJoinedCutAndNamed() {
        assertThat(verb("voyage fusionne 3 4")).isEqualTo(new Verb.JoinVoyages(3, 4));
        assertThat(verb("voyage merge 4 and 3")).isEqualTo(new Verb.JoinVoyages(3, 4));
        assertThat(verb("voyage coupe 3 à 14/07 12:00"))
                .isEqualTo(new Verb.SplitVoyage(3, Instant.parse("2026-07-14T10:00:00Z")));
        assertThat(verb("voyage split 3 at 13/07 08h30"))
                .isEqualTo(new Verb.SplitVoyage(3, Instant.parse("2026-07-13T06:30:00Z")));
        assertThat(verb("voyage nomme 3 Croisière d'été")).isEqualTo(new Verb.NameVoyage(3, "Croisière d'été"));
        assertThat(verb("voyage 3")).isEqualTo(new Verb.ShowVoyage(3));
        assertThat(verb("voyage")).isEqualTo(new Verb.ShowVoyages());
    }

    @Test
    void theClockIsToldWithOrWithoutADate() {
        LocalDate date = LocalDate.of(2026, 7, 14);

        assertThat(verb("heure 14:32")).isEqualTo(new Verb.TellTime(LocalTime.of(14, 32), Optional.empty(), false));
        assertThat(verb("time 1432Z")).isEqualTo(new Verb.TellTime(LocalTime.of(14, 32), Optional.empty(), true));
        assertThat(verb("heure 14/07/2026 14h32"))
                .isEqualTo(new Verb.TellTime(LocalTime.of(14, 32), Optional.of(date), false));
        assertThat(verb("heure 14h32 TU le 2026-07-14"))
                .isEqualTo(new Verb.TellTime(LocalTime.of(14, 32), Optional.of(date), true));
        assertThat(verb("heure")).isEqualTo(new Verb.ShowTime());
    }

    @ParameterizedTest
    @CsvSource({
        "heure UTC+1, UTC+01:00",
        "time utc-3:30, UTC-03:30",
        "heure TU, UTC",
        "heure europe/paris, Europe/Paris",
        "time Atlantic/Azores, Atlantic/Azores"
    })
    void aZoneIsNamed(String words, String zone) {
        assertThat(verb(words)).isEqualTo(new Verb.SetZone(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quart 20h-23h Papa + Léa",
                "quart à Maman",
                "quart calme",
                "équipage à bord, tout le monde dort",
                "équipage à terre pour la soirée",
                "pris 2 ris",
                "pris un ris",
                "mine was wet",
                "nom d'un chien quelle houle",
                "skipper dort",
                "skipper malade, Léa à la barre",
                "skipper moi et Tom à la manœuvre",
                "voyage agréable",
                "voyage 3 jours sans vent",
                "voyage coupe 3 oranges",
                "heure d'arrivée prévue 17h",
                "heure 14:32 virement",
                "time to reef",
                "time 14",
                "heure UTC+25",
                "départ Camaret",
                "dernier ris pris",
                "relève à 23h par Maman"
            })
    void whateverElseBeginsSoIsALine(String words) {
        assertThat(new Commands().understand(words, WITH_CREW)).isInstanceOf(Understood.Line.class);
    }
}
