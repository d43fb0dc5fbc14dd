package livredebord.report.pdf;

/**
 * A column of any table.
 *
 * @param unit under its name, or empty
 * @param grows takes the width that the others leave; one of a table does
 */
record TableColumn(String name, String unit, Column.Side side, boolean grows) {

    static TableColumn left(String name) {
        return new TableColumn(name, "", Column.Side.LEFT, false);
    }

    static TableColumn right(String name) {
        return new TableColumn(name, "", Column.Side.RIGHT, false);
    }

    static TableColumn growing(String name) {
        return new TableColumn(name, "", Column.Side.LEFT, true);
    }
}
