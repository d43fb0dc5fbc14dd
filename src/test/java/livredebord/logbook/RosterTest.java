package livredebord.logbook;

import static livredebord.journal.Drafts.NOON;
import static livredebord.journal.Drafts.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.Role;
import livredebord.entry.Observation.RoleGiven;
import livredebord.journal.Draft;
import livredebord.journal.InMemoryJournal;
import livredebord.journal.TestChronometer;
import livredebord.voyage.Scene;
import org.junit.jupiter.api.Test;

/** There is one skipper in a book; where two installations that did not meet have one each, both are named. */
class RosterTest {

    private final TestChronometer clock = new TestChronometer(NOON);
    private final InMemoryJournal aboard = new InMemoryJournal(clock);

    @Test
    void whoTakesTheRoleInOneInstallationAfterTheOtherIsNoRival() {
        claims(aboard, Scene.LEA);
        InMemoryJournal ashore = elsewhere("B");
        claims(ashore, Scene.TOM);

        Roster roster = new Roster(ashore);

        assertThat(roster.rivals()).isEmpty();
        assertThat(roster.isSkipper(Scene.TOM)).isTrue();
        assertThat(roster.isSkipper(Scene.LEA)).isFalse();
    }

    @Test
    void whoWasSkipperThenIsTheOneOfThen() {
        claims(aboard, Scene.LEA);
        clock.goOn(Duration.ofDays(2));
        claims(aboard, Scene.TOM);
        Roster roster = new Roster(aboard);

        assertThat(skipperAt(roster, NOON.plus(Duration.ofDays(1)))).isEqualTo(Scene.LEA);
        assertThat(skipperAt(roster, NOON.plus(Duration.ofDays(3)))).isEqualTo(Scene.TOM);
        assertThat(skipperAt(roster, NOON.minus(Duration.ofDays(30))))
                .as("what is noted afterwards of days before the book")
                .isEqualTo(Scene.LEA);
    }

    private static Author skipperAt(Roster roster, Instant moment) {
        return roster.membersAt(moment).stream()
                .filter(member -> member.role() == Role.SKIPPER)
                .map(Answer.Member::person)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoWhoCouldNotKnowOfEachOtherAreBothNamedUntilTheRoleIsGivenWhereBothAreKnown() {
        InMemoryJournal ashore = elsewhere("B");
        claims(aboard, Scene.LEA);
        claims(ashore, Scene.TOM);
        aboard.join(ashore);

        assertThat(new Roster(aboard).rivals())
                .extracting(claim -> claim.number() + " " + claim.person().name())
                .containsExactly("#2 Léa", "#B2 Tom");
        assertThat(new Roster(aboard).members())
                .filteredOn(member -> member.role() == Role.SKIPPER)
                .hasSize(1);

        InMemoryJournal joined = aboard.elsewhere("C", later());
        assertThat(new Roster(joined).rivals()).as("nobody decided yet").hasSize(2);
        claims(joined, Scene.LEA);
        assertThat(new Roster(joined).rivals()).isEmpty();
        assertThat(new Roster(joined).isSkipper(Scene.LEA)).isTrue();

        claims(ashore, Scene.TOM);
        joined.join(ashore);
        assertThat(new Roster(joined).rivals()).as("and again").hasSize(2);
    }

    private InMemoryJournal elsewhere(String letter) {
        return aboard.elsewhere(letter, later());
    }

    private void claims(InMemoryJournal book, Author who) {
        later();
        book.inTurn(turn -> turn.append(new Draft(
                EntryKind.ROLE,
                clock.now(),
                content(
                        who,
                        "skipper moi",
                        false,
                        new RoleGiven(who, Role.SKIPPER, Optional.of("the other is ashore"))))));
    }

    private TestChronometer later() {
        clock.goOn(Duration.ofMinutes(1));
        return clock;
    }
}
