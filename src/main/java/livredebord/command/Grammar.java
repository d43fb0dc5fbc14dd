package livredebord.command;

import static livredebord.command.Kind.*;

import java.util.List;
import java.util.function.Consumer;

/**
 * The rules, in the order in which they read a line: what is said of somebody else or of later comes first, so that
 * nobody takes it for an observation; then what is written most plainly; words of every day come last.
 */
final class Grammar {

    private static final List<Rule> RULES = List.of(
            rule(Asides::amends, AMENDS),
            rule(PositionWords::read),
            rule(MishapWords::drill, DRILL),
            rule(RadioWords::distress, DISTRESS),
            rule(Topics::read),
            rule(Asides::read),
            rule(Fences::read),
            rule(AirWords::cloudBases, CLOUD_BASE),
            rule(EngineWords::hours, ENGINE_HOURS, MAINTENANCE, ENGINE, ENGINE_ON, ENGINE_OFF, NEXT_DUE, ENGINE_UNDER),
            rule(TideWords::water, COEF, TIDE, TIDE_STATE),
            rule(PeopleWords::turns),
            rule(
                    PeopleWords::watch,
                    WATCH,
                    WATCH_TO,
                    WATCH_RELIEVES,
                    WATCH_TAKES,
                    WATCH_LEAVES,
                    WATCH_RELIEF,
                    WATCH_REPORT),
            rule(WhenWords::read),
            rule(CourseWords::row),
            rule(CourseWords::protectAverages, AVERAGE, RELATION, BEARING),
            rule(RadioWords::radio, CALLED, RADIO, CHANNEL, CALL_DSC),
            rule(WorkWords::formalities, FORMALITY, AUTHORITY),
            rule(AirWords::pressure),
            rule(SightingWords::contacts),
            rule(SightingWords::sightings, SIGHTING, BOAT),
            rule(CourseWords::courses, HDG, COG, ROUTE, HDG_AT, BY_COMPASS, AUTOPILOT_ON, UNIT),
            rule(CourseWords::lettered),
            rule(TideWords::current, CURRENT, LEEWAY, TIDE_STATE, WITH_US, SETS),
            rule(AirWords::temperatures, SEA_WATER, WATER, SEA, AIR, OUTSIDE),
            rule(AirWords::sea, SEA, SWELL, SEA_STATE),
            rule(AirWords::visibility, VIS),
            rule(
                    CourseWords::distances,
                    LOG,
                    TOTAL,
                    TRIP,
                    DAY_RUN,
                    DAY_RUN_BEFORE,
                    DTG,
                    TO_GO,
                    SINCE_START,
                    UNIT,
                    HOUR),
            rule(CourseWords::speeds, SOG, STW, MAX, SPEED, SLOWED, THROUGH_WATER, OVER_GROUND),
            rule(CourseWords::besideCourse, HDG, COG, HDG_AT),
            rule(WindWords::read),
            rule(AirWords::sky),
            rule(MishapWords::incident, INCIDENT, DRILL_TYPE, IN_THE_WATER),
            rule(SailWords::read),
            rule(WindWords::knotsUnderLightSails, HEAD, MAIN, MAIN_WHOLE),
            rule(CourseWords::bareSpeeds, UNIT),
            rule(EngineWords::engine, ENGINE, ENGINE_ON, ENGINE_OFF, ENGINE_UNDER, ENGINE_HOURS, UNIT),
            rule(PeopleWords::crew, CREW_ON, CREW_OFF, ABOARD, WE_ARE, DROPPED, PEOPLE, CREW_SWAP, LEFT, DEPARTED),
            rule(
                    EngineWords::stores,
                    FULLS,
                    FUEL,
                    FUEL_FULL,
                    WATERMAKER,
                    WATER,
                    WATER_FULL,
                    OF_DEPTH,
                    UNIT,
                    BATTERY,
                    AUTOPILOT,
                    AUTOPILOT_ON,
                    AUTOPILOT_OFF,
                    GAS),
            rule(FixWords::fix, FIX, NOON_FIX, POS),
            rule(Places::passed, PASSED, ENTERING, SIDE),
            rule(MishapWords::medical, MEDICAL),
            rule(PortWords::ports, DEPARTED, ARRIVED, WEIGHED, ANCHORED, MOORED, BUOYED, PICKED, DESTINATION, BERTH),
            rule(TideWords::soundings, SOUNDING, OF_DEPTH),
            rule(WorkWords::checks, CHECKED),
            rule(WorkWords::work, WASTE, MAINTENANCE),
            rule(MishapWords::action, INCIDENT_ACTION),
            rule(WhenWords::leaveToTheTale));

    private Grammar() {}

    /**
     * @param words it has something to say only in a line with one of these; none for a rule of numbers and signs
     */
    private record Rule(Consumer<Reading> reader, Kind... words) {}

    private static Rule rule(Consumer<Reading> reader, Kind... words) {
        return new Rule(reader, words);
    }

    static void read(Reading r) {
        for (Rule rule : RULES) {
            if (rule.words().length == 0 || r.hasAny(rule.words())) {
                rule.reader().accept(r);
            }
        }
    }
}
