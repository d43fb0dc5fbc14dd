package livredebord.logbook;

import livredebord.fleet.PerBoat;
import livredebord.journal.Head;
import livredebord.journal.Journal;

/** The book's last entry, said so that whoever keeps it elsewhere can verify the book by it. */
@PerBoat
public class BookHead {

    /** As many of the digest as {@code verify --head} wants at least. */
    private static final int DIGITS = 12;

    private final Journal journal;

    BookHead(Journal journal) {
        this.journal = journal;
    }

    /** {@code 128:9f3c1a7e55d0}, as {@code verify --head} takes it. */
    public String said() {
        Head head = journal.head();
        return head.number().toString().substring(1) + ":" + head.id().hex().substring(0, DIGITS);
    }
}
