package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    private static final Shown SHOWN = new Shown("09:00", "Rf 205° · Vf 6,1 nd · dauphins");

    @Test
    void onlyThePartsThatWereChangedAreACorrection() {
        assertThat(SHOWN.changes("09:00", "Rf 205° · Vf 6,2 nd · dauphins")).isEqualTo("Vf 6,2 nd");
        assertThat(SHOWN.changes("09:05", SHOWN.line())).isEqualTo("09:05");
        assertThat(SHOWN.changes("09:05", "Rf 206° ·  Vf 6,1 nd·dauphins · baro 1013"))
                .isEqualTo("09:05 Rf 206° baro 1013");
    }

    @Test
    void whatWasEmptiedOrLeftAloneIsNoCorrection() {
        assertThat(SHOWN.changes("", "")).isEmpty();
        assertThat(SHOWN.changes(" 09:00 ", SHOWN.line())).isEmpty();
    }

    @Test
    void itIsCarriedInTheDialogsState() {
        assertThat(Shown.unpacked(SHOWN.packed())).isEqualTo(SHOWN);
    }
}
