package livredebord.logbook;

import java.time.LocalDate;
import java.util.List;

/** Which days the skipper has still to sign; a projection, made again from the book when need be. */
public interface SigningDays {

    /** Dates of ship's time about which something was written since they were last signed, oldest first. */
    List<LocalDate> unsigned();
}
