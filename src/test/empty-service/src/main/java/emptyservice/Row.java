package emptyservice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One table, so that Hibernate starts as it does in ours. */
@Entity
public class Row extends PanacheEntityBase {
    @Id
    public String id;
}
