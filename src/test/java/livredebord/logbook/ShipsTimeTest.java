package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import livredebord.entry.Author;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.Language;
import livredebord.entry.Observation.ClockTold;
import livredebord.entry.Observed;
import livredebord.entry.Origin;
import livredebord.journal.Journal;
import livredebord.voyage.Row;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnTrial.class)
class ShipsTimeTest {

    @Inject
    ShipsTime time;

    @Inject
    Journal journal;

    @Test
    void aMachineTellsTheTimeByAnEntryThatSaysWhereItIsFrom() {
        time.tell(Duration.ofDays(3), new Author(Author.MACHINES, "instruments", "Instruments"), Language.FR);

        List<Entry> clocks = journal.ofKinds(Set.of(EntryKind.CLOCK));
        assertThat(clocks).hasSize(1);
        Entry entry = clocks.get(0);
        Observed told = entry.content().orElseThrow().observed().get(0);
        assertThat(told.origin()).isEqualTo(Origin.INSTRUMENT);
        assertThat(Duration.between(Instant.now().plus(Duration.ofDays(3)), ((ClockTold) told.what()).moment())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(Phrases.in(Language.FR, Medium.PLAIN).row(Row.of(entry), ZoneId.of("UTC")))
                .startsWith("il est ")
                .endsWith(" d'après le GPS");
        assertThat(time.waitsForTheTime()).as("this machine's clock is trusted").isFalse();
    }
}
