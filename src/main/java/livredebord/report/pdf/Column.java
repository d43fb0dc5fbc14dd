package livredebord.report.pdf;

/** The columns of a paper log, in their order; one that stays empty on a day is left out. */
enum Column {
    NUMBER(Side.LEFT),
    SHIPS_TIME(Side.CENTRE),
    UTC(Side.CENTRE),
    POSITION(Side.LEFT),
    HEADING(Side.CENTRE),
    ROUTE(Side.CENTRE),
    COURSE_OVER_GROUND(Side.CENTRE),
    SPEED_OVER_GROUND(Side.RIGHT),
    SPEED_THROUGH_WATER(Side.RIGHT),
    SPEED(Side.RIGHT),
    LOG(Side.RIGHT),
    TRIP(Side.RIGHT),
    WIND(Side.LEFT),
    BAROMETER(Side.LEFT),
    SEA(Side.CENTRE),
    SWELL(Side.LEFT),
    VISIBILITY(Side.LEFT),
    SKY(Side.LEFT),
    AIR(Side.RIGHT),
    WATER(Side.RIGHT),
    SAILS(Side.LEFT),
    ENGINE(Side.LEFT),
    DEPTH(Side.RIGHT),
    REMARKS(Side.LEFT),
    AUTHOR(Side.LEFT);

    /** On which side of its column a text stands. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final Side side;

    Column(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    String heading() {
        return "report.column." + name();
    }

    String unit() {
        return "report.unit." + name();
    }
}
