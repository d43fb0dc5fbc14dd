package livredebord.report.pdf;

import java.util.List;

/**
 * What we draw with; all of it stays readable in black and white. A captain may give those that have a key another colour.
 *
 * @param key by which {@code paper.properties} names it; empty for one of a page's own
 * @param rgb red, green and blue in 24 bits, as long as nobody says otherwise
 */
record Ink(String key, int rgb) {

    static final Ink BLACK = of(0x000000);
    static final Ink WHITE = of(0xFFFFFF);
    static final Ink TEXT = new Ink("text", 0x1B2733);
    static final Ink NAVY = new Ink("heading", 0x0B2B4B);
    static final Ink QUIET = new Ink("quiet", 0x4F5F6F);
    static final Ink NOTE = new Ink("note", 0x8A2A1C);
    static final Ink LINK = new Ink("link", 0x14507F);
    static final Ink HAIRLINE = new Ink("hairline", 0xB9C5D1);
    static final Ink BAND = new Ink("band", 0xE3EBF3);
    static final Ink ZEBRA = new Ink("zebra", 0xF5F8FB);

    static final List<Ink> NAMED = List.of(TEXT, NAVY, QUIET, NOTE, LINK, HAIRLINE, BAND, ZEBRA);

    static Ink of(int rgb) {
        return new Ink("", rgb);
    }

    float red() {
        return (rgb >> 16 & 0xFF) / 255f;
    }

    float green() {
        return (rgb >> 8 & 0xFF) / 255f;
    }

    float blue() {
        return (rgb & 0xFF) / 255f;
    }

    /** From 1, where one cannot be told from the other, to 21, black on white (WCAG 2.1, 1.4.3). */
    double contrast(Ink other) {
        double one = luminance();
        double its = other.luminance();
        return (Math.max(one, its) + 0.05) / (Math.min(one, its) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(float channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
