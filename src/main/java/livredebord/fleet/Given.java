package livredebord.fleet;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives what is {@link OfBoat}. */
@Singleton
final class Given {

    @Produces
    @Dependent
    @OfBoat
    static String id() {
        return AtHand.berth().id();
    }

    @Produces
    @Dependent
    @OfBoat
    static Path folder() {
        return AtHand.berth().folder();
    }

    @Produces
    @Dependent
    @OfBoat
    static Config settings() {
        Config service = ConfigProvider.getConfig();
        Berth berth = AtHand.berth();
        return berth.isFlagship()
                ? service
                : SettingsBeside.before(
                        service, SettingsBeside.of(service, AtHand.flagship().folder(), berth.id()));
    }
}
