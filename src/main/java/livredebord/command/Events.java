package livredebord.command;

import livredebord.entry.Observation.Event;

/** Which events a line is, once all its values are known. */
final class Events {

    private Events() {}

    static void settle(Reading r) {
        Findings f = r.found;
        boolean others = !f.events.isEmpty();
        if (f.otherBoat != null && others) {
            return;
        }
        if (isNoReport(r)) {
            f.events.remove(Event.WATCH_REPORT);
        }
        noon(r);
        sails(f, others);
        navigation(f);
        boolean alone = f.events.isEmpty();
        if (f.hasSeaSkyOrVisibility() || alone && (f.hasWeather() || f.windTold) || isWeatherReport(f)) {
            f.events.add(Event.WEATHER);
        }
    }

    /** {@code talonné, sable, RAS}: said of what happened, not of a watch. */
    private static boolean isNoReport(Reading r) {
        Findings f = r.found;
        boolean happened = f.events.contains(Event.INCIDENT)
                || f.events.contains(Event.RADIO)
                || f.events.contains(Event.TACK)
                || f.events.contains(Event.GYBE)
                || f.events.contains(Event.MOOR)
                || f.events.contains(Event.ANCHOR)
                || f.events.contains(Event.ENGINE_ON)
                || f.events.contains(Event.ENGINE_OFF)
                || f.events.contains(Event.DEPARTURE)
                || f.events.contains(Event.MAINTENANCE)
                || f.events.contains(Event.FORMALITY)
                || f.events.contains(Event.NAVIGATION) && f.place != null;
        return happened && !r.has(Kind.WATCH) && !r.has(Kind.WATCH_RELIEF);
    }

    /** Midday with a position or the day's run is the noon report. */
    private static void noon(Reading r) {
        Findings f = r.found;
        boolean said =
                (r.has(Kind.NOON) || f.daysRunE2 != null) && f.time != null && f.time.equals(java.time.LocalTime.NOON);
        if (said && (f.position != null || f.daysRunE2 != null)) {
            f.events.add(Event.NOON);
        }
    }

    private static void sails(Findings f, boolean others) {
        boolean underWay = f.hasCourse() || f.hasSpeed() || f.position != null || f.logE2 != null;
        if (f.sailHandled || f.hasSailPlan() && !underWay && !others && !f.sailsAsTheyStood) {
            f.events.add(Event.SAIL_CHANGE);
        }
    }

    /** Course, speed, log beside a position, or two of them beside another event. */
    private static void navigation(Findings f) {
        int parts = (f.hasCourse() ? 1 : 0)
                + (f.hasSpeed() ? 1 : 0)
                + (f.position != null ? 1 : 0)
                + (f.hasDistance() ? 1 : 0);
        boolean beside = f.events.contains(Event.RADIO) || f.events.contains(Event.SIGHTING) && f.hasCourse();
        boolean ofWatch = f.events.contains(Event.WATCH_CHANGE) || f.events.contains(Event.WATCH_REPORT);
        boolean alone = f.events.isEmpty()
                || beside && f.events.size() == 1
                || ofWatch && f.events.stream().allMatch(Events::isOfWatch);
        boolean onlyPosition = (f.position != null || !f.candidates.isEmpty()) && !f.hasCourse() && !f.hasSpeed();
        boolean fixOnly = onlyPosition && alone;
        if (parts >= 2
                && !fixOnly
                && !f.events.contains(Event.MOOR)
                && !f.events.contains(Event.ANCHOR)
                && !(onlyPosition && f.events.contains(Event.NOON))
                && (alone || f.hasCourse() && f.hasSpeed() && !f.turned() || f.position != null && !onlyPosition)) {
            f.events.add(Event.NAVIGATION);
        } else if (onlyPosition && alone) {
            f.events.add(Event.POSITION);
        } else if (parts > 0 && alone) {
            f.events.add(Event.NAVIGATION);
        }
    }

    private static boolean isOfWatch(Event event) {
        return event == Event.WATCH_CHANGE || event == Event.WATCH_REPORT || event == Event.SIGHTING;
    }

    /** Wind with its gusts and the pressure, beside a row of navigation, is a weather report of its own. */
    private static boolean isWeatherReport(Findings f) {
        return f.events.contains(Event.NAVIGATION) && f.gustE2 != null && f.pascals != null;
    }
}
