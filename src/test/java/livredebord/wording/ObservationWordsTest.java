package livredebord.wording;

import static livredebord.voyage.Sightings.cog;
import static livredebord.voyage.Sightings.degrees;
import static livredebord.voyage.Sightings.engineHours;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.gust;
import static livredebord.voyage.Sightings.hours;
import static livredebord.voyage.Sightings.knots;
import static livredebord.voyage.Sightings.pressure;
import static livredebord.voyage.Sightings.sog;
import static livredebord.voyage.Sightings.watch;
import static livredebord.voyage.Sightings.wind;
import static livredebord.voyage.Sightings.windSpeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.nautical.Bearing;
import livredebord.nautical.CompassPoint;
import livredebord.nautical.Distance;
import livredebord.nautical.EngineHours;
import livredebord.nautical.Length;
import livredebord.nautical.North;
import livredebord.nautical.Position;
import livredebord.nautical.Temperature;
import livredebord.nautical.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationWordsTest {

    private static final EntryId ID = new EntryId("0".repeat(64));
    private static final EntryNumber NUMBER = EntryNumber.of(129);

    @ParameterizedTest
    @MethodSource("sayings")
    void everythingIsSaidInBothLanguages(Observation what, String french, String english) {
        assertThat(Phrases.in(Language.FR, Medium.PLAIN).observation(what)).isEqualTo(french);
        assertThat(Phrases.in(Language.EN, Medium.PLAIN).observation(what)).isEqualTo(english);
    }

    @Test
    void noKindIsMissingFromTheTable() {
        Set<Class<?>> said = sayings().map(row -> row.get()[0].getClass()).collect(Collectors.toSet());

        assertThat(said)
                .containsAll(Arrays.stream(Observation.class.getDeclaredClasses())
                        .filter(kind ->
                                Observation.class.isAssignableFrom(kind) && !Modifier.isAbstract(kind.getModifiers()))
                        .toList());
    }

    static Stream<Arguments> sayings() {
        return Stream.of(movement(), weather(), boat(), people(), book()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> movement() {
        return Stream.of(
                say(fix(48.27, -4.68), "48°16,2'N 004°40,8'W", "48°16.2'N 004°40.8'W"),
                say(
                        new Observation.PositionFix(
                                new Position(-1, 179 * 600_000 + 599_996),
                                Optional.of(Observation.FixMethod.CELESTIAL)),
                        "00°00,0'S 180°00,0'E astro",
                        "00°00.0'S 180°00.0'E celestial"),
                say(
                        new Observation.UnclearPosition("46 20", List.of()),
                        "position à préciser : 46 20",
                        "position unclear: 46 20"),
                say(new Observation.Heading(new Bearing(24_050, North.TRUE)), "cap 240,5°V", "heading 240.5°T"),
                say(new Observation.Heading(new Bearing(500, North.MAGNETIC)), "cap 005°M", "heading 005°M"),
                say(new Observation.Route(new Bearing(1_125, North.COMPASS)), "route 011,25°C", "course 011.25°C"),
                say(cog(0), "Rf 000°", "COG 000°"),
                say(sog(6), "Vf 6 nd", "SOG 6 kn"),
                say(new Observation.SpeedThroughWater(knots(5.25)), "Vs 5,25 nd", "STW 5.25 kn"),
                say(new Observation.BoatSpeed(knots(10)), "vitesse 10 nd", "speed 10 kn"),
                say(new Observation.MaximumSpeed(knots(11.2)), "vitesse max 11,2 nd", "max speed 11.2 kn"),
                say(new Observation.DistanceLogged(new Distance(124_050)), "loch 1240,5 M", "log 1240.5 NM"),
                say(new Observation.TripDistance(new Distance(5_470)), "loch journalier 54,7 M", "trip log 54.7 NM"),
                say(new Observation.DaysRun(new Distance(14_000)), "distance 24 h 140 M", "day's run 140 NM"),
                say(new Observation.DistanceToGo(new Distance(3_000)), "reste 30 M", "to go 30 NM"),
                say(new Observation.Leeway(500), "dérive 5°", "leeway 5°"),
                say(
                        new Observation.Current(Optional.of(degrees(45)), Optional.of(knots(1.5))),
                        "courant 045° 1,5 nd",
                        "current 045° 1.5 kn"),
                say(new Observation.Sounding(new Length(3_250)), "sonde 32,5 m", "depth 32.5 m"),
                say(
                        new Observation.Tide(
                                Optional.of(Observation.TideState.HIGH),
                                Optional.of(95),
                                Optional.of(new Length(620)),
                                Optional.of(LocalTime.of(6, 5))),
                        "pleine mer 06:05 6,2 m coef. 95",
                        "high water 06:05 6.2 m coefficient 95"));
    }

    private static Stream<Arguments> weather() {
        return Stream.of(
                say(wind(CompassPoint.SW, 4), "SW 4", "SW 4"),
                say(
                        new Observation.Wind(
                                Optional.of(CompassPoint.NNW),
                                Optional.empty(),
                                false,
                                Optional.of(new Observation.BeaufortRange(5, 6)),
                                Optional.empty(),
                                Optional.of(knots(32)),
                                Optional.of(Observation.WindTrend.RISING)),
                        "NNW 5-6 raf. 32 nd fraîchit",
                        "NNW 5-6 gusts 32 kn freshening"),
                say(
                        new Observation.Wind(
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                Optional.of(new Observation.BeaufortRange(1, 3)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "variable 1-3",
                        "variable 1-3"),
                say(
                        new Observation.Wind(
                                Optional.empty(),
                                Optional.of(degrees(225)),
                                false,
                                Optional.empty(),
                                Optional.of(new Observation.SpeedRange(knots(18), knots(22))),
                                Optional.empty(),
                                Optional.empty()),
                        "vent 225° 18-22 nd",
                        "wind 225° 18-22 kn"),
                say(
                        new Observation.Wind(
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.of(new Observation.BeaufortRange(0, 0)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "vent force 0",
                        "wind force 0"),
                say(windSpeed(22), "vent 22 nd", "wind 22 kn"),
                say(gust(28), "vent raf. 28 nd", "wind gusts 28 kn"),
                say(
                        new Observation.ApparentWind(
                                Optional.of(35), Optional.of(Observation.Side.PORT), Optional.empty()),
                        "vent apparent 35° bâbord",
                        "apparent wind 35° port"),
                say(
                        new Observation.Barometer(
                                Optional.of(pressure(1009.5)),
                                Optional.of(Observation.Tendency.FALLING_FAST),
                                Optional.of(-600),
                                Optional.of(3)),
                        "baro 1009,5 en forte baisse -6 hPa en 3 h",
                        "baro 1009.5 falling fast -6 hPa in 3 h"),
                say(
                        new Observation.Barometer(
                                Optional.empty(), Optional.empty(), Optional.of(150), Optional.empty()),
                        "baro +1,5 hPa",
                        "baro +1.5 hPa"),
                say(new Observation.UnclearPressure("30"), "baro à préciser : 30", "baro unclear: 30"),
                say(
                        new Observation.UnclearEngineHours(new EngineHours(13_200), new EngineHours(130_250)),
                        "heures moteur à préciser : 132 h (avant : 1302,5 h)",
                        "engine hours unclear: 132 h (before: 1302.5 h)"),
                say(
                        new Observation.UnclearDistanceLogged(new Distance(1_204), new Distance(120_400)),
                        "loch à préciser : 12,04 M (avant : 1204 M)",
                        "log unclear: 12.04 NM (before: 1204 NM)"),
                say(
                        new Observation.LastKnownFix(new Position(29_035_000, -2_693_000), 12),
                        "dernier point connu 48°23,5'N 004°29,3'W, il y a 12 min",
                        "last known fix 48°23.5'N 004°29.3'W, 12 min ago"),
                say(
                        new Observation.LastKnownFix(new Position(29_035_000, -2_693_000), 185),
                        "dernier point connu 48°23,5'N 004°29,3'W, il y a 3 h",
                        "last known fix 48°23.5'N 004°29.3'W, 3 h ago"),
                say(new Observation.Sea(Observation.SeaState.MODERATE), "mer agitée", "sea moderate"),
                say(
                        new Observation.Swell(
                                Optional.of(new Length(250)), Optional.of(CompassPoint.W), Optional.of(12)),
                        "houle W 2,5 m 12 s",
                        "swell W 2.5 m 12 s"),
                say(
                        new Observation.Visibility(
                                Optional.of(Observation.VisibilityBand.GOOD),
                                Optional.of(new Distance(1_000)),
                                Optional.of(Observation.Bound.MORE)),
                        "visi bonne plus de 10 M",
                        "visibility good over 10 NM"),
                say(
                        new Observation.Visibility(
                                Optional.empty(), Optional.of(new Distance(50)), Optional.of(Observation.Bound.LESS)),
                        "visi moins de 0,5 M",
                        "visibility under 0.5 NM"),
                say(
                        new Observation.Sky(
                                Optional.of(7),
                                List.of(Observation.PresentWeather.MIST, Observation.PresentWeather.RAIN)),
                        "nuages 7/8, brume, pluie",
                        "cloud 7/8, mist, rain"),
                say(new Observation.Sky(Optional.of(9), List.of()), "ciel invisible", "sky obscured"),
                say(new Observation.AirTemperature(new Temperature(-25)), "air -2,5 °C", "air -2.5 °C"),
                say(new Observation.SeaTemperature(new Temperature(140)), "eau 14 °C", "water 14 °C"));
    }

    private static Stream<Arguments> boat() {
        return Stream.of(
                say(
                        new Observation.SailPlan(
                                Optional.of(Observation.MainSail.REEF1),
                                List.of(Observation.HeadSail.GENOA),
                                Optional.of(60),
                                false),
                        "GV 1 ris + génois 60 %",
                        "main 1 reef + genoa 60%"),
                say(
                        new Observation.SailPlan(
                                Optional.empty(),
                                List.of(Observation.HeadSail.JIB, Observation.HeadSail.STAYSAIL),
                                Optional.empty(),
                                true),
                        "foc + trinquette arisé",
                        "jib + staysail reefed"),
                say(new Observation.OnTack(Observation.Side.PORT), "bâbord amures", "port tack"),
                say(
                        new Observation.Engine(
                                Optional.of(Observation.EngineState.OFF), Optional.empty(), Optional.of(hours(1303))),
                        "moteur arrêté 1303 h",
                        "engine off 1303 h"),
                say(
                        new Observation.Engine(Optional.empty(), Optional.of(1800), Optional.empty()),
                        "moteur 1800 tr/min",
                        "engine 1800 rpm"),
                say(engineHours(1243.6), "heures moteur 1243,6", "engine hours 1243.6"),
                say(
                        new Observation.Fuel(
                                Optional.of(new Volume(805)),
                                Optional.of(new Observation.Money(12_050, "EUR")),
                                true,
                                false),
                        "gazole plein 80,5 L 120,50 EUR",
                        "fuel tank full 80.5 L 120.50 EUR"),
                say(
                        new Observation.FreshWater(Optional.of(new Volume(2_000)), false, true),
                        "eau douce reste 200 L",
                        "fresh water 200 L left"),
                say(
                        new Observation.Waste(List.of("verre", "plastique")),
                        "déchets : verre, plastique",
                        "waste: verre, plastique"),
                say(
                        new Observation.Maintenance("vidange", Optional.of(hours(1300)), Optional.of(hours(1450))),
                        "entretien : vidange · à 1300 h · prochain à 1450 h",
                        "maintenance: vidange · at 1300 h · next at 1450 h"),
                say(
                        new Observation.Anchoring(
                                Optional.of(new Length(500)), Optional.of("Caulerpa"), Optional.empty()),
                        "5 m Caulerpa",
                        "5 m Caulerpa"),
                say(new Observation.Berth(Optional.of("pontoon"), Optional.of("F")), "ponton F", "pontoon F"),
                say(new Observation.Autopilot(true), "pilote en route", "autopilot on"),
                say(new Observation.Autopilot(false), "pilote débrayé", "autopilot off"),
                say(
                        new Observation.Battery(Optional.of(12_650), Optional.of(85)),
                        "batterie 12,65 V 85 %",
                        "battery 12.65 V 85%"),
                say(new Observation.Gas("neuve"), "gaz : neuve", "gas: neuve"));
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                say(
                        new Observation.CrewChange(List.of("Mamie"), List.of("Tom", "Zoé")),
                        "embarquement : Mamie · débarquement : Tom, Zoé",
                        "joined: Mamie · left: Tom, Zoé"),
                say(new Observation.Headcount(6), "6 à bord", "6 aboard"),
                say(
                        watch(List.of("Papa", "Léa"), "20:00", "23:00", List.of("Maman")),
                        "quart Papa, Léa de 20:00 à 23:00 · relève Maman",
                        "watch Papa, Léa from 20:00 to 23:00 · relief Maman"),
                say(
                        new Observation.Radio(Optional.of("CROSS"), List.of(16, 72)),
                        "radio CROSS canal 16, 72",
                        "radio CROSS channel 16, 72"),
                say(
                        new Observation.Check(Observation.CheckType.BOAT, "vérifs faites"),
                        "vérifs faites",
                        "vérifs faites"),
                say(new Observation.Forecast("BMS 7"), "prévision : BMS 7", "forecast: BMS 7"),
                say(new Observation.Forecast("Prévisions : O 5"), "Prévisions : O 5", "forecast: Prévisions : O 5"),
                say(new Observation.Forecast("forecast W 5"), "prévision : forecast W 5", "forecast W 5"),
                say(
                        new Observation.Drill(Observation.DrillType.MOB, Optional.of(4), List.of("lifesling")),
                        "exercice homme à la mer · 4 min · lifesling",
                        "man overboard drill · 4 min · lifesling"),
                say(
                        new Observation.Incident("barre dure", Optional.of("vérif")),
                        "incident : barre dure · action : vérif",
                        "incident: barre dure · action: vérif"),
                say(
                        new Observation.Medical(Optional.of("Tom"), "vomi", Optional.of("Mercalm")),
                        "Tom · vomi · soins : Mercalm",
                        "Tom · vomi · treatment: Mercalm"),
                say(
                        new Observation.Formality("clearance_in", Optional.of("customs")),
                        "formalités d'entrée customs",
                        "cleared in customs"),
                say(new Observation.Sighting("dauphins"), "dauphins", "dauphins"),
                say(
                        new Observation.Plan(
                                Optional.of("Houat"),
                                Optional.of("RDV"),
                                Optional.of(LocalTime.of(18, 0)),
                                Optional.of(LocalTime.of(17, 40))),
                        "prévu : RDV Houat 18:00 ETA 17:40",
                        "planned: RDV Houat 18:00 ETA 17:40"),
                say(new Observation.Place("Houat"), "Houat", "Houat"),
                say(new Observation.Destination("Brest"), "vers Brest", "bound for Brest"),
                say(
                        new Observation.PortFees(new Observation.Money(2_450, "EUR")),
                        "frais de port 24,50 EUR",
                        "port fees 24.50 EUR"),
                say(new Observation.OtherBoat("Takapa II"), "autre bateau : Takapa II", "other boat: Takapa II"),
                say(new Observation.Happening(Observation.Event.MAN_OVERBOARD), "HOMME À LA MER", "MAN OVERBOARD"),
                say(new Observation.FileName("a.jpg"), "fichier a.jpg", "file a.jpg"),
                say(new Observation.Remark("à l'étrave"), "à l'étrave", "à l'étrave"));
    }

    private static Stream<Arguments> book() {
        Author maman = new Author("boat", "id", "Maman");
        return Stream.of(
                say(
                        new Observation.ObservedAt(Instant.parse("2026-07-14T12:32:00Z")),
                        "heure 12:32 TU",
                        "time 12:32 UTC"),
                say(new Observation.Corrects(ID, NUMBER, "relu"), "corrige #129", "corrects #129"),
                say(new Observation.Voids(ID, NUMBER, "doublon"), "raye #129", "strikes out #129"),
                say(new Observation.Completes(ID, NUMBER), "complète #129", "completes #129"),
                say(
                        new Observation.RoleGiven(maman, Observation.Role.SKIPPER, Optional.of("relève")),
                        "Maman : chef de bord · relève",
                        "Maman: skipper · relève"),
                say(
                        new Observation.BoatFact("registration", "BR 923 456"),
                        "immatriculation : BR 923 456",
                        "registration: BR 923 456"),
                say(new Observation.PersonNamed(maman, "Anne"), "Maman s'appelle Anne", "Maman is called Anne"),
                say(new Observation.Alias("Papi", "Papa"), "Papi : c'est Papa", "Papi is Papa"),
                say(
                        new Observation.HandOver(Observation.Charge.WATCH, List.of("Maman"), false),
                        "non confirmé",
                        "not confirmed"),
                say(
                        new Observation.HandOver(Observation.Charge.SKIPPER, List.of("Maman"), true),
                        "confirmé",
                        "confirmed"),
                say(
                        new Observation.WatchBill(List.of(
                                new Observation.Spell(LocalTime.of(20, 0), LocalTime.of(23, 0), List.of("Papa", "Léa")),
                                new Observation.Spell(LocalTime.of(23, 0), LocalTime.of(2, 0), List.of("Maman")))),
                        "tableau de quart : 20:00-23:00 Papa, Léa ; 23:00-02:00 Maman",
                        "watch bill: 20:00-23:00 Papa, Léa; 23:00-02:00 Maman"),
                say(
                        new Observation.VoyageNamed(ID, NUMBER, "Croisière d'été"),
                        "voyage commencé par #129 : Croisière d'été",
                        "voyage begun by #129: Croisière d'été"),
                say(
                        new Observation.VoyageJoined(ID, NUMBER),
                        "le voyage commencé par #129 continue le précédent",
                        "the voyage begun by #129 goes on with the one before"),
                say(
                        new Observation.VoyageSplit(Instant.parse("2026-07-14T10:00:00Z")),
                        "nouveau voyage à partir du 14/07 10:00 TU",
                        "a new voyage from 14/07 10:00 UTC"),
                say(
                        new Observation.ClockTold(Instant.parse("2026-07-14T12:32:00Z")),
                        "il est 14/07 12:32 TU, dit à la montre",
                        "it is 14/07 12:32 UTC, told by the watch"),
                say(
                        new Observation.DaySigned("2026-07-14", "Europe/Paris", 21, "ab".repeat(32)),
                        "signe le mardi 14 juillet 2026 (21 entrées, empreinte abababababab)",
                        "signs Tuesday 14 July 2026 (21 entries, digest abababababab)"),
                say(
                        new Observation.Later("moon", "{}"),
                        "valeur d'une version plus récente (moon)",
                        "value of a later version (moon)"));
    }

    private static Arguments say(Observation what, String french, String english) {
        return Arguments.of(what, french, english);
    }
}
