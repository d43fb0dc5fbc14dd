package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void anyValidTokenHolds() {
        assertThat(Tokens.holds(List.of("a", "b"), "a")).isTrue();
        assertThat(Tokens.holds(List.of("a", "b"), "b")).isTrue();
        assertThat(Tokens.holds(List.of("a", "b"), "c")).isFalse();
    }

    @Test
    void nothingHoldsBeforeTheSetUp() {
        assertThat(Tokens.holds(List.of(), "")).isFalse();
        assertThat(Tokens.holds(List.of(""), "")).isFalse();
    }

    @Test
    void onlyAHeaderOfMattermostsSchemeHasAToken() {
        assertThat(Tokens.ofHeader("Token abc")).isEqualTo("abc");
        assertThat(Tokens.ofHeader("token abc ")).isEqualTo("abc");
        assertThat(Tokens.ofHeader("Bearer abc")).isEmpty();
        assertThat(Tokens.ofHeader(null)).isEmpty();
    }
}
