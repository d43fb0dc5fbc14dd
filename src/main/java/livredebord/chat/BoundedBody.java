package livredebord.chat;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** An answer that is given up once it is longer than we are ready to hold. */
public final class BoundedBody<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> whole;
    private final long mostBytes;
    private Flow.Subscription subscription;
    private long bytes;

    /** One that is held in memory. */
    public static BoundedBody<byte[]> ofBytes(long mostBytes) {
        return new BoundedBody<>(BodySubscribers.ofByteArray(), mostBytes);
    }

    /** @param whole what takes it as long as it is short enough */
    BoundedBody(BodySubscriber<T> whole, long mostBytes) {
        this.whole = whole;
        this.mostBytes = mostBytes;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes > mostBytes) {
            subscription.cancel();
            whole.onError(new IOException("the answer is longer than " + mostBytes + " bytes"));
        } else {
            whole.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }

    @Override
    public CompletionStage<T> getBody() {
        return whole.getBody();
    }
}
