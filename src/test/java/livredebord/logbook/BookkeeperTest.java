package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.Barometer;
import livredebord.entry.Observation.Engine;
import livredebord.entry.Observation.EngineState;
import livredebord.entry.Observation.Event;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observation.Happening;
import livredebord.entry.Observation.Heading;
import livredebord.entry.Observation.LastKnownFix;
import livredebord.entry.Observation.PositionFix;
import livredebord.entry.Observation.Remark;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.RoleGiven;
import livredebord.entry.Observation.SailPlan;
import livredebord.entry.Observation.UnclearDistanceLogged;
import livredebord.entry.Observation.UnclearEngineHours;
import livredebord.entry.Observation.UnclearPosition;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.entry.RawText;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Position;
import livredebord.nautical.Pressure;
import livredebord.voyage.Doubt;
import livredebord.voyage.Ends;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.StillHolds;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnTrial.class)
class BookkeeperTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Author STRANGER = new Author("essai", "strangerstrangerstranger11", "mallory");

    @Inject
    Logbook logbook;

    @Inject
    Journal journal;

    @Inject
    Readings readings;

    @Inject
    CrewInTests crew;

    /** Each test has a day of its own, in the past and in summer time, so that none reads what another wrote. */
    private static Instant nextDay = Instant.parse("2026-05-01T07:00:00Z");

    private final Instant now = tomorrow();

    private static synchronized Instant tomorrow() {
        nextDay = nextDay.plus(Duration.ofDays(3));
        return nextDay;
    }

    @Test
    void aLineIsNotedWithWhatItSaysAndWhatItDoesNotSayIsItsRemark() {
        Row row = noted(say(lea(), "09:00 48°16,2'N 004°40,8'W baro 1017 dauphins"));

        assertThat(row.entry().content().orElseThrow().raw())
                .isEqualTo("09:00 48°16,2'N 004°40,8'W baro 1017 dauphins");
        assertThat(row.standing())
                .hasAtLeastOneElementOfType(PositionFix.class)
                .hasAtLeastOneElementOfType(Barometer.class);
        assertThat(journal.find(row.entry().id())).isPresent();
    }

    @Test
    void severalLinesInOneMessageAreSeveralEntriesEachAnsweredFor() {
        List<Answer> answers = logbook.take(by(lea(), "baro 1017\n\ndauphins sur bâbord\nbaro 1016"));

        assertThat(answers).hasSize(3).allMatch(Answer.Noted.class::isInstance);
    }

    @Test
    void theSameWordsWithinAMinuteAreNotASecondEntryUnlessTheyAreMeant() {
        EntryNumber first = noted(say(lea(), "baro 1021")).entry().number();

        Answer again = say(lea(), "  Baro   1021 ");
        Answer meant = logbook.take(evenIfRepeated(by(lea(), "baro 1021"))).get(0);

        assertThat(again).isEqualTo(new Answer.AlreadyNoted(first, "  Baro   1021 "));
        assertThat(noted(meant).entry().number()).isNotEqualTo(first);
    }

    @Test
    void theSameWordsOfSomebodyElseAreHisOwn() {
        noted(say(lea(), "baro 1015"));

        assertThat(say(tom(), "baro 1015")).isInstanceOf(Answer.Noted.class);
    }

    @Test
    void aPostThatIsHandedOverAgainIsFoundHoweverLateItIs() {
        Typed post = new Typed(
                "RAS",
                lea(),
                now,
                Optional.of(now),
                Typed.Way.POST,
                true,
                Optional.empty(),
                Optional.of("post" + now),
                List.of(new FileName("houle.jpg")),
                false);

        Row row = noted(logbook.take(post).get(0));
        Answer again = logbook.take(post).get(0);

        assertThat(row.standing()).contains(new FileName("houle.jpg"));
        assertThat(again).isEqualTo(new Answer.AlreadyNoted(row.entry().number(), "RAS"));
    }

    @Test
    void aPostThatRepeatsACommandIsStillItsRepeatWhenItIsReadAgainLater() {
        EntryNumber number = noted(say(lea(), "cap 077 " + now)).entry().number();
        Typed post = post("cap 077 " + now, List.of());
        logbook.take(post);

        Answer later = logbook.take(evenIfRepeated(post)).get(0);

        assertThat(later).isEqualTo(new Answer.AlreadyNoted(number, "cap 077 " + now));
    }

    @Test
    void aPhotoWithoutAWordIsAnEntryAndSoIsTheNext() {
        Row one = noted(
                logbook.take(post("", List.of(new FileName("étrave.jpg")))).get(0));
        Row other = noted(
                logbook.take(post("", List.of(new FileName("étrave.jpg")))).get(0));

        assertThat(one.standing()).containsExactly(new FileName("étrave.jpg"));
        assertThat(other.entry().number()).isNotEqualTo(one.entry().number());
    }

    @Test
    void theSameWordsUnderAPhotoAreNotTheWordsAlone() {
        noted(say(lea(), "grand-voile déchirée " + now));

        Row row = noted(logbook.take(post("grand-voile déchirée " + now, List.of(new FileName("gv.jpg"))))
                .get(0));

        assertThat(row.standing()).contains(new FileName("gv.jpg"));
    }

    @Test
    void whatManyTypeAtOnceIsEachNotedOnceWithoutAGap() throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Answer>> lines = IntStream.range(0, 64)
                    .<Callable<Answer>>mapToObj(i -> () -> say(lea(), "remarque numéro " + i % 32))
                    .toList();
            List<Answer> answers =
                    crew.invokeAll(lines).stream().map(BookkeeperTest::get).toList();

            Set<EntryNumber> numbers = answers.stream()
                    .filter(Answer.Noted.class::isInstance)
                    .map(answer -> noted(answer).entry().number())
                    .collect(Collectors.toSet());
            assertThat(numbers).hasSize(32);
            assertThat(answers.stream().filter(Answer.AlreadyNoted.class::isInstance))
                    .hasSize(32);
            long last = numbers.stream().mapToLong(EntryNumber::seq).max().orElseThrow();
            long first = numbers.stream().mapToLong(EntryNumber::seq).min().orElseThrow();
            assertThat(last - first).isEqualTo(31);
        } finally {
            crew.shutdown();
        }
    }

    @Test
    void aCorrectionIsAnEntryWithAReasonAndTheOldValueStaysStruckOut() {
        EntryNumber number = noted(say(lea(), "baro 1302")).entry().number();

        Answer answer = say(lea(), "corrige " + number.seq() + " baro 1013 raison mal lu");

        assertThat(answer).isInstanceOfSatisfying(Answer.Corrected.class, corrected -> {
            assertThat(corrected.correction().entry().kind()).contains(EntryKind.CORRECTION);
            assertThat(struck(corrected.corrected())).containsExactly("mal lu");
        });
    }

    @Test
    void withoutANumberOnesLastEntryIsMeantAndWithinTenMinutesItIsATypingSlip() {
        noted(say(lea(), "baro 1012 RAS"));
        noted(say(tom(), "dauphins"));

        Answer answer = say(lea(), "corrige baro 1013");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Corrected.class,
                        corrected -> assertThat(struck(corrected.corrected())).containsExactly("faute de frappe"));
    }

    @Test
    void withoutANumberTheLastOfOnesLinesThatSaysSuchAThingIsMeant() {
        EntryNumber wind = noted(say(lea(), "SW 5 mer 4")).entry().number();
        EntryNumber fix =
                noted(say(lea(), "48 16.6 N 4 35.5 W cap 240")).entry().number();

        assertThat(corrected(say(lea(), "corrige vent SW 4"))).isEqualTo(wind);
        assertThat(corrected(say(lea(), "corrige cap 230"))).isEqualTo(fix);
        assertThat(corrected(say(lea(), "corrige visi bonne"))).isEqualTo(fix);
    }

    private static EntryNumber corrected(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Corrected.class);
        return ((Answer.Corrected) answer).corrected().entry().number();
    }

    @Test
    void afterTenMinutesAReasonIsAskedAndTheWordsComeBack() {
        EntryNumber number = noted(say(lea(), "baro 1011")).entry().number();

        Answer answer = logbook.take(
                        at(now.plus(Duration.ofDays(400)), lea(), "corrige " + number.seq() + " baro 1013"))
                .get(0);

        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.REASON_MISSING);
            assertThat(refused.example()).isEqualTo(refused.words() + " motif mauvaise lecture");
            assertThat(refused.words()).isEqualTo("corrige " + number.seq() + " baro 1013");
        });
    }

    @Test
    void onlyTheAuthorAndTheSkipperMayCorrectOrStrikeOut() {
        EntryNumber number = noted(say(lea(), "baro 1010")).entry().number();

        assertThat(Answers.refused(say(tom(), "raye " + number.seq() + " doublon")))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(say(anne(), "raye " + number.seq() + " doublon")).isInstanceOf(Answer.Voided.class);
        assertThat(Answers.refused(say(lea(), "corrige " + number.seq() + " baro 1013 raison vu")))
                .isEqualTo(Reason.ALREADY_STRUCK_OUT);
    }

    @Test
    void aStrangerReadsButDoesNotWriteAndCannotTakeTheSkippersRole() {
        EntryNumber number = noted(say(lea(), "baro 1009")).entry().number();

        assertThat(Answers.refused(say(STRANGER, "baro 1013"))).isEqualTo(Reason.NOT_ALLOWED_TO_WRITE);
        assertThat(say(STRANGER, "#" + number.seq())).isInstanceOf(Answer.Shown.class);
        assertThat(Answers.refused(logbook.correct(number, "baro 1000", "vu", by(STRANGER, ""))))
                .isEqualTo(Reason.NOT_ALLOWED_TO_WRITE);
        assertThat(journal.ofKinds(Set.of(EntryKind.ROLE)))
                .extracting(BookkeeperTest::role)
                .doesNotContain(new RoleGiven(STRANGER, Role.SKIPPER, Optional.empty()));
    }

    @Test
    void aRestrictedNoteIsReadByItsAuthorAndTheSkipperOnly() {
        Row row = noted(say(lea(), "Tom vomi x2 donné mercalm 1 cp"));
        EntryNumber number = row.entry().number();

        assertThat(row.isRestricted()).isTrue();
        assertThat(logbook.read(number, lea())).isPresent();
        assertThat(logbook.read(number, anne())).isPresent();
        assertThat(logbook.read(number, tom())).isEmpty();
        assertThat(logbook.summary(today(), Language.FR).markdown())
                .contains("note réservée")
                .doesNotContain("mercalm");
    }

    @Test
    void bytesThatAreNotTextAreKeptAndShownAsSomethingUnreadable() {
        String words = RawText.of(new byte[] {'b', 'a', 'r', 'o', ' ', '1', '0', '0', '7', ' ', (byte) 0xA0, 'x'});

        Row row = noted(say(lea(), words));

        Entry entry = journal.find(row.entry().id()).orElseThrow();
        assertThat(entry.content().orElseThrow().raw()).isEqualTo(words);
        assertThat(logbook.summary(today(), Language.FR).markdown()).contains("\uFFFD");
    }

    @Test
    void aPositionWithoutHemispheresIsAskedForAndTheAnswerStrikesNothingOut() {
        Row row = noted(logbook.take(by(lea(), "46 20 1 40 cap 130")).get(0));
        long seq = row.entry().number().seq();

        Answer answer = say(lea(), "#" + seq + " 46 20 N 1 40 W");

        assertThat(answer).isInstanceOfSatisfying(Answer.Completed.class, completed -> {
            assertThat(completed.completion().entry().kind()).contains(EntryKind.COMPLETION);
            assertThat(completed.completed().standing()).hasAtLeastOneElementOfType(PositionFix.class);
            assertThat(struck(completed.completed())).isEmpty();
        });
    }

    @Test
    void aMissingHemisphereIsThatOfTheLastFixThatWasNotStruckOut() {
        noted(logbook.take(at(now.plus(Duration.ofHours(1)), lea(), "46°22,0'N 001°40,0'W"))
                .get(0));
        Row wrong = noted(logbook.take(at(now.plus(Duration.ofHours(12)), lea(), "46°22,0'N 001°40,0'E"))
                .get(0));
        say(lea(), "raye " + wrong.entry().number().seq() + " doublon");

        Row row = noted(logbook.take(at(now.plus(Duration.ofHours(3)), lea(), "46 22 1 41 RAS"))
                .get(0));

        assertThat(row.standing())
                .filteredOn(PositionFix.class::isInstance)
                .singleElement()
                .matches(fix -> ((PositionFix) fix).position().longitudeDegrees() < 0);
    }

    @Test
    void aJumpIsNotedAsTypedAndAskedAboutAndTheTrackDoesNotTakeIt() {
        later(0, lea(), "46°20,0'N 001°40,0'W");

        Answer.Noted jump = (Answer.Noted) later(1, lea(), "46°21,0'N 001°41,0'E SW 4");
        Row row = jump.row();

        assertThat(Doubt.open(row).toList())
                .containsExactly(
                        new UnclearPosition("46°21,0'N 001°41,0'E", List.of(new Position(27_810_000, -1_010_000))));
        assertThat(jump.offers())
                .extracting(Answer.Offer::kind)
                .containsExactly(Answer.Offer.Kind.POSITION, Answer.Offer.Kind.CONFIRM);
        assertThat(row.standing()).noneMatch(PositionFix.class::isInstance);
    }

    @Test
    void whatIsRightAsTypedIsConfirmedDaysLaterAndNothingIsStruckOut() {
        later(0, lea(), "46°20,0'N 001°40,0'W");
        Row row = noted(later(1, lea(), "46°21,0'N 001°41,0'E"));
        EntryNumber number = row.entry().number();
        assertThat(doubted()).contains(number);

        Answer answer = later(48, lea(), number.seq() + " juste");

        assertThat(answer).isInstanceOfSatisfying(Answer.Completed.class, completed -> {
            assertThat(completed.completed().standing())
                    .contains(new PositionFix(new Position(27_810_000, 1_010_000), Optional.empty()));
            assertThat(struck(completed.completed())).isEmpty();
        });
        assertThat(doubted()).doesNotContain(number);
        assertThat(Answers.refused(later(49, lea(), number.seq() + " juste"))).isEqualTo(Reason.NOTHING_IN_DOUBT);
    }

    @Test
    void somebodyOverboardIsNeverDoubted() {
        later(0, lea(), "46°20,0'N 001°40,0'W");

        assertThat(noted(later(1, lea(), "MOB 46°21,0'N 001°41,0'E")).standing())
                .hasAtLeastOneElementOfType(PositionFix.class);
    }

    @Test
    void aLineTypedLateIsSetBesideTheFixesAroundIt() {
        later(0, lea(), "46°20,0'N 001°40,0'W");
        later(10, lea(), "46°20,0'N 001°40,0'E");

        Row between = noted(later(11, lea(), clock(5) + " 46°20,0'N 000°00,0'E"));
        Row astray = noted(later(12, lea(), clock(5) + " 43°20,0'N 000°00,0'E"));

        assertThat(Doubt.open(between)).isEmpty();
        assertThat(Doubt.open(astray)).isNotEmpty();
    }

    @Test
    void oneWrongFixIsNotHeldAgainstAllThatFollow() {
        later(0, lea(), "46°20,0'N 011°40,0'E");
        Row first = noted(later(20, lea(), "46°21,0'N 001°41,0'W"));
        Row second = noted(later(21, lea(), "46°22,0'N 001°45,0'W"));
        Row third = noted(later(22, lea(), "46°23,0'N 001°50,0'W"));

        assertThat(Doubt.open(first)).isNotEmpty();
        assertThat(Doubt.open(second)).isEmpty();
        assertThat(Doubt.open(third)).isEmpty();
    }

    @Test
    void theSameSlipTwiceIsStillASlipBesideATrack() {
        later(0, lea(), "46°20,0'N 001°40,0'W");
        later(1, lea(), "46°21,0'N 001°41,0'W");
        Row first = noted(later(2, lea(), "46°22,0'N 001°42,0'E"));
        Row second = noted(later(3, lea(), "46°23,0'N 001°43,0'E"));

        assertThat(Doubt.open(first)).isNotEmpty();
        assertThat(Doubt.open(second)).isNotEmpty();
    }

    @Test
    void twoEnginesHaveTwoCounters() {
        Row before = noted(later(0, lea(), "moteur bâbord 9250 h"));
        Row beside = noted(later(0, lea(), "moteur tribord 9310 h"));

        Row port = noted(later(24, lea(), "moteur bâbord 9252 h"));
        Row starboard = noted(later(24, lea(), "moteur tribord 9312 h"));
        Row slip = noted(later(30, lea(), "moteur bâbord 925 h"));

        assertThat(Doubt.open(port)).isEmpty();
        assertThat(Doubt.open(starboard)).isEmpty();
        assertThat(Doubt.open(slip)).isNotEmpty();
        Stream.of(before, beside, port, starboard, slip)
                .forEach(row -> say(anne(), "raye " + row.entry().number() + " motif doublon"));
    }

    @Test
    void aCountThatTheListDoesNotHaveIsAskedAbout() {
        later(0, lea(), "équipage à bord Mamie à Concarneau");

        Answer.Noted other = (Answer.Noted) later(1, lea(), "départ Concarneau, 19 à bord");

        assertThat(other.offers())
                .filteredOn(offer -> offer.kind() == Answer.Offer.Kind.CREW)
                .extracting(Answer.Offer::typedEqual)
                .containsExactly("/log équipage");
    }

    @Test
    void aFasterBoatIsDoubtedLess() {
        say(anne(), "bateau vitesse max 60 nds");
        try {
            later(0, lea(), "46°20,0'N 001°40,0'W");
            assertThat(Doubt.open(noted(later(1, lea(), "46°20,0'N 000°30,0'W"))))
                    .isEmpty();
            assertThat(Doubt.open(noted(later(2, lea(), "46°20,0'N 002°30,0'E"))))
                    .isNotEmpty();
            assertThat(Answers.refused(say(anne(), "bateau vitesse max beaucoup")))
                    .isEqualTo(Reason.NOT_A_TOP_SPEED);
        } finally {
            say(anne(), "bateau vitesse max 25");
        }
    }

    @Test
    void aCounterThatShowsLessIsAskedAboutAndCountsForNothingYet() {
        later(0, lea(), "moteur en route 4302 h");
        later(1, lea(), "loch 3204");

        Row hours = noted(later(2, lea(), "moteur arrêté 432 h"));
        Row log = noted(later(3, lea(), "loch 3104"));
        Row more = noted(later(4, lea(), "moteur en route 4303 h"));

        assertThat(Doubt.open(hours).toList())
                .containsExactly(new UnclearEngineHours(new EngineHours(43_200), new EngineHours(430_200)));
        assertThat(Doubt.open(log).toList())
                .containsExactly(new UnclearDistanceLogged(new Distance(310_400), new Distance(320_400)));
        assertThat(Doubt.open(more)).isEmpty();
        Answer.Completed answered =
                (Answer.Completed) later(5, lea(), hours.entry().number() + " heures moteur 4302,5");
        assertThat(answered.completed().standing())
                .contains(new Engine(
                        Optional.of(EngineState.OFF), Optional.empty(), Optional.of(new EngineHours(430_250))));
        assertThat(struck(answered.completed())).isEmpty();
        assertThat(logbook.summary(today(), Language.FR).markdown())
                .contains("1 à préciser (" + log.entry().number() + ")");
    }

    @Test
    void aLogSetBackInPortIsNoDoubt() {
        later(0, lea(), "loch 9204");

        assertThat(Doubt.open(noted(later(1, lea(), "départ Camaret loch 12")))).isEmpty();
        assertThat(Doubt.open(noted(later(2, lea(), "loch 18")))).isEmpty();
        assertThat(Doubt.open(noted(later(3, lea(), "loch 0")))).isEmpty();
    }

    @Test
    void aPressureThatIsNoneIsAnsweredByTheFigureAlone() {
        Answer.Noted noted = (Answer.Noted) later(0, lea(), "baro 1300 RAS");

        assertThat(noted.offers()).extracting(Answer.Offer::label).containsExactly("1030", "1003");
        Answer.Completed answered =
                (Answer.Completed) later(30, lea(), noted.row().entry().number() + " 1030");
        assertThat(answered.completed().standing())
                .contains(new Barometer(
                        Optional.of(new Pressure(103_000)), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void doubtsOfARestrictedNoteAreForItsReaders() {
        EntryNumber number =
                noted(later(0, lea(), "Tom fièvre 39, baro 1300")).entry().number();

        assertThat(doubtedBy(lea())).contains(number);
        assertThat(doubtedBy(tom())).doesNotContain(number);
    }

    @Test
    void aFormNotesWhateverItsFirstWordAndWhatStillHoldsAsCarriedOver() {
        later(0, lea(), "GV 1 ris, génois, cap 205, on est 4");

        Row row = noted(logbook.note(
                at(now.plus(Duration.ofMinutes(30)), lea(), "dernières, cap 190"),
                readings.stillHolds(now.plusSeconds(1))));

        assertThat(row.values())
                .extracting(value -> value.current().orElseThrow().origin())
                .contains(Origin.CARRIED_OVER);
        assertThat(row.standing()).hasAtLeastOneElementOfType(SailPlan.class);
        assertThat(row.standing().filter(Heading.class::isInstance)).hasSize(1);
        assertThat(Answers.refused(logbook.note(by(lea(), " "), StillHolds.NOTHING)))
                .isEqualTo(Reason.NOTHING_TYPED);
        assertThat(noted(logbook.note(by(lea(), ""), readings.stillHolds(now.plusSeconds(1))))
                        .standing())
                .noneMatch(Remark.class::isInstance);
    }

    private List<EntryNumber> doubted() {
        return doubtedBy(anne());
    }

    private List<EntryNumber> doubtedBy(Author author) {
        return ((Answer.DoubtsShown) say(author, "doutes"))
                .doubts().stream().map(doubt -> doubt.row().entry().number()).toList();
    }

    private Answer later(int hours, Author author, String words) {
        return logbook.take(evenIfRepeated(at(now.plus(Duration.ofHours(hours)), author, words)))
                .get(0);
    }

    /** Ship's time, so many hours after the day began. */
    private String clock(int hours) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .format(now.plus(Duration.ofHours(hours)).atZone(PARIS));
    }

    @Test
    void theLanguageThatSomebodyChoosesIsHisOwn() {
        assertThat(say(tom(), "langue en")).isEqualTo(new Answer.LanguageChosen(Language.EN));

        assertThat(logbook.languageOf(tom(), "vent SO 4, mer belle")).isEqualTo(Language.EN);
        assertThat(logbook.languageOf(lea(), "")).isEqualTo(Language.FR);
        say(tom(), "language fr");
    }

    @Test
    void whoChoseNoLanguageIsAnsweredInThatOfHisWords() {
        assertThat(logbook.languageOf(lea(), "reefed main, wind SW 6")).isEqualTo(Language.EN);
        assertThat(logbook.languageOf(lea(), "export csv")).isEqualTo(Language.FR);
        assertThat(logbook.languageOf(lea(), "48 23.5 4 29.3")).isEqualTo(Language.FR);
    }

    @Test
    void theSkipperDescribesTheBoatAndTheLatestWordCounts() {
        say(anne(), "bateau mmsi 227 123 456");
        say(anne(), "boat mmsi 227.654.321");

        assertThat(say(tom(), "bateau")).isEqualTo(new Answer.BoatShown(Map.of("mmsi", "227654321")));
        assertThat(Answers.refused(say(tom(), "bateau mmsi 227123456"))).isEqualTo(Reason.ONLY_THE_SKIPPER);
        assertThat(Answers.refused(say(anne(), "bateau mmsi 22712345"))).isEqualTo(Reason.NOT_AN_MMSI);
        assertThat(Answers.refused(say(anne(), "bateau indicatif FAB-1234-XY"))).isEqualTo(Reason.NOT_A_CALL_SIGN);
    }

    @Test
    void voyagesAreListedWithTheNumberByWhichTheyCanBeAskedFor() {
        say(lea(), "07:00 départ Camaret 48 16.6 N 4 35.5 W");
        logbook.take(at(now.plus(Duration.ofHours(9)), lea(), "17:30 amarré Ouessant 48 27.0 N 5 05.7 W"));

        Answer.VoyagesShown shown =
                (Answer.VoyagesShown) logbook.take(at(now.plus(Duration.ofHours(10)), tom(), "voyages"))
                        .get(0);
        Answer.Voyage last = shown.voyages().get(0);

        assertThat(last.ends()).isEqualTo(new Ends(Optional.of("Camaret"), Optional.of("Ouessant")));
        assertThat(last.arrived()).isPresent();
        assertThat(last.totals().overGround().orElseThrow().milesE2()).isBetween(2_200, 2_300);
        assertThat(say(tom(), "résumé voyage " + last.number())).isInstanceOf(Answer.SummaryMade.class);
        assertThat(Answers.refused(say(tom(), "résumé voyage 9999"))).isEqualTo(Reason.NO_VOYAGE);
    }

    @Test
    void wordsAreFoundInSmallLettersWithoutAccentsAndByWhatTheyName() {
        EntryNumber typed = noted(say(lea(), "Nœud de chaise sur l’ÉTAI de trinquette"))
                .entry()
                .number();
        EntryNumber anchored =
                noted(say(tom(), "anchored off Hœdic 6 m sand")).entry().number();

        assertThat(found("cherche etai trinquette")).containsExactly(typed);
        assertThat(found("cherche noeud")).containsExactly(typed);
        assertThat(found("find mouillage hœdic")).containsExactly(anchored);
        assertThat(found("find hoedic by tom")).containsExactly(anchored);
        assertThat(found("find hoedic by lea")).isEmpty();
        assertThat(found("find hoedic 01/01/2020")).isEmpty();
    }

    @Test
    void restrictedWordsAreNotFound() {
        noted(say(lea(), "confidentiel : Hugo a de la fièvre zygomatique"));

        assertThat(found("cherche zygomatique")).isEmpty();
    }

    @Test
    void whatACorrectionSaysFindsTheEntryThatItCorrects() {
        EntryNumber typed =
                noted(say(lea(), "baro 1019 brume zéphyrine")).entry().number();
        say(lea(), "corrige " + typed + " baro 1009 motif lecture ultramarine");

        assertThat(found("cherche ultramarine")).containsExactly(typed);
        assertThat(found("cherche zephyrine")).containsExactly(typed);
    }

    private List<EntryNumber> found(String order) {
        Answer.Found found = (Answer.Found) say(lea(), order);
        return found.rows().stream().map(row -> row.entry().number()).toList();
    }

    @Test
    void whoIsOverboardIsNotedWithTheLastFixAndItsAge() {
        say(lea(), "48°16,2'N 004°40,8'W");

        Row alarm = noted(
                logbook.take(at(now.plus(Duration.ofMinutes(12)), lea(), "MOB")).get(0));
        Row placed = noted(say(tom(), "MOB 48°16,3'N 004°40,9'W"));

        assertThat(alarm.standing())
                .contains(new Happening(Event.MAN_OVERBOARD))
                .contains(new LastKnownFix(new Position(28_962_000, -2_808_000), 12));
        assertThat(placed.standing()).noneMatch(LastKnownFix.class::isInstance);
    }

    @Test
    void anEmptyDayHasNeitherSummaryNorPaper() {
        assertThat(Answers.refused(say(lea(), "résumé 01/01/2020"))).isEqualTo(Reason.NOTHING_IN_THAT_PERIOD);
        assertThat(Answers.refused(say(lea(), "pdf 01/01/2020"))).isEqualTo(Reason.NOTHING_IN_THAT_PERIOD);
    }

    @Test
    void whoAsksForAnEmptyDayIsToldOneForWhichThereIsSomething() {
        noted(say(lea(), "hier 11:20 un phoque"));

        Answer.Refused empty = (Answer.Refused) say(lea(), "résumé 01/01/2020");

        assertThat(say(lea(), "résumé " + empty.details().get(0))).isInstanceOf(Answer.SummaryMade.class);
    }

    @Test
    void aPeriodWithoutPositionsHasNoChart() {
        noted(say(lea(), "hier 10:00 dauphins"));

        assertThat(Answers.refused(say(lea(), "carte hier"))).isEqualTo(Reason.NO_POSITION);
        assertThat(Answers.refused(say(lea(), "carte 01/01/2020"))).isEqualTo(Reason.NOTHING_IN_THAT_PERIOD);
    }

    @Test
    void aChartACurveAndFilesArePromisedAndMade() {
        noted(say(lea(), "48°23,5'N 004°29,3'W SW 4 baro 1013"));

        assertThat(say(lea(), "carte")).isEqualTo(new Answer.FilePromised(FileOrder.Kind.TRACK_CHART, today()));
        assertThat(say(lea(), "baro")).isEqualTo(new Answer.FilePromised(FileOrder.Kind.BAROGRAPH, today()));
        assertThat(say(lea(), "export json")).isInstanceOf(Answer.FilePromised.class);
        for (FileOrder.Kind kind : FileOrder.Kind.values()) {
            MadeFile file =
                    logbook.file(logbook.order(kind, today(), Language.FR)).orElseThrow();
            assertThat(file.bytes()).as(kind.name()).isNotEmpty();
            assertThat(file.name()).startsWith("essai-" + date()).doesNotContain(" ");
        }
        assertThat(chartName(Language.FR)).isEqualTo("essai-" + date() + "-carte.png");
        assertThat(chartName(Language.EN)).isEqualTo("essai-" + date() + "-chart.png");
    }

    private String chartName(Language language) {
        return logbook.file(logbook.order(FileOrder.Kind.TRACK_CHART, today(), language))
                .orElseThrow()
                .name();
    }

    @Test
    void aPictureShowsTheBookAsItStoodWhenItWasOrdered() {
        noted(say(lea(), "48°23,5'N 004°29,3'W"));
        FileOrder order = logbook.order(FileOrder.Kind.GEOJSON, today(), Language.FR);

        noted(say(lea(), "47°00,0'N 005°00,0'W"));

        assertThat(new String(logbook.file(order).orElseThrow().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("[ -5, 47 ]");
    }

    @Test
    void anEditionIsTheSamePagesAlthoughTheBookGoesOn() throws Exception {
        noted(say(lea(), "baro 1008"));
        PdfFile.Edition edition = logbook.edition(today(), Language.FR, PdfFile.Document.LOGBOOK);
        PdfFile first = logbook.pdf(edition);
        byte[] pages = Files.readAllBytes(first.file());

        noted(say(lea(), "cargo sur tribord"));

        assertThat(Files.readAllBytes(logbook.pdf(edition).file())).isEqualTo(pages);
        assertThat(first.pages()).isPositive();
        assertThat(first.name()).startsWith("essai-2026-").endsWith(".pdf");
    }

    @Test
    void aVoyageIsFromItsDepartureToItsArrival() {
        noted(say(anne(), "07h45 appareillage Camaret"));
        noted(logbook.take(at(now.plus(Duration.ofDays(1)), anne(), "arrivée Lampaul"))
                .get(0));

        Answer answer = logbook.take(at(now.plus(Duration.ofDays(2)), anne(), "résumé voyage"))
                .get(0);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.SummaryMade.class,
                        made -> assertThat(made.summary().period())
                                .isEqualTo(Period.ofDates(date(), date().plusDays(1), PARIS)));
    }

    private Answer say(Author author, String words) {
        return logbook.take(by(author, words)).get(0);
    }

    private Typed by(Author author, String words) {
        return at(now, author, words);
    }

    private static Typed at(Instant moment, Author author, String words) {
        return TypedByCommand.line(words, author, moment);
    }

    private Typed post(String text, List<FileName> fileNames) {
        return new Typed(
                text,
                lea(),
                now,
                Optional.of(now),
                Typed.Way.POST,
                true,
                Optional.empty(),
                Optional.of(UUID.randomUUID().toString()),
                fileNames,
                false);
    }

    private static Typed evenIfRepeated(Typed typed) {
        return new Typed(
                typed.text(),
                typed.author(),
                typed.received(),
                typed.sent(),
                typed.way(),
                true,
                typed.chosen(),
                typed.key(),
                List.of(),
                true);
    }

    private Period today() {
        return Period.ofDates(date(), date(), PARIS);
    }

    private LocalDate date() {
        return now.atZone(PARIS).toLocalDate();
    }

    private static Row noted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Noted.class);
        return ((Answer.Noted) answer).row();
    }

    private static List<String> struck(Row row) {
        return row.values().stream()
                .flatMap(value -> value.struck().stream())
                .map(struck -> struck.reason())
                .toList();
    }

    private static RoleGiven role(Entry entry) {
        return entry.content().orElseThrow().observed().stream()
                .map(Observed::what)
                .filter(RoleGiven.class::isInstance)
                .map(RoleGiven.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Author anne() {
        return person("anne");
    }

    private Author lea() {
        return person("lea");
    }

    private Author tom() {
        return person("tom");
    }

    private Author person(String account) {
        return crew.person(account);
    }
}
