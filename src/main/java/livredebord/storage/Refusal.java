package livredebord.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/** Why the disk or the database would not, in words for the person at the edge. */
public enum Refusal {
    LOCKED("the book is locked by another program"),
    READ_ONLY("the book or its folder is read-only"),
    FULL("the disk is full"),
    DISK("the disk failed"),
    DAMAGED("the book's file is damaged"),
    UNREACHABLE("the book cannot be opened"),
    IN_DOUBT("the server did not confirm"),
    OTHER("the database refused");

    /** SQLITE_IOERR_FSYNC (sqlite.org/rescode.html#ioerr_fsync). */
    private static final int SYNC_FAILED = 1034;

    /** Transaction resolution unknown (ISO/IEC 9075-2, class 08). */
    static final String IN_DOUBT_STATE = "08007";

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Empty where it was not the world that broke but a rule of ours, or nothing of the database's at all. */
    public static Optional<Refusal> of(Throwable thrown) {
        return withWhatIsBehind(thrown)
                .filter(SQLException.class::isInstance)
                .map(each -> of((SQLException) each))
                .findFirst()
                .flatMap(found -> found);
    }

    /** What was to be kept is written; whether the disk has it nobody knows. */
    static boolean isOfTheSync(Throwable thrown) {
        return withWhatIsBehind(thrown)
                .filter(SQLException.class::isInstance)
                .anyMatch(each -> code((SQLException) each) == SYNC_FAILED);
    }

    /** The line went dead, or the server ends it (class 57); what it was doing last, a commit perhaps, may be done. */
    static boolean endsTheLine(SQLException refused) {
        return refused.getSQLState() != null && refused.getSQLState().matches("(08|57).*");
    }

    /** As {@link AnsweredCommits} says it. */
    static boolean isInDoubt(Throwable thrown) {
        return withWhatIsBehind(thrown)
                .filter(SQLException.class::isInstance)
                .anyMatch(each -> IN_DOUBT_STATE.equals(((SQLException) each).getSQLState()));
    }

    /** The extended one, where the driver tells it. */
    private static int code(SQLException refused) {
        return refused instanceof SQLiteException sqlite ? sqlite.getResultCode().code : refused.getErrorCode();
    }

    /** SQLite says no state. */
    private static Optional<Refusal> of(SQLException refused) {
        return refused.getSQLState() == null ? ofCode(code(refused)) : ofState(refused.getSQLState());
    }

    /** PostgreSQL's (appendix A of its manual); class 23 is a constraint, which only a mistake of ours breaks. */
    private static Optional<Refusal> ofState(String state) {
        return switch (state) {
            case "55P03", "40P01" -> Optional.of(LOCKED);
            case "25006", "42501" -> Optional.of(READ_ONLY);
            case IN_DOUBT_STATE -> Optional.of(IN_DOUBT);
            case "53100" -> Optional.of(FULL);
            case "58030" -> Optional.of(DISK);
            case "XX001", "XX002" -> Optional.of(DAMAGED);
            default -> ofClass(state);
        };
    }

    private static Optional<Refusal> ofClass(String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "28", "57" -> Optional.of(UNREACHABLE);
            case "23" -> Optional.empty();
            default -> Optional.of(OTHER);
        };
    }

    /** Causes, and what was suppressed: the transaction manager hides the database's words in either. */
    private static Stream<Throwable> withWhatIsBehind(Throwable thrown) {
        Stream<Throwable> behind =
                Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()));
        return Stream.concat(Stream.of(thrown), behind.flatMap(Refusal::withWhatIsBehind));
    }

    /** SQLite's primary result codes (sqlite.org/rescode.html); 19 is a constraint, which only a mistake of ours breaks. */
    private static Optional<Refusal> ofCode(int code) {
        return switch (code & 0xff) {
            case 5, 6 -> Optional.of(LOCKED);
            case 8 -> Optional.of(READ_ONLY);
            case 10 -> Optional.of(DISK);
            case 11, 26 -> Optional.of(DAMAGED);
            case 13 -> Optional.of(FULL);
            case 3, 14 -> Optional.of(UNREACHABLE);
            case 19 -> Optional.empty();
            default -> Optional.of(OTHER);
        };
    }
}
