package livredebord.report.pdf;

/** A small arrow that flies with the wind, in whichever of the 360 degrees. */
final class Arrow {

    /** North is up, the arrow flies up: tip, barbs, notch, in lengths of the arrow. */
    private static final float[] OUTLINE = {0, 0.5f, 0.26f, -0.5f, 0, -0.24f, -0.26f, -0.5f};

    /** @param fromE2 where the wind comes from, hundredths of a degree from north, clockwise */
    static void draw(Sheet sheet, int fromE2, float x, float y, float length) {
        double to = Math.toRadians(fromE2 / 100.0 + 180);
        float sine = (float) StrictMath.sin(to);
        float cosine = (float) StrictMath.cos(to);
        float[] points = new float[OUTLINE.length];
        for (int i = 0; i < points.length; i += 2) {
            float across = OUTLINE[i] * length;
            float along = OUTLINE[i + 1] * length;
            points[i] = x + across * cosine + along * sine;
            points[i + 1] = y - across * sine + along * cosine;
        }
        sheet.ornament().shape(Ink.NAVY, points);
    }

    private Arrow() {}
}
