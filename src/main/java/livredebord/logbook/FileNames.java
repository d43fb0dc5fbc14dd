package livredebord.logbook;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import livredebord.voyage.Period;

/** Parts of names of files: plain letters, since they travel in headers and addresses. */
final class FileNames {

    /** {@code Île d'Yeu} is {@code ile-d-yeu}. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    /** {@code 2026-07-14}, or two dates. */
    static String dates(Period period) {
        List<LocalDate> dates = period.dates();
        String first = dates.get(0).toString();
        String last = dates.get(dates.size() - 1).toString();
        return first.equals(last) ? first : first + "-" + last;
    }

    private FileNames() {}
}
