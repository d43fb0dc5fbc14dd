package livredebord.upkeep;

import static livredebord.upkeep.OnWatch.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import livredebord.chat.Outbox;
import livredebord.entry.Language;
import livredebord.wording.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The skipper is told once that something is wrong, and once that it no longer is. */
class NoticesTest {

    private static final long LOW = 200_000_000;

    private final OnWatch boat = new OnWatch();

    @TempDir
    Path folder;

    private long left = 10 * LOW;

    @Test
    void aFullDiskIsToldOnceAndOnceMoreWhenThereIsRoom() throws IOException {
        DiskWatch disk = disk(0);
        disk.look();
        left = LOW - 1;
        disk.look();
        disk.look();
        left = LOW + 1;
        disk.look();
        left = 2 * LOW;
        disk.look();
        disk.look();

        assertThat(boat.said())
                .containsExactly(
                        "À l'attention du skipper : il ne reste que 199 Mo sur le disque du livre de bord. Faites de"
                                + " la place sur cette machine : une fois le disque plein, plus aucune ligne ne pourra"
                                + " être notée.",
                        "À l'attention du skipper : il y a de nouveau de la place sur le disque du livre de bord"
                                + " (400 Mo).");
    }

    @Test
    void aRestartTellsNothingTwiceAndASecondTroubleIsToldAgain() throws IOException {
        left = LOW - 1;
        disk(0).look();
        disk(0).look();
        assertThat(boat.said()).hasSize(1);

        left = 2 * LOW;
        disk(0).look();
        left = LOW - 1;
        disk(0).look();

        assertThat(boat.said()).hasSize(3);
    }

    @Test
    void theReserveIsGivenUpBeforeTheDiskIsFullAndTakenAgain() throws IOException {
        Path reserve = folder.resolve("reserve");
        DiskWatch disk = disk(300_000);
        disk.look();
        assertThat(reserve).hasSize(300_000);
        left = LOW / 2;
        disk.look();
        assertThat(reserve).exists();
        left = LOW / 20;
        disk.look();
        assertThat(reserve).doesNotExist();
        left = 2 * LOW;
        disk.look();

        assertThat(reserve).hasSize(300_000);
        assertThat(Files.list(folder)).containsExactly(reserve);
    }

    @Test
    void aStepOfTheClockIsToldAndDriftIsNot() {
        ClockWatch watch = new ClockWatch(boat.clock(), boat.nanos(), boat.notices(), boat);
        boat.goOn(Duration.ofHours(3));
        watch.look();
        boat.setClock(Duration.ofSeconds(59));
        watch.look();
        assertThat(boat.said()).isEmpty();

        boat.setClock(Duration.ofHours(2));
        watch.look();
        boat.setClock(Duration.ofHours(-2));
        watch.look();

        assertThat(boat.said()).hasSize(2);
        assertThat(boat.said().get(0))
                .contains("avancée")
                .contains("14/07 17:00")
                .contains("14/07 19:00");
        assertThat(boat.said().get(1)).contains("retardée");
    }

    /** While it lasts no post can be kept; that one can be again nobody has to type to see. */
    @Test
    void thatNothingCouldBeWrittenIsToldAsSoonAsItCanUnlessItWasShort() {
        AtomicReference<Optional<Duration>> refusing = new AtomicReference<>(Optional.of(Duration.ofSeconds(5)));
        AtomicBoolean full = new AtomicBoolean(true);
        RefusalWatch watch =
                new RefusalWatch(refusing::get, new Notices(keptUnless(full, refusing), boat), boat, boat.clock());
        watch.look();
        refusing.set(Optional.empty());
        watch.look();
        assertThat(boat.said()).isEmpty();

        refusing.set(Optional.of(Duration.ZERO));
        watch.look();
        boat.goOn(Duration.ofMinutes(14));
        refusing.set(Optional.of(Duration.ofMinutes(14)));
        assertThatThrownBy(watch::look).hasMessage("full");
        assertThat(boat.said()).isEmpty();
        full.set(false);
        watch.look();
        watch.look();

        assertThat(boat.said()).singleElement().asString().contains("du 14/07 14:00 à 14:14");
    }

    /** What is kept ends the refusal, as a turn that is carried out does. */
    private Outbox keptUnless(AtomicBoolean full, AtomicReference<Optional<Duration>> refusing) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    if (full.get()) {
                        throw new IllegalStateException("full");
                    }
                    refusing.set(Optional.empty());
                    return method.invoke(boat.outbox(), arguments);
                });
    }

    @Test
    void postsThatWaitForHoursAreToldBeforeThemAndOnceTheyAreGone() {
        OutboxWatch watch = new OutboxWatch(boat.outbox(), boat.notices(), boat, boat.clock());
        boat.put("a line");
        boat.goOn(Duration.ofMinutes(29));
        watch.look();
        assertThat(boat.said()).containsExactly("a line");

        boat.goOn(Duration.ofMinutes(2));
        watch.look();
        watch.look();
        assertThat(boat.said()).hasSize(2);
        assertThat(boat.outbox().next().map(Outbox.Waiting::post).map(Outbox.Post::body))
                .hasValueSatisfying(first -> assertThat(first).contains("un message attend depuis le 14/07 14:00"));

        boat.sendAll();
        watch.look();
        assertThat(boat.said()).hasSize(1).first().asString().contains("sont passés");
    }

    @Test
    void manyPostsAtOnceAreToldToo() {
        OutboxWatch watch = new OutboxWatch(boat.outbox(), boat.notices(), boat, boat.clock());
        for (int post = 0; post < OutboxWatch.TOO_MANY - 1; post++) {
            boat.put("line " + post);
        }
        watch.look();
        assertThat(boat.outbox().waiting()).isEqualTo(OutboxWatch.TOO_MANY - 1);
        boat.put("one more");
        watch.look();

        assertThat(boat.outbox().waiting()).isEqualTo(OutboxWatch.TOO_MANY + 1);
    }

    @Test
    void everyTroubleHasItsWordsInBothLanguages() {
        for (Language language : Language.values()) {
            Phrases phrases = Phrases.in(language, words -> words);
            Arrays.stream(Trouble.values())
                    .flatMap(trouble -> List.of("upkeep." + trouble, "upkeep." + trouble + ".over").stream())
                    .forEach(key -> assertThat(phrases.text(key, 2L, START))
                            .doesNotContain("''")
                            .isNotBlank());
        }
    }

    private DiskWatch disk(long reserve) {
        return new DiskWatch(() -> left, new Reserve(folder.resolve("reserve"), reserve), LOW, boat.notices());
    }
}
