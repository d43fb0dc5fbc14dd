package livredebord.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A feed of a book. */
@Entity
@Immutable
@Table(name = "feeds")
class FeedRow extends PanacheEntityBase {

    @Id
    String feed;

    String book;

    /** The how-manyth feed of the book, from 1: what was written in an earlier feed was written earlier. */
    long place;

    String letter;

    @Column(name = "public_key")
    byte[] publicKey;

    String predecessor;
}
