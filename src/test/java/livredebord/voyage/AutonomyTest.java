package livredebord.voyage;

import static livredebord.voyage.Sightings.engineHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.nautical.Volume;
import livredebord.voyage.Autonomy.Lasting;
import org.junit.jupiter.api.Test;

class AutonomyTest {

    private final Scene scene = new Scene(1);

    @Test
    void fuelLastsForSoManyHoursOfTheEngineAsItWentByItsCounter() {
        Autonomy autonomy = autonomy(
                scene.line("08:00", fuelLeft(80), engineHours(1_302)),
                scene.line("12:00", engineHours(1_306)),
                scene.line("20:00", fuelLeft(60), engineHours(1_310)));

        assertThat(autonomy.fuel()).contains(new Lasting(24, 25)); // 60 l at 2.5 l/h
        assertThat(autonomy.water()).isEmpty();
    }

    @Test
    void waterLastsForSoManyDays() {
        Autonomy autonomy = autonomy(scene.line("14 08:00", waterLeft(200)), scene.line("16 08:00", waterLeft(160)));

        assertThat(autonomy.water()).contains(new Lasting(8, 200)); // 160 l at 20 l a day
        assertThat(autonomy.fuel()).isEmpty();
    }

    @Test
    void whatWasFilledMeanwhileIsCountedFromThereOn() {
        Autonomy told = autonomy(
                scene.line("14 08:00", waterLeft(100)),
                scene.line("14 12:00", new Observation.FreshWater(Optional.empty(), true, false)),
                scene.line("15 08:00", waterLeft(300)),
                scene.line("16 08:00", waterLeft(280)));
        Autonomy notTold = autonomy(
                scene.line("14 08:00", waterLeft(100)),
                scene.line("15 08:00", waterLeft(300)),
                scene.line("16 08:00", waterLeft(280)));

        assertThat(told.water()).contains(new Lasting(14, 200));
        assertThat(notTold).isEqualTo(told);
    }

    @Test
    void whatNobodyMeasuredTwiceIsNotSaid() {
        assertThat(autonomy(scene.line("08:00", fuelLeft(80), waterLeft(200)))).isEqualTo(nothing());
        assertThat(autonomy(scene.line("08:00", fuelLeft(80)), scene.line("20:00", fuelLeft(60))))
                .as("nobody read the hours of the engine")
                .isEqualTo(nothing());
        assertThat(autonomy(
                        scene.line("08:00", fuelLeft(80), engineHours(1_302)),
                        scene.line("20:00", fuelLeft(80), engineHours(1_310))))
                .as("nothing went")
                .isEqualTo(nothing());
        assertThat(autonomy(scene.line("08:00", waterLeft(200)), scene.line("09:00", waterLeft(190))))
                .as("an hour is no day")
                .isEqualTo(nothing());
        assertThat(autonomy(
                        scene.line("14 08:00", waterLeft(200)),
                        scene.line("15 08:00", waterLeft(180)),
                        scene.line("15 12:00", new Observation.FreshWater(Optional.empty(), true, false))))
                .as("nobody read it since it was filled")
                .isEqualTo(nothing());
    }

    private static Autonomy nothing() {
        return new Autonomy(Optional.empty(), Optional.empty());
    }

    private static Autonomy autonomy(Entry... entries) {
        return Autonomy.of(Rows.of(List.of(entries), List.of()));
    }

    private static Observation fuelLeft(int litres) {
        return new Observation.Fuel(Optional.of(new Volume(litres * 10)), Optional.empty(), false, true);
    }

    private static Observation waterLeft(int litres) {
        return new Observation.FreshWater(Optional.of(new Volume(litres * 10)), false, true);
    }
}
