package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import livredebord.entry.EntryNumber;

/** What must have been answered. */
final class Answers {

    private Answers() {}

    static EntryNumber noted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Noted.class);
        return ((Answer.Noted) answer).row().entry().number();
    }

    static Answer.Reason refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).reason();
    }
}
