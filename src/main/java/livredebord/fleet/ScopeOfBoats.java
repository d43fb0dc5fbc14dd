package livredebord.fleet;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;

/** Makes {@link PerBoat} known where the program is built. */
public final class ScopeOfBoats implements BuildCompatibleExtension {

    @Discovery
    public void discover(MetaAnnotations annotations) {
        annotations.addContext(PerBoat.class, BerthContext.class);
    }
}
