package livredebord.report.chart;

import static livredebord.voyage.Sightings.baro;
import static livredebord.voyage.Sightings.event;
import static livredebord.voyage.Sightings.fix;
import static livredebord.voyage.Sightings.gust;
import static livredebord.voyage.Sightings.wind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livredebord.entry.Entry;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Event;
import livredebord.nautical.CompassPoint;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.Rows;
import livredebord.voyage.Scene;

/** Sails to be drawn: known waters, waters that are drawn wrongly by charts that were not thought through. */
enum Sails {
    BRITTANY {
        @Override
        void sail(Log log) {
            log.at(
                    "07:45",
                    event(Event.DEPARTURE),
                    place("Camaret"),
                    fix(48.2797, -4.5945),
                    wind(CompassPoint.SW, 3),
                    baro(1018));
            log.at("09:00", fix(48.27, -4.68), wind(CompassPoint.SW, 4), baro(1017));
            log.at("10:10", fix(48.155, -4.79), wind(CompassPoint.WSW, 4), baro(1016.2));
            log.at("11:20", fix(48.048, -4.765), place("Raz de Sein"), wind(CompassPoint.WSW, 5), baro(1015));
            log.at("12:30", fix(47.94, -4.64), wind(CompassPoint.W, 5), gusty(28), baro(1014));
            log.at("13:55", fix(47.80, -4.45), wind(CompassPoint.W, 6), gusty(34), baro(1012.8));
            log.at("15:10", fix(47.735, -4.24), wind(CompassPoint.WNW, 5), baro(1013));
            log.at("16:30", fix(47.79, -4.03), wind(CompassPoint.NW, 4), baro(1014.5));
            log.at(
                    "17:30",
                    event(Event.MOOR),
                    place("Concarneau"),
                    fix(47.8697, -3.914),
                    wind(CompassPoint.NW, 3),
                    baro(1016));
        }
    },
    MORBIHAN {
        @Override
        void sail(Log log) {
            log.at(
                    "10:00",
                    event(Event.DEPARTURE),
                    place("Vannes"),
                    fix(47.629, -2.762),
                    wind(CompassPoint.E, 2),
                    baro(1022));
            log.at("10:40", fix(47.606, -2.784), wind(CompassPoint.E, 2));
            log.at("11:05", fix(47.596, -2.818), place("Île-aux-Moines"), wind(CompassPoint.ESE, 3), baro(1022));
            log.at("11:40", fix(47.577, -2.862), wind(CompassPoint.SE, 3));
            log.at("12:10", fix(47.553, -2.909), place("Port-Navalo"), wind(CompassPoint.SE, 3), baro(1021));
            log.at("13:30", fix(47.479, -2.945), wind(CompassPoint.S, 4));
            log.at(
                    "15:00",
                    event(Event.ANCHOR),
                    place("Houat"),
                    fix(47.391, -2.955),
                    wind(CompassPoint.S, 3),
                    baro(1019));
        }
    },
    GENEVA {
        @Override
        void sail(Log log) {
            log.at(
                    "09:00",
                    event(Event.DEPARTURE),
                    place("Genève"),
                    fix(46.215, 6.157),
                    wind(CompassPoint.NE, 4),
                    baro(1020));
            log.at("11:00", fix(46.315, 6.215), wind(CompassPoint.NE, 5));
            log.at("13:00", fix(46.40, 6.38), place("Nyon"), wind(CompassPoint.NE, 5), gusty(25), baro(1019));
            log.at("15:00", fix(46.46, 6.52), wind(CompassPoint.N, 3));
            log.at(
                    "16:30",
                    event(Event.ARRIVAL),
                    place("Ouchy"),
                    fix(46.503, 6.627),
                    wind(CompassPoint.N, 2),
                    baro(1018));
        }
    },
    FIJI {
        @Override
        void sail(Log log) {
            log.at(
                    "06:00",
                    event(Event.DEPARTURE),
                    place("Suva"),
                    fix(-18.13, 178.42),
                    wind(CompassPoint.ESE, 5),
                    baro(1011));
            log.at("10:00", fix(-18.2, 178.9), wind(CompassPoint.ESE, 5));
            log.at("14:00", fix(-17.75, 179.3), wind(CompassPoint.SE, 6), gusty(32), baro(1010));
            log.at("19:00", fix(-17.2, 179.75), wind(CompassPoint.SE, 5));
            log.at("15 00:00", fix(-16.95, -179.8), wind(CompassPoint.E, 4), baro(1009));
            log.at("15 05:00", fix(-17.1, -179.3), wind(CompassPoint.E, 4));
            log.at(
                    "15 09:30",
                    event(Event.ANCHOR),
                    place("Vanua Balavu"),
                    fix(-17.2, -179.0),
                    wind(CompassPoint.ENE, 3),
                    baro(1012));
        }
    },
    SVALBARD {
        @Override
        void sail(Log log) {
            log.at(
                    "08:00",
                    event(Event.DEPARTURE),
                    place("Longyearbyen"),
                    fix(78.23, 15.6),
                    wind(CompassPoint.N, 3),
                    baro(1003));
            log.at("14:00", fix(78.1, 13.6), wind(CompassPoint.N, 4));
            log.at("20:00", fix(78.75, 11.2), wind(CompassPoint.NNW, 5), baro(1001));
            log.at("15 02:00", place("Ny-Ålesund"), fix(78.93, 11.9), wind(CompassPoint.N, 2));
            log.at("15 12:00", fix(79.6, 10.7), wind(CompassPoint.NE, 6), gusty(36), baro(998));
            log.at(
                    "15 20:00",
                    event(Event.ANCHOR),
                    place("Virgohamna"),
                    fix(79.72, 10.93),
                    wind(CompassPoint.NE, 7),
                    baro(996));
        }
    },
    OCEAN {
        @Override
        void sail(Log log) {
            for (int day = 10; day <= 26; day++) {
                double way = (day - 10) / 16.0;
                for (int hour : new int[] {0, 12}) {
                    log.at(
                            String.format("%02d %02d:00", day, hour),
                            fix(27.9 - 14 * (way + hour / 380.0) + 2 * Math.sin(day), -20 - 38 * (way + hour / 380.0)),
                            wind(CompassPoint.values()[6 + day % 3 * 2], 3 + day % 4),
                            baro(1013 + 4 * Math.sin(day / 2.0) + (hour == 12 ? 1.2 : 0)));
                }
            }
        }
    },
    TRANSATLANTIC {
        @Override
        void sail(Log log) {
            log.at(
                    "10 08:00",
                    event(Event.DEPARTURE),
                    place("Las Palmas"),
                    fix(28.12, -15.42),
                    wind(CompassPoint.NE, 4));
            for (int day = 11; day <= 26; day++) {
                double way = (day - 10) / 17.0;
                log.at(
                        day + " 12:00",
                        fix(28.1 - 14 * way + Math.sin(day), -15.4 - 45.5 * way),
                        wind(CompassPoint.values()[6 + day % 3 * 2], 3 + day % 4),
                        baro(1013 + 4 * Math.sin(day / 2.0)));
            }
            log.at("27 17:00", event(Event.ARRIVAL), place("Le Marin"), fix(14.47, -60.87), wind(CompassPoint.E, 4));
        }
    },
    ANCHORAGE {
        @Override
        void sail(Log log) {
            log.at("09:00", fix(47.3905, -2.9551), place("Houat"), wind(CompassPoint.S, 3), baro(1019));
        }
    };

    abstract void sail(Log log);

    List<Row> rows() {
        Log log = new Log();
        sail(log);
        return Rows.of(log.entries, List.of());
    }

    Period period() {
        List<Row> rows = rows();
        LocalDate last =
                rows.get(rows.size() - 1).observed().atZone(Scene.PARIS).toLocalDate();
        return Period.ofDates(rows.get(0).observed().atZone(Scene.PARIS).toLocalDate(), last, Scene.PARIS);
    }

    /** What is noted on the way. */
    static final class Log {
        private final Scene scene = new Scene(2);
        private final List<Entry> entries = new ArrayList<>();

        void at(String time, Observation... what) {
            entries.add(scene.line(time, what));
        }
    }

    private static Observation place(String name) {
        return new Observation.Place(name);
    }

    private static Observation gusty(double knots) {
        return gust(knots);
    }
}
