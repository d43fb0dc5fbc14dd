package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import livredebord.entry.EntryNumber;
import livredebord.journal.Journal;
import org.junit.jupiter.api.Test;

/** A phone may send what no keyboard has: U+0000, which one database takes as text and the other refuses. */
abstract class OddLettersContract {

    /** A word that nobody takes for anything else. */
    private static final String MARK = "bigorneau";

    @Inject
    Journal journal;

    @Inject
    CrewInTests crew;

    private Instant now = Instant.now();

    @Test
    void aLineIsNotedAsItCameAndFound() {
        EntryNumber number = Answers.noted(say("lea", "dauphins\0 à l'étrave " + MARK));

        assertThat(journal.find(number).orElseThrow().content().orElseThrow().raw())
                .isEqualTo("dauphins\0 à l'étrave " + MARK);
        assertThat(say("lea", "cherche " + MARK)).isInstanceOf(Answer.Found.class);
        assertThat(say("lea", "cherche dauphins\0")).isInstanceOf(Answer.class);
    }

    @Test
    void aRestrictedNoteIsNotedAsItCame() {
        EntryNumber number = Answers.noted(say("lea", "médical : fièvre\0 39,2 " + MARK));

        assertThat(journal.find(number).orElseThrow().content().orElseThrow().raw())
                .contains("\0");
    }

    @Test
    void soAreTheNamesThatTheCrewGive() {
        Answers.noted(say("anne", "départ Camaret pour Houat\0"));

        assertThat(say("anne", "voyage nomme Croisière\0 " + MARK)).isNotInstanceOf(Answer.BookAway.class);
        assertThat(say("anne", "nom Anne\0")).isNotInstanceOf(Answer.BookAway.class);
        assertThat(say("anne", "équipage à bord Mamie\0 à Concarneau")).isNotInstanceOf(Answer.BookAway.class);
        assertThat(say("anne", "bateau immatriculation BR\0 123456")).isNotInstanceOf(Answer.BookAway.class);
        assertThat(say("anne", "nom Anne")).isNotInstanceOf(Answer.BookAway.class);
    }

    @Test
    void aJuniorsLineWaitsInHisPages() {
        say("anne", "mousse @tom");
        try {
            assertThat(say("tom", "un phoque\0 " + MARK)).isInstanceOf(Answer.KeptInPages.class);
            assertThat(say("anne", "accepte")).isNotInstanceOf(Answer.BookAway.class);
        } finally {
            say("anne", "équipier @tom");
        }
    }

    private Answer say(String account, String words) {
        now = now.plus(Duration.ofMillis(1));
        return crew.say(account, words, now);
    }
}
