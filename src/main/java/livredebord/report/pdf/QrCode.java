package livredebord.report.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A code for a phone to read (ISO/IEC 18004), with the quiet zone of four squares that readers want. */
final class QrCode {

    private static final int QUIET = 4;

    /** Any of the eight masks can be read; which one suits best is looked for longer than all else takes. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, 2);

    private final byte[][] squares;

    private QrCode(byte[][] squares) {
        this.squares = squares;
    }

    static QrCode of(String words) {
        try {
            return new QrCode(Encoder.encode(words, ErrorCorrectionLevel.L, HINTS)
                    .getMatrix()
                    .getArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("more than a code can hold: " + words.length() + " signs", tooLong);
        }
    }

    /** Row by row from the top, 1 for black. */
    byte[][] squares() {
        return squares;
    }

    /** What differs between two of the same size, or what one is where that differs from another: 1 for a square turned over. */
    QrCode turned(QrCode by) {
        byte[][] turned = new byte[squares.length][squares.length];
        for (int row = 0; row < turned.length; row++) {
            for (int i = 0; i < turned.length; i++) {
                turned[row][i] = (byte) (squares[row][i] ^ by.squares[row][i]);
            }
        }
        return new QrCode(turned);
    }

    void draw(Sheet sheet, float x, float y, float side) {
        int across = squares.length + 2 * QUIET;
        sheet.fill(x, y, side, side, Ink.WHITE);
        sheet.squares(x, y, side / across);
        for (int row = 0; row < squares.length; row++) {
            int bottom = across - QUIET - row - 1;
            for (int from = 0; from < squares.length; ) {
                int end = runEnd(row, from);
                if (squares[row][from] == 1) {
                    sheet.square(from + QUIET, bottom, end - from);
                }
                from = end;
            }
        }
        sheet.squaresDone();
    }

    private int runEnd(int row, int from) {
        int end = from;
        while (end < squares.length && squares[row][end] == squares[row][from]) {
            end++;
        }
        return end;
    }
}
