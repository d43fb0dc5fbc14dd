package livredebord.report.pdf;

import java.util.Optional;

/**
 * What the line for the signature says under one page.
 *
 * @param signed who signed the day of this page, when and over what; empty where nobody did, or it holds no longer
 * @param voided the visa that holds no longer
 * @param asks whether the page is one that the skipper signs
 */
record Foot(Optional<String> signed, Optional<String> voided, boolean asks) {

    /** A page that holds no day of the book. */
    static final Foot PLAIN = new Foot(Optional.empty(), Optional.empty(), false);

    static final Foot UNSIGNED = new Foot(Optional.empty(), Optional.empty(), true);

    static Foot signed(String visa) {
        return new Foot(Optional.of(visa), Optional.empty(), true);
    }

    static Foot voided(String visa) {
        return new Foot(Optional.empty(), Optional.of(visa), true);
    }
}
