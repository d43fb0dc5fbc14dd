package livredebord.fleet;

import io.quarkus.arc.InjectableContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import java.util.function.Function;

/** Finds what is kept of the boat at hand. */
public final class BerthContext implements InjectableContext {

    @Override
    public Class<? extends Annotation> getScope() {
        return PerBoat.class;
    }

    @Override
    public <T> T getIfActive(Contextual<T> bean, Function<Contextual<T>, CreationalContext<T>> creation) {
        Berth berth = AtHand.berth();
        T known = berth.known(bean);
        return known == null ? berth.made(bean, creation) : known;
    }

    @Override
    public <T> T get(Contextual<T> bean, CreationalContext<T> creation) {
        return active().made(bean, same -> creation);
    }

    @Override
    public <T> T get(Contextual<T> bean) {
        return active().known(bean);
    }

    private static Berth active() {
        if (!AtHand.isAny()) {
            throw new ContextNotActiveException("no boat is at hand");
        }
        return AtHand.berth();
    }

    @Override
    public boolean isActive() {
        return AtHand.isAny();
    }

    @Override
    public void destroy(Contextual<?> bean) {
        throw new UnsupportedOperationException("what is kept of a boat ends with her: " + bean);
    }

    /** The {@link Fleet} ends each boat. */
    @Override
    public void destroy() {
        // nothing of our own
    }

    @Override
    public ContextState getState() {
        throw new UnsupportedOperationException("what is kept of a boat is not listed");
    }
}
