package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livredebord.entry.Language;
import livredebord.report.FamilyLetter;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import org.junit.jupiter.api.Test;

/** What is pasted into a family's group, whole, as it is read there. */
@QuarkusTest
@TestProfile(FamilyNewsTest.Alone.class)
class FamilyNewsTest {

    /** Its own book, of which nothing is told while we write it. */
    public static class Alone extends OnTrial {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("livredebord.rounds", "false");
            return overrides;
        }
    }

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    CrewInTests crew;

    @Inject
    BookReader reader;

    @Inject
    ReadingRoom room;

    @Inject
    Passages passages;

    @Inject
    FamilyLetter letter;

    @Inject
    Boat boat;

    @Test
    void aDayIsAFewSentencesThatReadTheSameEverywhere() {
        LocalDate day = LocalDate.of(2026, 7, 14);
        write(
                day,
                "07:45 appareillage Camaret pour Houat, 4 à bord, vent SO 3, baro 1018",
                "08:10 embarquement Mamie et Hugo, on est 6",
                "09:00 48°16,2'N 004°40,8'W COG 205 SOG 6,1 SW4 mer peu agitée log 1200",
                "10:05 Tom malade, fièvre 39, doliprane",
                "11:20 vu dauphins à l'étrave *youpi* @channel",
                "12:00 la soupe était trop salée, Tom boude",
                "13:20 1er ris, SW 5 raf 28 nds, mer agitée",
                "15:00 exercice homme à la mer",
                "18:20 mouillé Houat, 5 m sable, log 1242 47°23,5'N 002°57,1'W");

        assertThat(text(day, "2026-07-14T18:35:00Z", Language.FR))
                .isEqualTo(String.join(
                        "\n",
                        "Essai, mardi 14 juillet (ESSAI)",
                        "Bonsoir à tous !",
                        "",
                        "Nous avons quitté Camaret à 7h45 et atteint Houat à 18h20.",
                        "42 milles parcourus (78 km).",
                        "Vent de sud-ouest, force 3 à 5 (bonne brise), rafales à 28 nœuds. Mer agitée.",
                        "Vu en route : dauphins à l'étrave youpi channel.",
                        "Mamie et Hugo ont embarqué. Nous sommes 6 à bord.",
                        "Ce soir : Houat, au mouillage.",
                        "Notre position à 18h20 :"
                                + " https://www.openstreetmap.org/?mlat=47.3917&mlon=-2.9517&zoom=11",
                        "",
                        "L’équipage vous embrasse."));
        assertThat(text(day, "2026-07-16T09:00:00Z", Language.EN))
                .isEqualTo(String.join(
                        "\n",
                        "Essai, Tuesday 14 July (TRIAL)",
                        "Hello, everyone!",
                        "",
                        "We left Camaret at 07:45 and reached Houat at 18:20.",
                        "42 miles covered (78 km).",
                        "South-westerly wind, force 3 to 5 (fresh breeze), gusts of 28 knots. Sea moderate.",
                        "Seen on the way: dauphins à l'étrave youpi channel.",
                        "Mamie and Hugo joined us. There are 6 of us aboard.",
                        "In the end: Houat, at anchor.",
                        "Our position at 18:20:" + " https://www.openstreetmap.org/?mlat=47.3917&mlon=-2.9517&zoom=11",
                        "",
                        "Love from the crew"));
    }

    @Test
    void whoComesInLateIsToldOfTheNextEvening() {
        LocalDate day = LocalDate.of(2026, 8, 1);
        write(day, "09:00 appareillage Brest pour Ouessant", "22:10 amarré Ouessant");
        write(day.plusDays(1), "11:00 appareillage Ouessant pour Molène");

        String first =
                news("2026-08-01T18:35:00Z").of(day, LocalTime.of(20, 30)).orElseThrow();
        String second = news("2026-08-02T18:35:00Z")
                .of(day.plusDays(1), LocalTime.of(20, 30))
                .orElseThrow();

        assertThat(first)
                .startsWith("Essai, samedi 1er août (ESSAI)\n")
                .contains("Nous avons quitté Brest à 9h00.", "Ce soir : en mer, cap sur Ouessant.");
        assertThat(second)
                .contains(
                        "Nous avons atteint Ouessant à 22h10 la veille. Nous avons quitté Ouessant à 11h00.",
                        "Ce soir : en mer, cap sur Molène.");
        assertThat(news("2026-08-02T18:35:00Z").of(LocalDate.of(2025, 1, 1), LocalTime.of(20, 30)))
                .isEmpty();
    }

    @Test
    void itIsPostedWhereTheWholeCrewCanCopyIt() {
        LocalDate day = LocalDate.of(2026, 6, 2);
        write(day, "10:00 appareillage Sein, calme plat", "17:00 retour Sein, amarré Sein");

        Answer made = crew.say("lea", "résumé pour la famille 02/06/2026", Instant.parse("2026-06-02T19:00:00Z"));

        assertThat(((Answer.SummaryMade) made).summary().markdown())
                .contains("Nous avons quitté Sein à 10h00 pour une sortie, retour à 17h00.")
                .doesNotContain("**", "|");
    }

    private void write(LocalDate day, String... lines) {
        for (String line : lines) {
            Instant typed = day.atTime(LocalTime.parse(line.substring(0, 5)))
                    .atZone(PARIS)
                    .toInstant();
            crew.say("lea", line, typed);
        }
    }

    private String text(LocalDate day, String now, Language language) {
        Period period = Period.ofDates(day, day, PARIS);
        List<Row> rows = reader.of(period);
        return news(now).summary(period, rows, language).markdown();
    }

    private FamilyNews news(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new FamilyNews(reader, room, passages, letter, boat, clock);
    }
}
