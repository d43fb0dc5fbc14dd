package livredebord.command;

import java.util.List;
import java.util.function.Consumer;

/**
 * The rules, in the order in which they read a line: what is said of somebody else or of later comes first, so that
 * nobody takes it for an observation; then what is written most plainly; words of every day come last.
 */
final class Grammar {

    private static final List<Consumer<Reading>> RULES = List.of(
            PositionWords::read,
            Happenings::drill,
            Fences::read,
            EngineWords::hours,
            Happenings::water,
            PeopleWords::watch,
            WhenWords::read,
            CourseWords::protectAverages,
            Happenings::radio,
            Happenings::formalities,
            Happenings::sightings,
            CourseWords::courses,
            Happenings::current,
            AirWords::temperatures,
            AirWords::sea,
            AirWords::visibility,
            CourseWords::distances,
            CourseWords::speeds,
            WindWords::read,
            AirWords::pressure,
            AirWords::sky,
            Happenings::incident,
            SailWords::read,
            CourseWords::bareSpeeds,
            EngineWords::engine,
            PeopleWords::crew,
            EngineWords::stores,
            Happenings::fix,
            Places::passed,
            Happenings::medical,
            Happenings::ports,
            Happenings::soundings,
            Happenings::work);

    private Grammar() {}

    static void read(Reading r) {
        for (Consumer<Reading> rule : RULES) {
            rule.accept(r);
        }
    }
}
