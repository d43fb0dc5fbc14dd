package livredebord.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static livredebord.journal.Drafts.ANNE;
import static livredebord.journal.Drafts.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import livredebord.entry.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One book that was written on in two places is one again, and each entry keeps its number. */
class JoiningTest {

    @TempDir
    Path folder;

    private Path data;
    private Path aside;
    private FileBook ours;
    private FileBook theirs;
    private Entry shared;

    /** Ours is restored elsewhere, and both go on. */
    @BeforeEach
    void part() throws IOException {
        data = Files.createDirectories(folder.resolve("aboard"));
        aside = data.resolve("before-join");
        ours = FileBook.create(data.resolve("book.db"));
        shared = ours.append(remark(ANNE, "cast off"));
        theirs = FileBook.goingOn(backup("restored.db"), shared, "B");
    }

    @AfterEach
    void close() {
        ours.close();
        theirs.close();
    }

    @Test
    void theEntriesOfBothAreThereUnderTheirNumbers() throws IOException {
        Entry aboard = ours.append(remark(ANNE, "reef taken"));
        Entry ashore = theirs.append(remark(ANNE, "spoke to her by VHF"));
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/1.key"), "secret");

        Joining joining = join();

        assertThat(joining.added()).isEqualTo(2);
        assertThat(joining.verification().isClean()).isTrue();
        assertThat(knows(aboard)).isTrue();
        assertThat(knows(ashore)).isTrue();
        assertThat(data.resolve("keys/1.key")).hasContent("secret");
        assertThat(Verification.of(joining.setAside().orElseThrow().resolve("book.db"), known(aboard))
                        .isClean())
                .isTrue();
    }

    @Test
    void whatTheOtherWroteLaterComesLaterAndOnce() throws IOException {
        Entry first = theirs.append(remark(ANNE, "one"));
        join();
        Entry second = theirs.append(remark(ANNE, "two"));
        aside = data.resolve("before-join-again");

        assertThat(join().added()).isEqualTo(1);
        assertThat(knows(first)).isTrue();
        assertThat(knows(second)).isTrue();
        Joining third = Joining.of(theirs.file(), data, data.resolve("before-join-thrice"));
        assertThat(third.added()).isZero();
        assertThat(third.setAside()).isEmpty();
    }

    @Test
    void whatTheOtherTookOutIsOutHereToo() throws IOException {
        Entry secret = theirs.append(remark(ANNE, "an ailment of Hugo"));
        join();
        theirs.redact(secret);
        aside = data.resolve("before-join-again");

        join();

        assertThat(Files.readString(data.resolve("book.db"), ISO_8859_1))
                .contains("cast off")
                .doesNotContain("an ailment of Hugo");
    }

    @Test
    void twoHistoriesOfOneNumberAreNeverMixed() throws IOException {
        Entry aboard = ours.append(remark(ANNE, "reef taken"));
        FileBook cloned = FileBook.goingOn(backup("clone.db"), aboard, "B");
        cloned.close();
        Joining.of(cloned.file(), data, aside);

        assertThatThrownBy(() -> Joining.of(theirs.file(), data, data.resolve("x")))
                .hasMessageContaining("both have opened a feed B");
        assertThat(data.resolve("x")).doesNotExist();
        assertThat(data.resolve("book.db.part")).doesNotExist();
    }

    @Test
    void anotherBoatsBookIsRefused() {
        try (FileBook another = FileBook.create(folder.resolve("another.db"))) {
            assertThatThrownBy(() -> Joining.of(another.file(), data, aside)).hasMessageContaining("another book");
        }
    }

    @Test
    void aDamagedFileIsRefusedAndSaysWhere() throws IOException {
        Entry ashore = theirs.append(remark(ANNE, "spoke to her by VHF"));
        Path damaged = backupOf(theirs, "damaged.db");
        String bytes = Files.readString(damaged, ISO_8859_1);
        Files.writeString(damaged, bytes.replace("spoke to her", "spoke to HER"), ISO_8859_1);

        Joining joining = Joining.of(damaged, data, aside);

        assertThat(joining.verification().findings()).isNotEmpty();
        assertThat(joining.setAside()).isEmpty();
        assertThat(knows(ashore)).isFalse();
    }

    private Joining join() throws IOException {
        return Joining.of(theirs.file(), data, aside);
    }

    private boolean knows(Entry entry) {
        return Verification.of(data.resolve("book.db"), known(entry)).isClean();
    }

    private static Optional<Verification.Known> known(Entry entry) {
        return Optional.of(new Verification.Known(entry.number(), entry.id().hex()));
    }

    private Path backup(String name) throws IOException {
        return backupOf(ours, name);
    }

    private Path backupOf(FileBook book, String name) throws IOException {
        return Backup.of(book.file(), folder.resolve(name)).file();
    }
}
