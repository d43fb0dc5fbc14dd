package livredebord.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCodesTest {

    private static final String BEFORE =
            "LIVRE-DE-BORD 0.1.0\nL'Étoile\n2016-01-01/2016-12-31\n2026-07-14T09:05:00Z\n#20470 "
                    + "13138e856d6f7ad670b3cf188bdec00539f67de5b755854e507e4d2e2ee3e675\n";
    private static final String AFTER = "/1115";
    private static final int QUIET = 4;
    private static final int DOTS = 3;

    private final PageCodes codes = new PageCodes(BEFORE, AFTER);

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 57, 90, 99, 100, 305, 999, 1_000, 1_115})
    void whatIsPutTogetherIsWhatWouldBeWorkedOut(int page) {
        assertThat(codes.of(page).squares())
                .isDeepEqualTo(QrCode.of(BEFORE + page + AFTER).squares());
    }

    @Test
    void aPhoneReadsWhatThePageHolds() throws ReaderException {
        assertThat(read(codes.of(305))).isEqualTo(BEFORE + 305 + AFTER);
    }

    private static String read(QrCode code) throws ReaderException {
        int across = (code.squares().length + 2 * QUIET) * DOTS;
        int[] picture = new int[across * across];
        Arrays.fill(picture, 0xFFFFFF);
        for (int y = 0; y < across; y++) {
            for (int x = 0; x < across; x++) {
                int row = y / DOTS - QUIET;
                int column = x / DOTS - QUIET;
                boolean inside = Math.min(row, column) >= 0 && Math.max(row, column) < code.squares().length;
                if (inside && code.squares()[row][column] == 1) {
                    picture[y * across + x] = 0;
                }
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(across, across, picture))))
                .getText();
    }
}
