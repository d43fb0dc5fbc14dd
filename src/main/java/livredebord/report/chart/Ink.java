package livredebord.report.chart;

import java.awt.Color;

/** The colours of the figures, chosen so that each is told from its neighbours in grey as well. */
final class Ink {

    static final Color PAPER = Color.WHITE;
    static final Color SEA = new Color(0xEAF3F8);
    static final Color LAND = new Color(0xE6D9B4);
    static final Color COAST = new Color(0x5F5136);
    static final Color LINES = new Color(0xB4C4CE);
    static final Color TEXT = new Color(0x14202B);
    static final Color QUIET = new Color(0x4A5560);
    static final Color TRACK = new Color(0xA3123C);
    static final Color WIND = new Color(0x1D3F73);
    static final Color WIND_AREA = new Color(0xDCE7E6);
    static final Color WIND_LINE = new Color(0x33736B);
    static final Color NAVY = new Color(0x0F2F4E);

    private Ink() {}
}
