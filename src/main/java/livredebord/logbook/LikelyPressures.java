package livredebord.logbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a crew may have meant by a figure that is no pressure. */
final class LikelyPressures {

    /** Between the deepest Atlantic low and the highest winter high that a crew writes down. */
    private static final int LEAST = 950;

    private static final int MOST = 1_050;

    /** Hectopascals, the likeliest first: {@code 30} is 1030 short, {@code 1300} a 1030 or a 1003 with its digits astray. */
    static List<Integer> of(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        Set<Integer> likely = new LinkedHashSet<>();
        if (digits.length() == 5) {
            take(digits.substring(0, 4), likely); // tenths without their point
        }
        if (!digits.isEmpty() && digits.length() <= 5) {
            shortened(digits, likely);
            swapped(digits, likely);
            oneTooMany(digits, likely);
        }
        return likely.stream().limit(2).toList();
    }

    /** {@code 30}, {@code 98}, {@code 117}: without the first digits or the nought between. */
    private static void shortened(String digits, Set<Integer> likely) {
        if (digits.length() <= 2) {
            take("1000".substring(0, 4 - digits.length()) + digits, likely);
            take("900".substring(0, 3 - digits.length()) + digits, likely);
        }
        if (digits.length() == 3 && digits.startsWith("1")) {
            take("10" + digits.substring(1), likely);
        }
        if (digits.length() == 3) {
            take("1" + digits, likely);
            take(digits + "0", likely);
        }
    }

    /** {@code 1300}: two digits beside one another, then any two, have changed places. */
    private static void swapped(String digits, Set<Integer> likely) {
        for (int apart = 1; apart < digits.length(); apart++) {
            for (int i = 0; i + apart < digits.length(); i++) {
                StringBuilder swapped = new StringBuilder(digits);
                swapped.setCharAt(i, digits.charAt(i + apart));
                swapped.setCharAt(i + apart, digits.charAt(i));
                take(swapped.toString(), likely);
            }
        }
    }

    private static void oneTooMany(String digits, Set<Integer> likely) {
        for (int i = 0; i < digits.length(); i++) {
            take(digits.substring(0, i) + digits.substring(i + 1), likely);
        }
    }

    private static void take(String digits, Set<Integer> likely) {
        int hectopascals = Integer.parseInt("0" + digits);
        if (!digits.startsWith("0") && hectopascals >= LEAST && hectopascals <= MOST) {
            likely.add(hectopascals);
        }
    }

    private LikelyPressures() {}
}
