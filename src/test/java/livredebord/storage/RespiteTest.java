package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RespiteTest {

    private final long[] now = {1_000_000};
    private final Respite respite = new Respite(() -> now[0]);

    @Test
    void aServerThatDidNotRefuseIsAsked() {
        assertThatCode(respite::refuseWhileItLasts).doesNotThrowAnyException();
    }

    @Test
    void whoAsksInTheSameMomentIsRefusedAsTheOneBefore() {
        SQLException why = new SQLException("locked", "55P03");
        respite.begin(why);
        pass(Respite.LENGTH.toNanos());

        assertThatThrownBy(respite::refuseWhileItLasts)
                .isInstanceOf(RowRefused.class)
                .hasCause(why);
    }

    @Test
    void afterItTheServerIsAskedAgainHoweverManyWereRefusedMeanwhile() {
        respite.begin(new SQLException("locked", "55P03"));
        pass(Respite.LENGTH.toNanos() / 2);
        assertThatThrownBy(respite::refuseWhileItLasts).isInstanceOf(RowRefused.class);
        pass(Respite.LENGTH.toNanos() / 2 + 1);

        assertThatCode(respite::refuseWhileItLasts).doesNotThrowAnyException();
    }

    private void pass(long nanoseconds) {
        now[0] += nanoseconds;
    }
}
