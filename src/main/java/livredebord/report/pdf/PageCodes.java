package livredebord.report.pdf;

import java.util.HashMap;
import java.util.Map;

/**
 * Codes that differ in the number of their page alone. They are linear (ISO/IEC 18004, 7.5): which squares a digit turns
 * over does not depend on the digits beside it, so that those of a thousand pages are put together from less than a
 * hundred that were worked out.
 */
final class PageCodes {

    private final String before;
    private final String after;
    private final Map<String, QrCode> worked = new HashMap<>();

    /** @param before what each holds before the number, and {@code after} behind it */
    PageCodes(String before, String after) {
        this.before = before;
        this.after = after;
    }

    QrCode of(int page) {
        String number = String.valueOf(page);
        String noughts = "0".repeat(number.length());
        QrCode code = worked(noughts);
        for (int i = 0; i < number.length(); i++) {
            String one = noughts.substring(0, i) + number.charAt(i) + noughts.substring(i + 1);
            code = one.equals(noughts) ? code : code.turned(turnedBy(one, noughts));
        }
        return code;
    }

    private QrCode turnedBy(String one, String noughts) {
        QrCode none = worked(noughts);
        return worked.computeIfAbsent(one, number -> whole(number).turned(none));
    }

    private QrCode worked(String noughts) {
        return worked.computeIfAbsent(noughts, this::whole);
    }

    private QrCode whole(String number) {
        return QrCode.of(before + number + after);
    }
}
