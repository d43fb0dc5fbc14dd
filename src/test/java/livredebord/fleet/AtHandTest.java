package livredebord.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AtHandTest {

    private static final Berth ANNA = Berth.beside(Path.of("data"), "anna");
    private static final Berth BELLA = Berth.beside(Path.of("data"), "bella");

    @AfterEach
    void oneAgain() {
        AtHand.areSeveral(false);
    }

    @Test
    void whereThereAreSeveralWorkThatSaysNoneIsRefused() {
        AtHand.areSeveral(true);

        assertThatThrownBy(AtHand::berth).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AtHand.keptFor(() -> {})).isInstanceOf(IllegalStateException.class);
        assertThat(AtHand.isAny()).isFalse();
    }

    @Test
    void theOneBeforeIsAtHandAgainAfterwardsAlsoWhereTheWorkBroke() {
        AtHand.areSeveral(true);
        List<Berth> seen = new ArrayList<>();

        AtHand.doWith(ANNA, () -> {
            assertThatThrownBy(() -> AtHand.doWith(BELLA, () -> {
                        seen.add(AtHand.berth());
                        throw new IllegalStateException("the mast broke");
                    }))
                    .hasMessage("the mast broke");
            seen.add(AtHand.berth());
        });

        assertThat(seen).containsExactly(BELLA, ANNA);
        assertThat(AtHand.isAny()).isFalse();
    }

    @Test
    void anotherThreadWorksForTheBoatOfTheOneThatStartedIt() throws InterruptedException {
        AtHand.areSeveral(true);
        List<Berth> seen = new ArrayList<>();
        Thread thread = new Thread(AtHand.with(ANNA, () -> AtHand.keptFor(() -> seen.add(AtHand.berth()))));

        thread.start();
        thread.join();

        assertThat(seen).containsExactly(ANNA);
    }

    @Test
    void aBoatIsCalledByAWordThatCanStandInAnAddress() {
        assertThat(List.of("anna", "a", "no-7", "x".repeat(32))).allMatch(Fleet::canBeCalled);
        assertThat(List.of("", "Anna", "-anna", "anna-", "an na", "..", "a/b", "été", "x".repeat(33)))
                .noneMatch(Fleet::canBeCalled);
    }
}
