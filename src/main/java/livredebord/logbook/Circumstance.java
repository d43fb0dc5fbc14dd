package livredebord.logbook;

/** What a master's report of an incident asks for (French code des transports, R. 5412-7), beside when and what. */
enum Circumstance {
    WHERE,
    WEATHER,
    PERSONS,
    DAMAGE,
    ACTION,
    WITNESSES
}
