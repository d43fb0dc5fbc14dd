package livredebord.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.FeedId;
import livredebord.journal.TimeStamp.Question;
import livredebord.journal.TimeStamp.Refused;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An authority's word about an entry, and what is none. */
class TimeStampTest {

    private static final Head HEAD =
            new Head(new FeedId("0".repeat(32)), EntryNumber.of(128), new EntryId("9f".repeat(32)));

    private final PlayedAuthority authority = new PlayedAuthority();

    @AfterEach
    void end() {
        authority.close();
    }

    @Test
    void saysWhatWhenAndByWhom() throws Refused {
        Question question = Question.about(HEAD);

        TimeStamp stamp = question.answered(authority.stamp(question.bytes()));

        assertThat(stamp.digest()).isEqualTo(HEAD.id().hex());
        assertThat(stamp.time()).isEqualTo(PlayedAuthority.TIME);
        assertThat(stamp.authority()).matches("CN=Horodatage du port \\([0-9a-f]{64}\\)");
    }

    @Test
    void isReadFromAWholeAnswerAndFromTheTokenAlone() throws Refused {
        byte[] answer = authority.stamp(Question.about(HEAD).bytes());

        TimeStamp whole = TimeStamp.of(answer);
        TimeStamp alone = TimeStamp.of(whole.token());

        assertThat(alone.time()).isEqualTo(whole.time());
        assertThat(alone.digest()).isEqualTo(HEAD.id().hex());
    }

    @Test
    void theAnswerToAnotherQuestionIsRefusedThoughItIsOfTheSameEntry() {
        byte[] before = authority.stamp(Question.about(HEAD).bytes());

        assertThatThrownBy(() -> Question.about(HEAD).answered(before)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsNoStampIsRefused() {
        for (byte[] bytes : new byte[][] {{}, {48, 0}, "<html>not found</html>".getBytes(), new byte[4000]}) {
            assertThatThrownBy(() -> TimeStamp.of(bytes)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> Question.about(HEAD).answered(bytes)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void noBitOfAStampCanBeTurnedOverSoThatItSaysSomethingElse() throws Refused {
        byte[] sound =
                TimeStamp.of(authority.stamp(Question.about(HEAD).bytes())).token();
        TimeStamp said = TimeStamp.of(sound);
        for (int at = 0; at < sound.length; at += 3) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 1;
            try {
                TimeStamp otherwise = TimeStamp.of(flipped);
                assertThat(otherwise.time()).as("byte %d", at).isEqualTo(said.time());
                assertThat(otherwise.digest()).as("byte %d", at).isEqualTo(said.digest());
            } catch (Refused found) {
                assertThat(found).hasMessageContaining("stamp");
            }
        }
    }

    @Test
    void aCertificateThatIsForSomethingElseOrWasNotValidThenStampsNothing() {
        byte[] question = Question.about(HEAD).bytes();
        byte[] late = authority.answer(question, PlayedAuthority.TIME.plus(Duration.ofDays(30)));
        assertThatThrownBy(() -> TimeStamp.of(late)).isInstanceOf(Refused.class);

        assertThatThrownBy(() -> new PlayedAuthority(KeyPurposeId.id_kp_serverAuth))
                .as("BouncyCastle does not even sign with it")
                .isInstanceOf(RuntimeException.class);
    }
}
