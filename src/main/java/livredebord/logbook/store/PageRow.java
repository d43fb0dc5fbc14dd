package livredebord.logbook.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A line in a junior's pages; once it is in the book, its number there and no words. */
@Entity
@Table(name = "own_page")
@IdClass(PageRow.Key.class)
class PageRow extends PanacheEntityBase {
    @Id
    @Column(name = "book_id")
    String bookId;

    @Id
    long number;

    String server;
    String person;
    String name;

    @Column(name = "typed_ms")
    long typedMs;

    String words;

    /** A name a line. */
    String files;

    boolean restricted;

    /** Empty while it waits. */
    @Column(name = "taken_as")
    String takenAs;

    record Key(String bookId, long number) implements Serializable {}
}
