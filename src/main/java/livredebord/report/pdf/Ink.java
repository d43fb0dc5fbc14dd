package livredebord.report.pdf;

/** What we draw with; all of it stays readable in black and white. */
enum Ink {
    BLACK(0x000000),
    TEXT(0x1B2733),
    NAVY(0x0B2B4B),
    QUIET(0x4F5F6F),
    NOTE(0x8A2A1C),
    LINK(0x14507F),
    GOLD(0xC9A24B),
    PALE(0xD5E0EA),
    HAIRLINE(0xB9C5D1),
    BAND(0xE3EBF3),
    ZEBRA(0xF5F8FB),
    WHITE(0xFFFFFF);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
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
}
