package livredebord.chat.mattermost;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import livredebord.chat.UsedStates;
import livredebord.fleet.PerBoat;

/** Lets a signed act happen once; whoever comes second, even while the first still waits for the disk, gets its answer. */
@PerBoat
class OneUse {

    private final UsedStates used;
    private final Seals seals;
    private final Map<String, CompletableFuture<Result>> underWay = new ConcurrentHashMap<>();

    OneUse(UsedStates used, Seals seals) {
        this.used = used;
        this.seals = seals;
    }

    /**
     * @param act runs at most once for a seal, and again only after it came to nothing
     * @param whenUnknown what to say where the act was begun, and the program ended before its end
     */
    Result once(Seals.Purpose purpose, Sealed signed, Supplier<Result> act, Supplier<String> whenUnknown) {
        CompletableFuture<Result> mine = new CompletableFuture<>();
        CompletableFuture<Result> first = underWay.putIfAbsent(signed.nonce(), mine);
        if (first != null) {
            return first.join().repeated();
        }
        try {
            Result result = firstHere(purpose, signed, act, whenUnknown);
            mine.complete(result);
            return result;
        } catch (RuntimeException broke) {
            mine.completeExceptionally(broke);
            throw broke;
        } finally {
            underWay.remove(signed.nonce());
        }
    }

    private Result firstHere(Seals.Purpose purpose, Sealed signed, Supplier<Result> act, Supplier<String> whenUnknown) {
        String nonce = signed.nonce();
        if (!used.claim(nonce, seals.expiry(purpose))) {
            return new Result(used.answer(nonce).orElseGet(whenUnknown), true, true);
        }
        Result result = act.get();
        if (result.done()) {
            used.answered(nonce, result.text());
        } else {
            used.release(nonce);
        }
        return result;
    }

    /**
     * @param done something stands in the book now; otherwise the act may be tried again
     * @param again it was not this press that did it
     */
    record Result(String text, boolean done, boolean again) {

        static Result done(String text) {
            return new Result(text, true, false);
        }

        static Result nothing(String text) {
            return new Result(text, false, false);
        }

        Result repeated() {
            return new Result(text, done, true);
        }
    }
}
