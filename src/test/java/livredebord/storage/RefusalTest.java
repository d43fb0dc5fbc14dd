package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource({
        "5, LOCKED",
        "262, LOCKED",
        "8, READ_ONLY",
        "10, DISK",
        "11, DAMAGED",
        "13, FULL",
        "14, UNREACHABLE",
        "1, OTHER",
    })
    void sqliteSaysByACode(int code, Refusal expected) {
        assertThat(Refusal.of(new RowRefused(new SQLException("", null, code)))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "55P03, LOCKED",
        "40P01, LOCKED",
        "25006, READ_ONLY",
        "58030, DISK",
        "XX001, DAMAGED",
        "53100, FULL",
        "08006, UNREACHABLE",
        "08007, IN_DOUBT",
        "57P01, UNREACHABLE",
        "28P01, UNREACHABLE",
        "42P01, OTHER",
    })
    void postgresqlSaysByAState(String state, Refusal expected) {
        assertThat(Refusal.of(new RowRefused(new SQLException("", state)))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"08006, true", "08003, true", "57P01, true", "40001, false", "53100, false", "23505, false"})
    void aCommitIsInDoubtWhereTheLineWentDead(String state, boolean expected) {
        assertThat(Refusal.endsTheLine(new SQLException("", state))).isEqualTo(expected);
    }

    @Test
    void aRuleOfOursIsNoTroubleOfTheWorlds() {
        assertThat(Refusal.of(new RowRefused(new SQLException("", null, 19)))).isEmpty();
        assertThat(Refusal.of(new RowRefused(new SQLException("", "23505")))).isEmpty();
        assertThat(Refusal.of(new IllegalStateException())).isEmpty();
    }
}
