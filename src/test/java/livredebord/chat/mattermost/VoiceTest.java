package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.Remark;
import livredebord.logbook.Answer;
import livredebord.logbook.Answer.Offer;
import livredebord.logbook.Automation;
import livredebord.logbook.Devices;
import livredebord.logbook.FileOrder;
import livredebord.logbook.OwnPages;
import livredebord.logbook.Rule;
import livredebord.logbook.Subscriptions;
import livredebord.logbook.Summary;
import livredebord.nautical.Bearing;
import livredebord.nautical.EngineHours;
import livredebord.nautical.North;
import livredebord.nautical.Position;
import livredebord.voyage.Ends;
import livredebord.voyage.Gap;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Scene;
import livredebord.voyage.StillHolds;
import livredebord.voyage.Totals;
import livredebord.voyage.WatchDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceTest {

    private final BoatInTests boat = new BoatInTests();

    /** The golden files hold every answer as the channel, the person and the buttons say it. */
    @ParameterizedTest
    @EnumSource
    void everyAnswerReadsAsTheGoldenFileSays(Language language) throws IOException {
        boat.language = language;
        Voice voice = new Voice(boat, language, number -> false);

        String said = answers().entrySet().stream()
                .map(answer -> "## " + answer.getKey() + "\n" + written(voice.say(answer.getValue())))
                .collect(Collectors.joining("\n"));

        Path golden = Path.of("src/test/resources/chat/answers_" + language.code() + ".txt");
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void theGoldenFilesHoldEveryKindOfAnswer() {
        Set<Class<?>> kinds = answers().values().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(Answer.class.getPermittedSubclasses());
    }

    /** As they usually are, but for one that the skipper switched off. */
    private static Answer.RulesShown rules() {
        Map<Rule, Rule.Setting> rules =
                Arrays.stream(Rule.values()).collect(Collectors.toMap(rule -> rule, Rule::usual));
        rules.put(Rule.TACK, new Rule.Setting(false, 0));
        rules.put(Rule.HOURLY, new Rule.Setting(true, 90));
        return new Answer.RulesShown(rules);
    }

    @Test
    void neverMoreThanThreeButtons() {
        Voice voice = new Voice(boat, Language.FR, number -> false);

        assertThat(answers().values())
                .filteredOn(answer -> !(answer instanceof Answer.ButtonsWanted))
                .allSatisfy(answer -> assertThat(voice.say(answer).buttons()).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void aRestrictedNoteIsShownToThoseWhoMayReadItAndToNobodyElse() {
        Row note = Row.of(new Scene(135).restricted("11:20", new Remark("fièvre 39")));
        Answer shown = new Answer.Shown(List.of(note));

        assertThat(new Voice(boat, Language.FR, number -> true).say(shown).privately())
                .isEqualTo("14/07 **#135** 11:20 **Léa** · fièvre 39");
        assertThat(new Voice(boat, Language.FR, number -> false).say(shown).privately())
                .isEqualTo("14/07 **#135** 11:20 **Léa** · note réservée");
    }

    @Test
    void everyPostOfATrialBookSaysSo() {
        boat.trial = true;
        Answer noted = new Answer.Noted(Row.of(new Scene(128).line("09:00", new Remark("dauphins"))), List.of());

        assertThat(new Voice(boat, Language.FR, number -> true).say(noted).publicly())
                .contains("**#128** 09:00 **Léa** · dauphins · essai");
    }

    @Test
    void somebodyOverboardCallsEverybodyOnceAndAReportHoursLaterDoesNot() {
        Scene scene = new Scene(128);
        Row alarm = Row.of(scene.line("09:00", new Happening(Event.MAN_OVERBOARD)));
        Voice voice = new Voice(boat, Language.FR, number -> true);

        assertThat(voice.say(new Answer.Noted(alarm, List.of())).publicly())
                .contains("**#128** 09:00 **Léa** · HOMME À LA MER · @channel");
        Row told = Row.of(scene.line("09:00", "14:00", Scene.TOM, new Happening(Event.MAN_OVERBOARD)));
        assertThat(voice.say(new Answer.Noted(told, List.of())).publicly().orElseThrow())
                .doesNotContain("@channel");
        assertThat(voice.say(new Answer.Shown(List.of(alarm))).privately()).doesNotContain("@channel");
    }

    private static String written(Said said) {
        String buttons = said.buttons().stream()
                .map(button -> "[" + button.label() + ": " + button.act().kind() + " "
                        + button.act().about().map(Object::toString).orElse("-") + " "
                        + button.act().words() + "]")
                .collect(Collectors.joining("\n", "", "\n"));
        return said.publicly().map(line -> "public  " + line + "\n").orElse("") + "private " + said.privately() + "\n"
                + (said.buttons().isEmpty() ? "" : buttons);
    }

    private static Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        notes(answers);
        amendments(answers);
        redactions(answers);
        answers.put("no audit line", new Answer.AuditShown(List.of()));
        answers.put(
                "audit lines",
                new Answer.AuditShown(List.of(
                        new Answer.AuditLine(3, "REFUSED", "tom", Scene.at("09:00"), "NOT_YOURS #128"),
                        new Answer.AuditLine(2, "LINK_OPENED", "link", Scene.at("08:00"), "#128"))));
        for (Answer.Reason reason : Answer.Reason.values()) {
            String example = reason == Answer.Reason.DATE_IN_THE_FUTURE ? "/log hier 17:30 baro 1013" : "";
            List<String> details =
                    reason == Answer.Reason.NOTHING_IN_THAT_PERIOD ? List.of("14/07/2026") : List.of("#128", "Léa");
            answers.put("refused " + reason, new Answer.Refused(reason, details, example, "`baro` 1013"));
        }
        answers.put("the book is away", new Answer.BookAway("dauphins", true));
        answers.put("the disk failed while it was being kept", new Answer.BookAway("dauphins", false));
        answers.put("nothing to show", new Answer.Shown(List.of()));
        answers.put("the boat", new Answer.BoatShown(Map.of("mmsi", "227123456")));
        answers.put(
                "a fact of the boat",
                new Answer.BoatDescribed(
                        Row.of(new Scene(128).line("09:00", new Observation.BoatFact("owner", "Anne")))));
        answers.put("no voyage", new Answer.VoyagesShown(List.of()));
        answers.put("voyages", new Answer.VoyagesShown(List.of(underWay(), arrived())));
        answers.put("no day to sign", new Answer.DaysToSign(List.of()));
        answers.put(
                "days to sign",
                new Answer.DaysToSign(List.of(
                        new Answer.DayToSign(Scene.BASTILLE_DAY.minusDays(1), 12, false),
                        new Answer.DayToSign(Scene.BASTILLE_DAY, 1, true))));
        answers.put(
                "days signed",
                new Answer.DaysSigned(List.of(Row.of(new Scene(128)
                        .line(
                                "09:00",
                                new Observation.DaySigned("2026-07-14", "Europe/Paris", 21, "ab".repeat(32)))))));
        answers.put("nothing found", new Answer.Found(List.of(), 0, "narval", "21:05 cherche narval"));
        answers.put(
                "something found",
                new Answer.Found(
                        List.of(Row.of(new Scene(128).line("09:00", new Remark("dauphins")))),
                        12,
                        "dauphins",
                        "21:05 cherche dauphins"));
        answers.put("nothing unclear", new Answer.DoubtsShown(List.of()));
        answers.put("what is unclear", new Answer.DoubtsShown(List.of(jump(), lessThanBefore())));
        answers.put("nothing overdue", new Answer.OverdueShown(List.of(), List.of(), List.of(), Duration.ofHours(3)));
        answers.put(
                "what is overdue",
                new Answer.OverdueShown(
                        IntStream.rangeClosed(8, 14)
                                .mapToObj(day -> LocalDate.of(2026, 7, day))
                                .toList(),
                        List.of(Observation.DrillType.FIRE, Observation.DrillType.FLOODING),
                        List.of(new Gap(Scene.at("11:00"), Scene.at("15:20"))),
                        Duration.ofHours(3)));
        answers.put(
                "a departure before which little was noted",
                new Answer.Noted(
                        arrivedRows().get(0),
                        List.of(new Offer(
                                Offer.Kind.BEFORE_LEAVING,
                                arrivedRows().get(0).entry().number(),
                                "carburant, bulletin",
                                "/log 07:45 plein gazole, bulletin …"))));
        answers.put("buttons, at rest", new Answer.ButtonsWanted(StillHolds.NOTHING));
        answers.put(
                "buttons, under engine with two reefs",
                new Answer.ButtonsWanted(new StillHolds(
                        Optional.of(new Observation.SailPlan(
                                Optional.of(Observation.MainSail.REEF2), List.of(), Optional.empty(), false)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(EngineState.ON))));
        answers.put("help", new Answer.HelpWanted(Optional.empty()));
        answers.put("help about a slip", new Answer.HelpWanted(Optional.of("coriger")));
        answers.put("help about a verb", new Answer.HelpWanted(Optional.of("Corrigé")));
        answers.put("help about nothing we know", new Answer.HelpWanted(Optional.of("xyz")));
        answers.put("the form cannot be opened", new Answer.FormWanted());
        Period day = Period.ofDates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY, Scene.PARIS);
        Period week = Period.ofDates(Scene.BASTILLE_DAY, LocalDate.of(2026, 7, 20), Scene.PARIS);
        answers.put("a summary", new Answer.SummaryMade(new Summary(day, Language.FR, "**Arthur**")));
        answers.put("a PDF of a day", new Answer.PdfPromised(day, List.of()));
        answers.put("a PDF of a week", new Answer.PdfPromised(week, List.of("registration", "mmsi")));
        Period year = Period.ofDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Scene.PARIS);
        answers.put("a PDF of a year", new Answer.PdfPromised(year, List.of()));
        answers.put("no PDF any more", new Answer.PrintingStopped());
        answers.put("a chart", new Answer.FilePromised(FileOrder.Kind.TRACK_CHART, day));
        answers.put("a file of a week", new Answer.FilePromised(FileOrder.Kind.GPX, week));
        answers.put("the other language", new Answer.LanguageChosen(Language.EN));
        people(answers);
        told(answers);
        machines(answers);
        return answers;
    }

    private static void machines(Map<String, Answer> answers) {
        Automation vane = new Automation(
                "0123456789",
                "girouette",
                Set.of(Automation.Right.WRITE),
                Scene.at("08:00"),
                "Anne",
                Scene.at("08:00").plus(Duration.ofDays(365)),
                Optional.of(Scene.at("20:00")));
        Automation old = new Automation(
                "abcdef0123",
                "maison",
                Set.of(Automation.Right.READ, Automation.Right.WRITE),
                Scene.at("08:00").minus(Duration.ofDays(100)),
                "Anne",
                Scene.at("08:00").minus(Duration.ofDays(10)),
                Optional.empty());
        Devices.Device bound = new Devices.Device(
                vane.id(),
                "70B3D57ED0001234",
                "ttn",
                Scene.at("08:00"),
                Scene.at("20:00"),
                Optional.of(Scene.at("08:10")),
                "Anne");
        Devices.Device waiting = new Devices.Device(
                "revoked000", "!7efeee00", "meshtastic", Scene.at("09:00"), Scene.at("09:00"), Optional.empty(), "");
        Subscriptions.Subscription family = new Subscriptions.Subscription(
                "famille",
                "https://ntfy.example",
                List.of("entry", "alarm"),
                2,
                Optional.of(Scene.at("20:00")),
                List.of(),
                0);
        Subscriptions.Subscription ashore = new Subscriptions.Subscription(
                "terre",
                "https://club.example:8443",
                List.of("visa"),
                0,
                Optional.empty(),
                List.of(new Subscriptions.Dead("#128 day.signed", Scene.at("10:00"), 10, "answer 500")),
                1);
        answers.put("a token made", new Answer.TokenMade(vane, "ldb_0123456789_" + "x".repeat(43)));
        answers.put("a token revoked", new Answer.TokenRevoked("girouette"));
        answers.put("no token", new Answer.TokensShown(List.of(), Scene.at("21:00")));
        answers.put("tokens", new Answer.TokensShown(List.of(vane, old), Scene.at("21:00")));
        answers.put("no device", new Answer.DevicesShown(List.of(), List.of()));
        answers.put("devices", new Answer.DevicesShown(List.of(bound, waiting), List.of(vane)));
        Answer.Belongings arthurs = new Answer.Belongings(
                "Arthur",
                Optional.of("arthur"),
                List.of(vane),
                List.of(bound, waiting),
                List.of("tcp://192.168.1.50:10110"),
                List.of());
        Answer.Belongings annas =
                new Answer.Belongings("Anna", Optional.of("anna"), List.of(), List.of(), List.of(), List.of(ashore));
        answers.put("what belongs to the boat", new Answer.BoatsShown(List.of(arthurs), List.of()));
        answers.put(
                "what belongs to which boat",
                new Answer.BoatsShown(List.of(arthurs, annas), List.of("Bella *III*", "Clara")));
        answers.put("nobody is told", new Answer.SubscriptionsShown(List.of()));
        answers.put("who is told", new Answer.SubscriptionsShown(List.of(family, ashore)));
        answers.put("nothing replayed", new Answer.Replayed("terre", 0));
        answers.put("some replayed", new Answer.Replayed("terre", 3));
    }

    private static void people(Map<String, Answer> answers) {
        answers.put(
                "who is who",
                new Answer.CrewShown(
                        Stream.concat(
                                        Arrays.stream(Observation.Role.values()).map(VoiceTest::person),
                                        Stream.of(new Answer.Person(
                                                "Papa",
                                                List.of("Papi"),
                                                Optional.empty(),
                                                false,
                                                false,
                                                Optional.of(Scene.at("08:00")),
                                                Optional.of("Houat"))))
                                .toList(),
                        Optional.of(6),
                        List.of()));
        answers.put(
                "two skippers",
                new Answer.CrewShown(
                        List.of(person(Observation.Role.SKIPPER)),
                        Optional.empty(),
                        List.of(
                                new Answer.Claim(EntryNumber.of(145), Scene.at("14:02"), Scene.LEA),
                                new Answer.Claim(new EntryNumber("B", 3), Scene.at("14:05"), Scene.TOM))));
        Row bill = Row.of(new Scene(110).line("18:00", new Observation.WatchBill(List.of(SPELL))));
        Row change = Row.of(new Scene(120)
                .line(
                        "20:00",
                        watch("Maman"),
                        new Observation.HandOver(Observation.Charge.WATCH, List.of("Maman"), false)));
        answers.put("no watch", new Answer.WatchShown(Scene.at("21:00"), none(), none(), Optional.empty()));
        answers.put(
                "the watch",
                new Answer.WatchShown(Scene.at("21:00"), Optional.of(change), Optional.of(bill), Optional.of(SPELL)));
        answers.put(
                "the watch handed over",
                new Answer.Noted(
                        change,
                        List.of(),
                        Optional.of(new WatchDigest(
                                Scene.at("17:00"),
                                Totals.of(List.of(
                                        arrivedRows().get(0), arrivedRows().get(1))),
                                List.of(EntryNumber.of(117), EntryNumber.of(119))))));
        answers.put(
                "the watch to somebody without an account",
                new Answer.Noted(
                        change,
                        List.of(new Offer(
                                Offer.Kind.TAKE_OVER, change.entry().number(), "Maman l’a pris", "/log pris #120"))));
        answers.put("an order noted", new Answer.OrderNoted(bill));
        answers.put("the rules", rules());
        answers.put("the time", new Answer.TimeShown(Scene.at("21:00"), Scene.PARIS, true, none()));
        answers.put(
                "the time of a clock that nobody verified",
                new Answer.TimeShown(
                        Scene.at("21:00"),
                        ZoneId.of("UTC"),
                        false,
                        Optional.of(
                                Row.of(new Scene(125).line("20:59", new Observation.ClockTold(Scene.at("21:00")))))));
    }

    private static final Observation.Spell SPELL =
            new Observation.Spell(LocalTime.of(20, 0), LocalTime.of(23, 0), List.of("Papa", "Léa"));

    private static Optional<Row> none() {
        return Optional.empty();
    }

    private static Observation.WatchChange watch(String on) {
        return new Observation.WatchChange(List.of(on), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Answer.Person person(Observation.Role role) {
        boolean skipper = role == Observation.Role.SKIPPER;
        return new Answer.Person(
                "Tom",
                List.of(),
                Optional.of(role),
                skipper,
                role != Observation.Role.SHORE,
                Optional.empty(),
                Optional.empty());
    }

    private static void told(Map<String, Answer> answers) {
        Period day = Period.ofDates(Scene.BASTILLE_DAY, Scene.BASTILLE_DAY, Scene.PARIS);
        Period week = Period.ofDates(Scene.BASTILLE_DAY.minusDays(6), Scene.BASTILLE_DAY, Scene.PARIS);
        for (Answer.Told.What what : Answer.Told.What.values()) {
            answers.put(
                    "told " + what,
                    new Answer.Told(
                            what,
                            Optional.of(week),
                            Optional.of("Léa").filter(name -> what == Answer.Told.What.MILES),
                            what == Answer.Told.What.COUNT ? 3 : 1_840,
                            what == Answer.Told.What.LINES ? arrivedRows() : List.of(),
                            what == Answer.Told.What.MILES
                                    ? List.of(EntryNumber.of(12), EntryNumber.of(40))
                                    : List.of()));
        }
        answers.put(
                "told from many",
                new Answer.Told(
                        Answer.Told.What.COUNT,
                        Optional.of(day),
                        Optional.empty(),
                        8,
                        List.of(),
                        java.util.stream.LongStream.rangeClosed(10, 17)
                                .mapToObj(EntryNumber::of)
                                .toList()));
    }

    private static Answer.OpenDoubt jump() {
        Row row = Row.of(
                new Scene(131).line("09:00", new Observation.UnclearPosition("46°20,0'N 001°40,0'E", List.of())));
        EntryNumber number = row.entry().number();
        return new Answer.OpenDoubt(
                row,
                List.of(
                        new Offer(
                                Offer.Kind.POSITION, number, "46°20,0'N 001°40,0'W", "/log #131 46°20,0'N 001°40,0'W"),
                        new Offer(Offer.Kind.CONFIRM, number, "C'est juste", "/log 131 juste")));
    }

    private static Answer.OpenDoubt lessThanBefore() {
        Row row = Row.of(new Scene(140)
                .line("10:00", new Observation.UnclearEngineHours(new EngineHours(13_200), new EngineHours(130_200))));
        return new Answer.OpenDoubt(
                row,
                List.of(
                        new Offer(Offer.Kind.CONFIRM, row.entry().number(), "C'est juste", "/log 140 juste"),
                        new Offer(Offer.Kind.OTHER, row.entry().number(), "Autre", "/log #140 heures moteur …")));
    }

    private static Answer.Voyage underWay() {
        List<Row> rows = List.of(Row.of(new Scene(140).line("07:00", new Remark("sans nom"))));
        return new Answer.Voyage(
                2, rows.get(0).observed(), Optional.empty(), Ends.of(rows), Totals.of(rows), Optional.of("Croisière"));
    }

    private static Answer.Voyage arrived() {
        List<Row> rows = arrivedRows();
        return new Answer.Voyage(
                1,
                rows.get(0).observed(),
                Optional.of(rows.get(1).observed()),
                Ends.of(rows),
                Totals.of(rows),
                Optional.empty());
    }

    private static List<Row> arrivedRows() {
        Scene scene = new Scene(130);
        return List.of(
                Row.of(scene.line(
                        "08:00",
                        new Happening(Event.DEPARTURE),
                        new Observation.Place("Le Crouesty"),
                        new Observation.PositionFix(new Position(28_500_000, -1_740_000), Optional.empty()))),
                Row.of(scene.line(
                        "18:10",
                        new Happening(Event.ARRIVAL),
                        new Observation.Place("Groix"),
                        new Observation.PositionFix(new Position(28_590_000, -2_076_000), Optional.empty()))));
    }

    private static void notes(Map<String, Answer> answers) {
        Scene scene = new Scene(128);
        Row full = Row.of(scene.line(
                "09:00",
                new Observation.PositionFix(Position.ofDegrees(48.27, -4.68), Optional.empty()),
                new Observation.CourseOverGround(Bearing.ofDegrees(205, North.NOT_SAID))));
        answers.put("a full row", new Answer.Noted(full, List.of()));
        Row engine = Row.of(scene.line("09:10", engine(Optional.of(EngineState.ON), Optional.empty())));
        answers.put(
                "engine on, hours not given",
                new Answer.Noted(
                        engine,
                        List.of(new Offer(
                                Offer.Kind.MISSING, engine.entry().number(), "Heures", "/log 129 heures …"))));
        Row unclear = Row.of(scene.line("09:20", new Observation.UnclearPosition("46 20 1 40", List.of())));
        EntryNumber number = unclear.entry().number();
        answers.put(
                "a position that can be two",
                new Answer.Noted(
                        unclear,
                        List.of(
                                new Offer(Offer.Kind.POSITION, number, "46°20'N 001°40'W", "/log 130 46°20'N 001°40'W"),
                                new Offer(
                                        Offer.Kind.POSITION,
                                        number,
                                        "46°20'N 001°40'E",
                                        "/log 130 46°20'N 001°40'E"))));
        answers.put("a jump", new Answer.Noted(jump().row(), jump().offers()));
        answers.put(
                "a counter that goes back",
                new Answer.Noted(lessThanBefore().row(), lessThanBefore().offers()));
        Row remark = Row.of(scene.line("09:30", new Remark("dauphins à l'étrave *2* @tom")));
        answers.put(
                "a remark that could be a command",
                new Answer.Noted(
                        remark,
                        List.of(new Offer(Offer.Kind.VERB, remark.entry().number(), "pdf", "/log pdf hier"))));
        answers.put(
                "a restricted note",
                new Answer.Noted(Row.of(scene.restricted("11:20", new Remark("fièvre 39"))), List.of()));
        answers.put(
                "typed late",
                new Answer.Noted(
                        Row.of(scene.line("17:30", "18:05", Scene.TOM, new Remark("mouillé Houat"))), List.of()));
        answers.put("the same words", new Answer.AlreadyNoted(EntryNumber.of(128), "dauphins"));
        answers.put("entries to be shown", new Answer.Shown(List.of(full, remark)));
    }

    private static void redactions(Map<String, Answer> answers) {
        Scene scene = new Scene(150);
        Entry note = scene.restricted("11:20", new Remark("fièvre 39"));
        Entry redaction = scene.redaction("12:00", Scene.LEA, note, "vie privée");
        answers.put(
                "a redaction that is not confirmed",
                new Answer.RedactionAsked(List.of(note.number(), EntryNumber.of(151)), "vie privée"));
        answers.put("a redaction", new Answer.Redacted(List.of(Row.of(redaction)), List.of(note.number())));
    }

    private static void amendments(Map<String, Answer> answers) {
        Scene scene = new Scene(140);
        Entry engine = scene.line("09:00", engine(Optional.empty(), Optional.of(new EngineHours(130_200))));
        Entry correction = scene.correction(
                "09:05",
                Scene.TOM,
                engine,
                "faute de frappe",
                engine(Optional.empty(), Optional.of(new EngineHours(130_300))));
        answers.put("a correction", new Answer.Corrected(Row.of(correction), Row.of(engine, List.of(correction))));
        Entry remark = scene.line("09:10", new Remark("dauphins"));
        Entry voiding = scene.voiding("09:12", Scene.LEA, remark, "doublon");
        answers.put("struck out", new Answer.Voided(Row.of(voiding), Row.of(remark, List.of(voiding))));
        Entry secret = scene.restricted("09:20", new Remark("fièvre 39"));
        Entry secretVoiding = scene.voiding("09:21", Scene.LEA, secret, "pas Hugo");
        answers.put(
                "a restricted note struck out",
                new Answer.Voided(Row.of(secretVoiding), Row.of(secret, List.of(secretVoiding))));
        Entry anchored = scene.line("10:00", new Observation.Place("Houat"));
        Entry completion = scene.completion("10:05", Scene.LEA, anchored, new Observation.Headcount(6));
        answers.put("completed", new Answer.Completed(Row.of(completion), Row.of(anchored, List.of(completion))));
        Entry role = scene.entry(
                EntryKind.ROLE,
                Scene.at("10:10"),
                Scene.at("10:10"),
                Scene.LEA,
                false,
                List.of(livredebord.entry.Observed.typed(
                        new Observation.RoleGiven(Scene.TOM, Observation.Role.SKIPPER, Optional.empty()))));
        answers.put("a role", new Answer.RoleChanged(Row.of(role)));
        answers.put("kept in a junior's pages", new Answer.KeptInPages(3));
        answers.put("pages without a line", new Answer.PagesShown(List.of(), true));
        OwnPages.Waiting waiting = new OwnPages.Waiting(
                3, Scene.TOM, role.observed(), "trois dauphins", List.of(new Observation.FileName("p.jpg")), false);
        answers.put("a junior's own pages", new Answer.PagesShown(List.of(waiting), false));
        answers.put("juniors' pages", new Answer.PagesShown(List.of(waiting), true));
        answers.put("taken into the book", new Answer.TakenIn(List.of(Row.of(role))));
    }

    private static Engine engine(Optional<EngineState> state, Optional<EngineHours> hours) {
        return new Engine(state, Optional.empty(), hours);
    }
}
