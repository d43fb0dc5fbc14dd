package livredebord.chat.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import livredebord.chat.UsedStates;
import livredebord.chat.mattermost.ChatInTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ChatInTests.class)
class StoredUsedStatesTest {

    private static final Instant FAR = Instant.parse("2126-01-01T00:00:00Z");

    @Inject
    UsedStates used;

    @Inject
    StoredUsedStates stored;

    private final String nonce = UUID.randomUUID().toString();

    @Test
    void theFirstWhoAsksHasItAndNobodyAfter() {
        assertThat(used.claim(nonce, FAR)).isTrue();
        assertThat(used.claim(nonce, FAR)).isFalse();
    }

    @Test
    void ofManyAtOnceOneHasIt() {
        long first =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> used.claim(nonce, FAR)))
                        .limit(8)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .filter(claimed -> claimed)
                        .count();

        assertThat(first).isEqualTo(1);
    }

    @Test
    void whatCameToNothingMayBeTriedAgain() {
        used.claim(nonce, FAR);
        used.release(nonce);

        assertThat(used.claim(nonce, FAR)).isTrue();
    }

    @Test
    void theAnswerIsKeptForTheSecondPress() {
        used.claim(nonce, FAR);
        assertThat(used.answer(nonce)).isEmpty();

        used.answered(nonce, "#128 noté.");

        assertThat(used.answer(nonce)).contains("#128 noté.");
        assertThat(used.answer("another")).isEmpty();
    }

    @Test
    void whatHasExpiredIsForgotten() {
        used.claim(nonce, FAR);
        used.answered(nonce, "#128 noté.");

        later(FAR.plusMillis(1)).claim(UUID.randomUUID().toString(), FAR.plus(Duration.ofDays(1)));

        assertThat(used.answer(nonce)).isEmpty();
    }

    private StoredUsedStates later(Instant moment) {
        return stored.at(Clock.fixed(moment, ZoneOffset.UTC));
    }
}
