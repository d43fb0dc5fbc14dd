package livredebord.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;

/**
 * Whether a book is what its writer signed: each feed is walked from its genesis to its last entry. It reads the file and
 * needs no service; a book that is being written in can be verified beside.
 *
 * @param entries how many were looked at, over all feeds
 * @param heads the end of each feed as far as it is good, in the order in which the feeds were opened
 * @param audit those of the feeds that hold the audit lines, whose numbers are not those that people quote
 * @param findings what is wrong, of each feed the first bad entry; empty where all is well
 * @param withheld contents that a file of feeds leaves out without a redaction: the chain holds, the words are elsewhere
 * @param missing the head that was given, where the book does not have it
 * @param stamps of entries of this book that hold, the oldest first
 */
public record Verification(
        long entries,
        List<Head> heads,
        Set<FeedId> audit,
        List<Finding> findings,
        long withheld,
        Optional<Known> missing,
        List<Stamped> stamps) {

    /** What an authority said of an entry that the book has. */
    public record Stamped(EntryNumber number, TimeStamp stamp) {

        @Override
        public String toString() {
            return number + " stood at " + stamp.time() + ", says " + stamp.authority();
        }
    }

    /**
     * An entry that somebody outside saw: in a post, on a page, in another boat's book.
     *
     * @param digits the first digits of its id, hexadecimal, lower case, at least twelve
     */
    public record Known(EntryNumber number, String digits) {

        private static final Pattern SAID = Pattern.compile("#?([A-Z]{0,2})([1-9][0-9]{0,17}):([0-9a-f]{12,64})");

        /** As people copy it: {@code 128:9f3c1a7e55d0}, blanks within the digits or not. */
        public static Optional<Known> of(String said) {
            Matcher matcher = SAID.matcher(said.replace(" ", ""));
            return matcher.matches()
                    ? Optional.of(new Known(
                            new EntryNumber(matcher.group(1), Long.parseLong(matcher.group(2))), matcher.group(3)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return number + " (" + digits + ")";
        }
    }

    /**
     * @param where empty where it is the database that is not as it should be
     * @param what is wrong, in English, for diagnostics
     */
    public record Finding(Optional<EntryNumber> where, String what) {

        static Finding at(String letter, long seq, String what) {
            return new Finding(Optional.of(new EntryNumber(letter, Math.max(1, seq))), what);
        }

        static Finding ofTheFile(String what) {
            return new Finding(Optional.empty(), what);
        }

        @Override
        public String toString() {
            return where.map(number -> number + ": ").orElse("") + what;
        }
    }

    public boolean isClean() {
        return findings.isEmpty() && missing.isEmpty();
    }

    public boolean isAudit(Head head) {
        return audit.contains(head.feed());
    }

    /**
     * What can be said of a clean book: without a head from elsewhere nobody can tell that nothing was cut off its end.
     *
     * @param known the head that was given
     */
    public String statement(Optional<Known> known) {
        String ends = heads.isEmpty()
                ? "nothing"
                : heads.stream()
                        .map(head -> (isAudit(head) ? "audit line " : "") + head.number() + " ("
                                + head.id().hex() + ")")
                        .collect(Collectors.joining(", "));
        return "complete up to " + ends
                + known.filter(head -> missing.isEmpty())
                        .map(head -> ", which goes on from " + head.number())
                        .orElse(" if this head is the last")
                + (withheld == 0 ? "" : "; contents withheld: " + withheld);
    }

    /**
     * @param book the database's file, or a file of feeds
     * @param known an entry that the book must have: the last one posted, printed or told by another boat
     */
    public static Verification of(Path book, Optional<Known> known) {
        return of(book, known, Optional.empty());
    }

    /** @param stamp of an entry that the book must have, from elsewhere */
    public static Verification of(Path book, Optional<Known> known, Optional<TimeStamp> stamp) {
        List<Finding> findings = new ArrayList<>();
        List<FeedWalk> walks = new ArrayList<>();
        List<Stamped> stamps = new ArrayList<>();
        try (BookSource file = FeedFile.isOne(book) ? FeedFile.open(book) : BookFile.open(book)) {
            file.disorders().forEach(disorder -> findings.add(Finding.ofTheFile(disorder)));
            for (BookSource.Feed feed : file.feeds()) {
                FeedWalk walk = new FeedWalk(feed, walks);
                walks.add(walk);
                file.entries(feed.id(), walk::look);
            }
            Set<String> redacted =
                    walks.stream().flatMap(walk -> walk.redacts().stream()).collect(Collectors.toSet());
            walks.forEach(walk -> walk.end(redacted, file.withholds()));
            for (BookSource.Stamped kept : file.stamps()) {
                check(kept, walks, stamps, findings);
            }
        } catch (SQLException | IOException | Unreadable damaged) {
            findings.add(Finding.ofTheFile("the file cannot be read: " + damaged.getMessage()));
        }
        walks.forEach(walk -> walk.finding().ifPresent(findings::add));
        stamp.ifPresent(given -> check(given, walks, stamps, findings));
        return new Verification(
                walks.stream().mapToLong(FeedWalk::looked).sum(),
                walks.stream().flatMap(walk -> walk.head().stream()).toList(),
                walks.stream()
                        .filter(FeedWalk::isAudit)
                        .flatMap(walk -> walk.head().stream())
                        .map(Head::feed)
                        .collect(Collectors.toSet()),
                List.copyOf(findings),
                walks.stream().mapToLong(FeedWalk::withheld).sum(),
                known.filter(head -> walks.stream().noneMatch(walk -> walk.holds(head))),
                List.copyOf(stamps));
    }

    private static void check(
            BookSource.Stamped kept, List<FeedWalk> walks, List<Stamped> stamps, List<Finding> findings) {
        EntryNumber number = kept.head().number();
        try {
            TimeStamp stamp = TimeStamp.of(kept.token());
            if (!stamp.digest().equals(kept.head().id().hex())) {
                findings.add(new Finding(Optional.of(number), "the time stamp is of another digest"));
            } else if (walks.stream().noneMatch(walk -> walk.holds(kept.head()))) {
                findings.add(new Finding(
                        Optional.of(number), "was stamped at " + stamp.time() + " and is another entry now, or none"));
            } else {
                stamps.add(new Stamped(number, stamp));
            }
        } catch (TimeStamp.Refused broken) {
            findings.add(new Finding(Optional.of(number), "the time stamp: " + broken.getMessage()));
        }
    }

    /** Which entry it is of is not said in it. */
    private static void check(TimeStamp given, List<FeedWalk> walks, List<Stamped> stamps, List<Finding> findings) {
        walks.stream()
                .flatMap(walk -> walk.numberOf(given.digest()).stream())
                .findFirst()
                .ifPresentOrElse(
                        number -> stamps.add(new Stamped(number, given)),
                        () -> findings.add(Finding.ofTheFile("what was stamped at " + given.time()
                                + " is not in this book: its end was cut off, or it is another book")));
    }

    /**
     * Why this file is no book that a service could write in: read within moments, however long the book is. Tables and
     * triggers are looked at, and the last entry of each feed; the rest is for {@link #of}.
     */
    public static Optional<String> objectionTo(Path book) {
        try (BookFile file = BookFile.open(book)) {
            List<String> disorders = new ArrayList<>(file.schemaDisorders());
            for (Map.Entry<String, Long> end : file.ends().entrySet()) {
                file.entries(end.getKey(), end.getValue() - 1, kept -> {
                    Header header = Header.of(kept.header());
                    if (header.seq() != kept.seq() || !header.feed().hex().equals(end.getKey())) {
                        disorders.add("the last entry of a feed is not the one that its header says");
                    }
                    return true;
                });
            }
            return disorders.stream().findFirst();
        } catch (SQLException | RuntimeException damaged) {
            return Optional.of("the file cannot be read: " + damaged.getMessage());
        }
    }
}
