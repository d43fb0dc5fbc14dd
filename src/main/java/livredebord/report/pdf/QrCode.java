package livredebord.report.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A code for a phone to read (ISO/IEC 18004), with the quiet zone of four squares that readers want. */
final class QrCode {

    private static final int QUIET = 4;

    /** Any of the eight masks can be read; which one suits best is looked for longer than all else takes. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, 2);

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    static QrCode of(String words) {
        try {
            return new QrCode(
                    Encoder.encode(words, ErrorCorrectionLevel.L, HINTS).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("more than a code can hold: " + words.length() + " signs", tooLong);
        }
    }

    void draw(Sheet sheet, float x, float y, float side) {
        int across = squares.getWidth() + 2 * QUIET;
        sheet.fill(x, y, side, side, Ink.WHITE);
        sheet.squares(x, y, side / across);
        for (int row = 0; row < squares.getHeight(); row++) {
            int bottom = across - QUIET - row - 1;
            for (int from = 0; from < squares.getWidth(); ) {
                int end = runEnd(row, from);
                if (squares.get(from, row) == 1) {
                    sheet.square(from + QUIET, bottom, end - from);
                }
                from = end;
            }
        }
        sheet.squaresDone();
    }

    private int runEnd(int row, int from) {
        int end = from;
        while (end < squares.getWidth() && squares.get(end, row) == squares.get(from, row)) {
            end++;
        }
        return end;
    }
}
