package livredebord.chat;

import java.time.Instant;
import java.util.Optional;

/** Buttons and dialogs that have done their one act, kept over a restart until they would have expired anyway. */
public interface UsedStates {

    /** True for the first who asks, and durably so when this returns; false for everybody after. */
    boolean claim(String nonce, Instant expires);

    /** The act came to nothing: it may be tried again. */
    void release(String nonce);

    /** What was answered to the first press, so that the second gets the same; holds numbers, never typed words. */
    void answered(String nonce, String answer);

    /** Empty where the act was begun and its end is not known. */
    Optional<String> answer(String nonce);
}
