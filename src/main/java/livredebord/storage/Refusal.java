package livredebord.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the disk or the database would not, in words for the person at the edge. */
public enum Refusal {
    LOCKED("the book is locked by another program"),
    READ_ONLY("the book or its folder is read-only"),
    FULL("the disk is full"),
    DISK("the disk failed"),
    DAMAGED("the book's file is damaged"),
    UNREACHABLE("the book cannot be opened"),
    OTHER("the database refused");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Empty where it was not the world that broke but a rule of ours, or nothing of the database's at all. */
    public static Optional<Refusal> of(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .flatMap(Refusal::withSuppressed)
                .filter(SQLException.class::isInstance)
                .map(each -> ofCode(((SQLException) each).getErrorCode()))
                .findFirst()
                .flatMap(found -> found);
    }

    private static Stream<Throwable> withSuppressed(Throwable thrown) {
        return Stream.concat(Stream.of(thrown), Stream.of(thrown.getSuppressed()));
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
