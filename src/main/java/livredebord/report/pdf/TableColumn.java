package livredebord.report.pdf;

import java.util.Optional;

/**
 * A column of any table.
 *
 * @param unit under its name, or empty
 * @param grows takes the width that the others leave; one of a table does
 * @param wide in points; empty where it is as wide as its words
 */
record TableColumn(String name, String unit, Column.Side side, boolean grows, Optional<Float> wide) {

    TableColumn(String name, String unit, Column.Side side, boolean grows) {
        this(name, unit, side, grows, Optional.empty());
    }

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
