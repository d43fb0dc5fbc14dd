package livredebord.chat.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code used_state}; {@code answer} is null until the act has ended. */
@Entity
@Table(name = "used_state")
class UsedStateRow extends PanacheEntityBase {

    @Id
    String nonce;

    @Column(name = "expires_ms", nullable = false)
    long expiresMs;

    String answer;
}
