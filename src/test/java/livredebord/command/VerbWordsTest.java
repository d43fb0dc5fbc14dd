package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.ObservedAt;
import livredebord.entry.Observation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", "\u00A0"})
    void nothing_typed_opens_the_form(String words) {
        assertThat(Said.verb(words)).isEqualTo(new Verb.OpenForm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aide", "help", "Aide", "HELP", "aide ?", "?"})
    void help_is_help_in_both_languages(String words) {
        assertThat(Said.verb(words)).isEqualTo(new Verb.Help(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rayer la 128 | Strike",
                "supprime la dernière | Strike",
                "strike line 128 | Strike",
                "montre l'entrée 128 | Show",
                "les 5 derniers | Last",
                "5 dernières | Last",
                "last five | Last",
                "last 5 lines | Last",
                "hier | Day",
                "résumé des dernières 24h | Summarise",
                "summary last 24h | Summarise",
                "pdf juillet | Print",
                "pdf juillet 2025 | Print",
                "exporter en gpx | Export",
                "export as csv | Export",
                "aide départ | Help",
                "help wind | Help",
                "aide questions | Help",
                "when did we last fill up with water? | Ask",
                "what's the barometer doing? | Ask"
            })
    void an_order_is_taken_as_people_say_it(String words, String order) {
        assertThat(Said.verb(words).getClass().getSimpleName()).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help MOB",
                "Aide !",
                "aide Léa à ranger la cale",
                "nom d'un chien",
                "fix at 1430",
                "5 dernières bières",
                "supprime la dernière bouée du plan d'eau",
                "hier soir crêpes",
                "juillet, enfin du soleil"
            })
    void a_line_that_begins_alike_stays_a_line(String words) {
        assertThat(new Commands().understand(words, Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    @Test
    void the_boat_is_described_field_by_field() {
        assertThat(Said.verb("bateau")).isEqualTo(new Verb.ShowBoat());
        assertThat(Said.verb("bateau immatriculation BR 123456"))
                .isEqualTo(new Verb.DescribeBoat(Verb.BoatField.REGISTRATION, "BR 123456"));
        assertThat(Said.verb("boat home port: Concarneau"))
                .isEqualTo(new Verb.DescribeBoat(Verb.BoatField.HOME_PORT, "Concarneau"));
    }

    @Test
    void a_chart_and_a_curve_are_drawn_of_a_stretch() {
        assertThat(Said.verb("carte")).isEqualTo(new Verb.DrawTrack(dates(TODAY, TODAY)));
        assertThat(Said.verb("chart yesterday"))
                .isEqualTo(new Verb.DrawTrack(dates(TODAY.minusDays(1), TODAY.minusDays(1))));
        assertThat(Said.verb("carte voyage 3")).isEqualTo(new Verb.DrawTrack(new Verb.Stretch.Voyage(Optional.of(3))));
        assertThat(Said.verb("carte tout")).isEqualTo(new Verb.DrawTrack(new Verb.Stretch.WholeBook()));
        assertThat(Said.verb("baro")).isEqualTo(new Verb.DrawBarograph(dates(TODAY, TODAY)));
        assertThat(Said.verb("baro hier"))
                .isEqualTo(new Verb.DrawBarograph(dates(TODAY.minusDays(1), TODAY.minusDays(1))));
        assertThat(Said.verb("barographe 24h")).isEqualTo(new Verb.DrawBarograph(new Verb.Stretch.LastHours(24)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baro 1013",
                "baro 1013 en baisse",
                "baromètre 1016",
                "baro 24",
                "baro 1013 hier 22h",
                "carte bancaire perdue",
                "carte du secteur mise à jour",
                "export du poisson interdit",
                "trajet sans histoire"
            })
    void a_reading_or_a_tale_is_a_line(String words) {
        assertThat(new Commands().understand(words, Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    @Test
    void the_book_is_exported_in_a_format_over_a_stretch() {
        assertThat(Said.verb("export gpx")).isEqualTo(new Verb.Export(Verb.FileFormat.GPX, dates(TODAY, TODAY)));
        assertThat(Said.verb("exporte kml voyage"))
                .isEqualTo(new Verb.Export(Verb.FileFormat.KML, new Verb.Stretch.Voyage(Optional.empty())));
        assertThat(Said.verb("exporter tableur 12/07-14/07"))
                .isEqualTo(new Verb.Export(Verb.FileFormat.SPREADSHEET, dates(TODAY.minusDays(2), TODAY)));
        assertThat(Said.verb("export geojson hier"))
                .isEqualTo(new Verb.Export(Verb.FileFormat.GEOJSON, dates(TODAY.minusDays(1), TODAY.minusDays(1))));
        assertThat(Said.verb("export csv all"))
                .isEqualTo(new Verb.Export(Verb.FileFormat.CSV, new Verb.Stretch.WholeBook()));
        assertThat(Said.verb("export json"))
                .isEqualTo(new Verb.Export(Verb.FileFormat.JSON, new Verb.Stretch.WholeBook()));
        assertThat(Said.verb("export")).isEqualTo(new Verb.Help(Optional.of("export")));
    }

    @Test
    void words_are_looked_for_and_those_that_name_an_event_also_by_it() {
        assertThat(Said.verb("cherche dauphins"))
                .isEqualTo(found(Optional.empty(), new Verb.Sought("dauphins", Optional.of(Event.SIGHTING))));
        assertThat(Said.verb("find sail bag"))
                .isEqualTo(found(
                        Optional.empty(),
                        new Verb.Sought("sail", Optional.empty()),
                        new Verb.Sought("bag", Optional.empty())));
    }

    @Test
    void a_search_may_name_its_dates() {
        assertThat(Said.verb("cherche avarie 01/07-14/07"))
                .isEqualTo(found(
                        Optional.of(new Verb.Stretch.Dates(LocalDate.of(2026, 7, 1), TODAY)),
                        new Verb.Sought("avarie", Optional.of(Event.INCIDENT))));
        assertThat(Said.verb("search bilge yesterday"))
                .isEqualTo(found(
                        Optional.of(new Verb.Stretch.Dates(TODAY.minusDays(1), TODAY.minusDays(1))),
                        new Verb.Sought("bilge", Optional.empty())));
    }

    @Test
    void a_search_may_name_somebody_whom_the_book_knows() {
        Context withLea = Said.aboard("Léa");

        assertThat(find("cherche spi par léa", withLea).by()).contains("léa");
        assertThat(find("find spinnaker by @Léa", withLea).by()).contains("Léa");
        assertThat(find("cherche par léa", withLea).words()).isEmpty();
    }

    private static Verb.Find find(String words, Context context) {
        return (Verb.Find) ((Understood.Order) new Commands().understand(words, context)).verb();
    }

    @Test
    void a_search_for_nothing_is_a_question_how_to_search() {
        assertThat(Said.verb("cherche")).isEqualTo(new Verb.Help(Optional.of("cherche")));
        assertThat(((Verb.Find) Said.verb("cherche hier")).words()).isEmpty();
    }

    @Test
    void what_is_no_order_about_the_boat_or_voyages_is_a_line_with_an_offer() {
        assertThat(Said.line("bateau mmsi").offers()).containsExactly(new Verb.ShowBoat());
        assertThat(Said.line("voyages 3").offers()).containsExactly(new Verb.ShowVoyages());
    }

    private static Verb.Find found(Optional<Verb.Stretch> stretch, Verb.Sought... words) {
        return new Verb.Find(List.of(words), Optional.empty(), stretch);
    }

    @Test
    void help_about_a_verb_names_it() {
        assertThat(Said.verb("aide pdf")).isEqualTo(new Verb.Help(Optional.of("pdf")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quart 20h-23h Papa + Léa",
                "dernier ris pris",
                "départ Camaret",
                "help MOB",
                "équipage fatigué",
                "fix 48°23'N 4°29'W",
                "annule le rdv de demain",
                "corrige le cap vers le sud dès que possible",
                "skipper dort",
                "day 3 at sea",
                "48 23.5N 4 29.3W",
                "12 nds de vent",
                "jour férié",
                "bateau de pêche sur tribord 2 M",
                "boat drill at 10",
                "cherche un mouillage plus abrité de la houle",
                "trouvé une fuite sous l'évier"
            })
    void a_first_word_is_an_order_only_if_all_the_rest_fits(String words) {
        assertThat(new Commands().understand(words, Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    @Test
    void the_order_that_may_have_been_meant_is_offered_after_the_line() {
        assertThat(Said.line("help MOB").offers()).containsExactly(new Verb.Help(Optional.of("MOB")));
        assertThat(Said.line("dernier ris pris").offers()).containsExactly(new Verb.Last(1));
        assertThat(Said.line("SW 4 mer belle").offers()).isEmpty();
    }

    @Test
    void a_correction_names_entry_values_and_reason() {
        Verb.Correct correct = (Verb.Correct) Said.verb("corrige 129 heures moteur 1303 raison faute de frappe");

        assertThat(correct.number()).contains(EntryNumber.of(129));
        assertThat(correct.values())
                .singleElement()
                .satisfies(value -> assertThat(value.what()).isInstanceOf(Engine.class));
        assertThat(correct.words()).isEqualTo("heures moteur 1303");
        assertThat(correct.reason()).contains("faute de frappe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrige baro 1013", "corriger baro 1013", "fix baro 1013", "correct: baro 1013"})
    void a_correction_without_a_number_means_ones_last_entry(String words) {
        Verb.Correct correct = (Verb.Correct) Said.verb(words);

        assertThat(correct.number()).isEmpty();
        assertThat(correct.values())
                .singleElement()
                .satisfies(value -> assertThat(value.what()).isInstanceOf(Barometer.class));
        assertThat(correct.reason()).isEmpty();
    }

    @Test
    void a_time_can_be_corrected() {
        Verb.Correct correct = (Verb.Correct) Said.verb("corrige 13h20");

        assertThat(correct.number()).isEmpty();
        assertThat(correct.values())
                .singleElement()
                .satisfies(value -> assertThat(value.what()).isInstanceOf(ObservedAt.class));
    }

    @Test
    void an_entry_is_struck_out_with_or_without_a_reason() {
        assertThat(Said.verb("raye #129 doublon"))
                .isEqualTo(new Verb.Strike(Optional.of(EntryNumber.of(129)), Optional.of("doublon")));
        assertThat(Said.verb("void 129 reason twice"))
                .isEqualTo(new Verb.Strike(Optional.of(EntryNumber.of(129)), Optional.of("twice")));
        assertThat(Said.verb("raye")).isEqualTo(new Verb.Strike(Optional.empty(), Optional.empty()));
    }

    @Test
    void an_entry_is_shown_by_its_number() {
        assertThat(Said.verb("#128")).isEqualTo(new Verb.Show(EntryNumber.of(128)));
        assertThat(Said.verb("#B12")).isEqualTo(new Verb.Show(new EntryNumber("B", 12)));
        assertThat(Said.verb("montre 128")).isEqualTo(new Verb.Show(EntryNumber.of(128)));
    }

    @Test
    void a_missing_part_is_given_behind_the_number() {
        assertThat(Said.verb("131 W")).isEqualTo(new Verb.Complete(EntryNumber.of(131), "W"));
        assertThat(Said.verb("131 46 20N 1 40W")).isEqualTo(new Verb.Complete(EntryNumber.of(131), "46 20N 1 40W"));
        assertThat(Said.verb("131 1030")).isEqualTo(new Verb.Complete(EntryNumber.of(131), "1030"));
    }

    @Test
    void the_last_entries_are_between_one_and_fifty() {
        assertThat(Said.verb("dernier")).isEqualTo(new Verb.Last(1));
        assertThat(Said.verb("last 5")).isEqualTo(new Verb.Last(5));
        assertThat(Said.verb("derniers 50")).isEqualTo(new Verb.Last(50));
        assertThat(new Commands().understand("last 51", Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    @Test
    void a_stretch_of_time_is_named_in_many_ways() {
        assertThat(Said.verb("résumé")).isEqualTo(new Verb.Summarise(dates(TODAY, TODAY)));
        assertThat(Said.verb("resume hier"))
                .isEqualTo(new Verb.Summarise(dates(TODAY.minusDays(1), TODAY.minusDays(1))));
        assertThat(Said.verb("summary 24h")).isEqualTo(new Verb.Summarise(new Verb.Stretch.LastHours(24)));
        assertThat(Said.verb("résumé famille")).isEqualTo(new Verb.Summarise(dates(TODAY, TODAY), true));
        assertThat(Said.verb("résumé pour la famille hier"))
                .isEqualTo(new Verb.Summarise(dates(TODAY.minusDays(1), TODAY.minusDays(1)), true));
        assertThat(Said.verb("summary for the family")).isEqualTo(new Verb.Summarise(dates(TODAY, TODAY), true));
        assertThat(Said.verb("summary family 24h")).isEqualTo(new Verb.Summarise(new Verb.Stretch.LastHours(24), true));
        assertThat(Said.verb("pdf voyage")).isEqualTo(new Verb.Print(new Verb.Stretch.Voyage(Optional.empty())));
        assertThat(Said.verb("summary voyage 3"))
                .isEqualTo(new Verb.Summarise(new Verb.Stretch.Voyage(Optional.of(3))));
        assertThat(Said.verb("voyages")).isEqualTo(new Verb.ShowVoyages());
        assertThat(Said.verb("pdf 12/07 14/07")).isEqualTo(new Verb.Print(dates(TODAY.minusDays(2), TODAY)));
        assertThat(Said.verb("pdf du 12 au 14 juillet")).isEqualTo(new Verb.Print(dates(TODAY.minusDays(2), TODAY)));
        assertThat(Said.verb("pdf 2026-07-01"))
                .isEqualTo(new Verb.Print(dates(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1))));
        assertThat(Said.verb("jour hier")).isEqualTo(new Verb.Day(dates(TODAY.minusDays(1), TODAY.minusDays(1))));
        assertThat(Said.verb("jour lundi")).isEqualTo(new Verb.Day(dates(TODAY.minusDays(1), TODAY.minusDays(1))));
        assertThat(Said.verb("résumé la semaine dernière"))
                .isEqualTo(new Verb.Summarise(dates(TODAY.minusDays(8), TODAY.minusDays(2))));
        assertThat(Said.verb("pdf ce mois")).isEqualTo(new Verb.Print(dates(TODAY.withDayOfMonth(1), TODAY)));
        assertThat(((Verb.Find) Said.verb("find reef since Tuesday")).stretch())
                .contains(dates(TODAY.minusDays(7), TODAY));
        assertThat(((Verb.Find) Said.verb("cherche ris cette semaine")).words()).hasSize(1);
        assertThat(Said.verb("pdf 25/12"))
                .isEqualTo(new Verb.Print(dates(LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 25))));
    }

    @Test
    void a_paper_is_a_copy_somebodys_sea_time_a_report_or_a_year() {
        Verb.Stretch whole = new Verb.Stretch.WholeBook();
        assertThat(Said.verb("pdf tout")).isEqualTo(new Verb.Print(new Verb.Stretch.WholeBook()));
        assertThat(Said.verb("pdf 2026"))
                .isEqualTo(new Verb.Print(dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
        assertThat(Said.verb("pdf copie 12/07 14/07"))
                .isEqualTo(new Verb.Print(dates(TODAY.minusDays(2), TODAY), Verb.Document.CERTIFIED_COPY, ""));
        assertThat(Said.verb("pdf copy #128")).isEqualTo(new Verb.Print(whole, Verb.Document.CERTIFIED_COPY, "#128"));
        assertThat(Said.verb("pdf rapport #B12"))
                .isEqualTo(new Verb.Print(whole, Verb.Document.MASTERS_REPORT, "#B12"));
        assertThat(Said.verb("pdf milles Léa")).isEqualTo(new Verb.Print(whole, Verb.Document.SEA_TIME, "Léa"));
        assertThat(Said.verb("pdf miles @tom 2026"))
                .isEqualTo(new Verb.Print(
                        dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), Verb.Document.SEA_TIME, "tom"));
        assertThat(new Commands().understand("pdf rapport", Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    @Test
    void a_paper_may_be_asked_for_in_another_language() {
        Verb.Print today = new Verb.Print(dates(TODAY, TODAY));

        assertThat(Said.verb("pdf en anglais")).isEqualTo(today.in(Language.EN));
        assertThat(Said.verb("pdf english")).isEqualTo(today.in(Language.EN));
        assertThat(Said.verb("pdf in French")).isEqualTo(today.in(Language.FR));
        assertThat(Said.verb("pdf " + TODAY + " en")).isEqualTo(today.in(Language.EN));
        assertThat(Said.verb("pdf milles Léa en anglais"))
                .isEqualTo(new Verb.Print(new Verb.Stretch.WholeBook(), Verb.Document.SEA_TIME, "Léa").in(Language.EN));
        assertThat(Said.verb("pdf copie #128 anglais"))
                .isEqualTo(new Verb.Print(new Verb.Stretch.WholeBook(), Verb.Document.CERTIFIED_COPY, "#128")
                        .in(Language.EN));
        assertThat(new Commands().understand("pdf lu en anglais", Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    @Test
    void days_to_sign_are_shown_signed_together_or_one_by_one() {
        assertThat(Said.verb("signe")).isEqualTo(new Verb.Sign(Optional.empty(), false));
        assertThat(Said.verb("sign yes")).isEqualTo(new Verb.Sign(Optional.empty(), true));
        assertThat(Said.verb("visa 14/07")).isEqualTo(new Verb.Sign(Optional.of(dates(TODAY, TODAY)), true));
        assertThat(new Commands().understand("signe de la main au cargo", Said.EVENING))
                .isInstanceOf(Understood.Line.class);
    }

    @Test
    void a_date_that_no_calendar_has_is_no_order() {
        assertThat(new Commands().understand("pdf 31/02", Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    private static Verb.Stretch dates(LocalDate first, LocalDate last) {
        return new Verb.Stretch.Dates(first, last);
    }

    @Test
    void language_crew_and_roles_are_asked_for_by_name() {
        assertThat(Said.verb("langue en")).isEqualTo(new Verb.Speak(Language.EN));
        assertThat(Said.verb("language french")).isEqualTo(new Verb.Speak(Language.FR));
        assertThat(Said.verb("équipage")).isEqualTo(new Verb.ShowCrew());
        assertThat(Said.verb("crew")).isEqualTo(new Verb.ShowCrew());
        assertThat(Said.verb("skipper @lea.m")).isEqualTo(new Verb.GiveRole("lea.m", Role.SKIPPER));
        assertThat(Said.verb("junior @hugo")).isEqualTo(new Verb.GiveRole("hugo", Role.JUNIOR));
    }

    @Test
    void several_lines_are_several_entries_and_blank_ones_none() {
        assertThat(new Commands().split("SW 4\n\n  \nmer belle")).isEqualTo(List.of("SW 4", "mer belle"));
        assertThat(new Commands().split("")).isEqualTo(List.of(""));
    }
}
